import type { Io } from './io.js';

/** A line on standard error that says how far the work is, in a terminal and nowhere else. */
export interface Progress {
  /** Shows how many are done. */
  readonly show: (done: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const WIDTH = 24;
const MILLISECONDS_BETWEEN = 100;
const CLEAR_LINE = '\r\u001b[2K';

/** Begins to show how far the work is. */
export function showProgress(io: Pick<Io, 'live' | 'stderr' | 'now'>, total: number): Progress {
  if (!io.live || total < 2) return { show: () => undefined, end: () => undefined };
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show(done) {
      const time = io.now().getTime();
      if (time - shownAt < MILLISECONDS_BETWEEN && done < total) return;
      shownAt = time;
      io.stderr(`${CLEAR_LINE}${progressLine(done, total)}`);
    },
    end: () => io.stderr(CLEAR_LINE),
  };
}

function progressLine(done: number, total: number): string {
  const filled = Math.floor((WIDTH * done) / total);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}`;
}
