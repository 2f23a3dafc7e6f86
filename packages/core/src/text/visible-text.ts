const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/gu;
const plain = /^[ -~]*$/;
const longest = 80;

/** Writes control, bidirectional and other invisible characters as `\u{…}`, so that a text shows what it is. */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(invisible, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** A text from outside in quotation marks, visible and cut to a length that fits a sentence. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
  return `"${visibleText(cut)}"`;
}
