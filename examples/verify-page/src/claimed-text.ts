// Controls, and characters that turn or hide text. Emoji, Persian and Indic scripts need the two joiners.
const UNSEEN = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST = 1_500;

/** Text that somebody else wrote, with what cannot be seen written out. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, codePoint);
}

/** The same for a place where there is little room. */
export function claimedText(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST
    ? `${visibleText(characters.slice(0, LONGEST).join(''))}… (shortened)`
    : visibleText(text);
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
