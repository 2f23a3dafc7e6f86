import { textWidth } from './measure-text.js';

/** Text and its width, in thousandths of the size of the font. */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
}

/** A piece of text that stays together, and whether a space goes before it within a line. */
export interface TextPiece extends MeasuredText {
  readonly spaced: boolean;
}

// Ideographs and their kin break between any two; the scripts behind them are written without spaces between words.
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORDS_UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const BEHIND_HYPHEN = /(?<=[-‐–—/])(?=[^-‐–—/])/u;
const STAYS_WITH_PREVIOUS = /^[\p{P}\p{Lm}]/u;
const STAYS_WITH_NEXT = /[\p{Ps}\p{Pi}]$/u;
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const HYPHEN = '-';

export function measured(text: string): MeasuredText {
  return { text, width: textWidth(text) };
}

/** Takes text apart where a line may end: at spaces, behind hyphens, and in scripts without spaces. */
export function piecesOf(text: string): readonly TextPiece[] {
  return text.split(' ').flatMap((word) =>
    word
      .split(BEHIND_HYPHEN)
      .flatMap(unspacedParts)
      .map((part, index) => ({ ...measured(part), spaced: index === 0 })),
  );
}

/** Cuts a piece that is wider than a line, with a hyphen where its script has one. */
export function cutPiece(piece: TextPiece, width: number): readonly TextPiece[] {
  if (piece.width <= width) return [piece];
  const hyphen = HYPHENATED.test(piece.text) ? HYPHEN : '';
  const parts = joinWhere(segmentsOf(piece.text, 'grapheme'), (part, grapheme) => {
    return textWidth(part + grapheme + hyphen) <= width;
  });
  return parts.map((part, index) => ({
    ...measured(index < parts.length - 1 ? part + hyphen : part),
    spaced: index === 0 && piece.spaced,
  }));
}

/** What a reader takes for one character, or one word. */
export function segmentsOf(text: string, granularity: 'grapheme' | 'word'): readonly string[] {
  const segmenter = new Intl.Segmenter('en', { granularity });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function unspacedParts(word: string): readonly string[] {
  if (WORDS_UNSPACED.test(word)) return segmentsOf(word, 'word');
  if (!IDEOGRAPHIC.test(word)) return [word];
  return joinWhere(
    segmentsOf(word, 'grapheme'),
    (previous, next) => !breaksBetween(previous, next),
  );
}

/** Puts neighbours together for as long as they may stay together. */
function joinWhere(
  texts: readonly string[],
  staysTogether: (previous: string, next: string) => boolean,
): readonly string[] {
  const joined: string[] = [];
  for (const next of texts) {
    const previous = joined.at(-1);
    if (previous === undefined || !staysTogether(previous, next)) joined.push(next);
    else joined[joined.length - 1] = previous + next;
  }
  return joined;
}

function breaksBetween(previous: string, next: string): boolean {
  return (
    (IDEOGRAPHIC.test(previous) || IDEOGRAPHIC.test(next)) &&
    !STAYS_WITH_PREVIOUS.test(next) &&
    !STAYS_WITH_NEXT.test(previous)
  );
}
