import { allFit, breakLines, breakWords, shortenLines } from './break-lines.js';
import type { MeasuredText } from './text-pieces.js';

/** The room that text has, in units of the drawing. */
export interface TextRoom {
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  /** The sizes to choose from, from the greatest to the least. */
  readonly sizes: readonly [number, ...number[]];
}

/** Text that fits. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly MeasuredText[];
}

/** Distance from line to line, in sizes of the font. */
export const LINE_HEIGHT = 1.16;

/**
 * Sets text as large as it fits. What does not fit at the least size has its long words cut, and what does not fit
 * even then is shortened with an ellipsis.
 */
export function fitText(text: string, room: TextRoom): FittedText {
  for (const size of room.sizes) {
    const { count, width } = linesIn(room, size);
    const lines = breakLines(text, width);
    if (lines.length <= count && allFit(lines, width)) return { size, lines };
  }
  const size = Math.min(...room.sizes);
  const limits = linesIn(room, size);
  return { size, lines: shortenLines(breakWords(text, limits.width), limits) };
}

/** How many lines of a size there is room for, and how wide these are in thousandths of the size. */
function linesIn(
  { height, lines, width }: TextRoom,
  size: number,
): { count: number; width: number } {
  return {
    count: Math.min(lines, Math.floor(height / (size * LINE_HEIGHT))),
    width: (width * 1000) / size,
  };
}
