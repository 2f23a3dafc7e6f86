// Controls, and characters that turn, hide or join text: bidirectional controls, zero-width characters, line separators.
const ACTIVE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const ACTIVE_BUT_LINE_FEED = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LONGEST = 500;

/** A text from elsewhere as a piece of one line that can do nothing to a terminal, and is not endless. */
export function inert(text: string): string {
  const visible = text.replace(ACTIVE, codePoint);
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
}

/** Lines that can do nothing to a terminal: what would act is shown as its code point. */
export function inertLines(text: string): string {
  return text.replace(ACTIVE_BUT_LINE_FEED, codePoint);
}

/** A value as JSON that can do nothing to a terminal, and is read back as the same value. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(ACTIVE_BUT_LINE_FEED, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
