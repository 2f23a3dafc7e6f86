// Controls, and characters that turn, hide or join text: bidirectional controls, zero-width characters, line separators.
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const MARKDOWN = /[\\`*_{}[\]()<>#+\-.!|~&"'=:/@^$%,;?]/g;
const LONGEST = 300;

/** Writes a text so that it can do nothing in the format it goes into. */
export type Inert = (text: string) => string;

/** Text from a badge as one line that can do nothing: what would act is shown as its code point, and length is cut. */
export function inertText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(ACTIVE, codePoint);
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line;
}

/** The same for Markdown: no link, picture, HTML or emphasis comes out of it. */
export function inertMarkdown(text: string): string {
  return inertText(text).replace(MARKDOWN, '\\$&');
}

/**
 * An identifier in the letters that addresses are made of. Any other is shown as its code point: a space, or what looks
 * like one, would let an identifier go on as if it were the sentence around it.
 */
export function inertIdentifier(id: string, inert: Inert): string {
  return inert(id.replace(/[^\x21-\x7E]/gu, codePoint));
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
