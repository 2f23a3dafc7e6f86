import {
  cutPiece,
  type MeasuredText,
  measured,
  piecesOf,
  segmentsOf,
  type TextPiece,
} from './text-pieces.js';

const ELLIPSIS = '…';
/** How much narrower lines are tried, in thousandths of the size of the font. */
const STEP = 250;

/**
 * Breaks text into as few lines as fit, and these as even as can be. A word that is wider than a line stays whole and
 * sticks out.
 *
 * @param width - of a line, in thousandths of the size of the font
 */
export function breakLines(text: string, width: number): readonly MeasuredText[] {
  const pieces = piecesOf(text);
  const filled = fillLines(pieces, width);
  let evened = filled;
  for (let narrower = width - STEP; narrower > 0; narrower -= STEP) {
    const lines = fillLines(pieces, narrower);
    if (lines.length > filled.length || !allFit(lines, narrower)) break;
    evened = lines;
  }
  return evened;
}

/** The same without evening, but a word that is wider than a line is cut. */
export function breakWords(text: string, width: number): readonly MeasuredText[] {
  return fillLines(
    piecesOf(text).flatMap((piece) => cutPiece(piece, width)),
    width,
  );
}

/** Keeps the first lines, the last of which says with an ellipsis that more was there. */
export function shortenLines(
  lines: readonly MeasuredText[],
  { count, width }: { readonly count: number; readonly width: number },
): readonly MeasuredText[] {
  if (lines.length <= count) return lines;
  let last = segmentsOf(lines[count - 1]?.text ?? '', 'grapheme');
  while (last.length > 0 && measured(last.join('') + ELLIPSIS).width > width) {
    last = last.slice(0, -1);
  }
  const shortened = last.join('').replace(/[\s\p{Pd}]+$/u, '');
  return [...lines.slice(0, count - 1), measured(shortened + ELLIPSIS)];
}

/** Tells whether no line is wider than it may be. */
export function allFit(lines: readonly MeasuredText[], width: number): boolean {
  return lines.every((line) => line.width <= width);
}

function fillLines(pieces: readonly TextPiece[], width: number): readonly MeasuredText[] {
  const space = measured(' ');
  const lines: MeasuredText[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const longer = line && together(line, ...(piece.spaced ? [space, piece] : [piece]));
    if (longer === undefined || longer.width > width) lines.push(together(piece));
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function together(...parts: readonly MeasuredText[]): MeasuredText {
  return {
    text: parts.map(({ text }) => text).join(''),
    width: parts.reduce((sum, { width }) => sum + width, 0),
  };
}
