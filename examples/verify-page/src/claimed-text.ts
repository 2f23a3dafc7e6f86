// Controls, and characters that turn or hide text. Emoji, Persian and Indic scripts need the two joiners.
const UNSEEN = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST = 1_500;

/** Text that somebody else wrote, as it can be shown: what cannot be seen is written out, and length is cut. */
export function claimedText(text: string): string {
  const characters = [...text];
  const shown =
    characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}… (shortened)` : text;
  return shown.replace(UNSEEN, codePoint);
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
