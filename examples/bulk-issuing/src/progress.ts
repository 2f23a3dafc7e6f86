/** How far the awards are. */
export interface Progress {
  readonly total: number;
  /** Awards with a badge. */
  readonly done: number;
  /** Awards that cannot become a badge until somebody puts them right. */
  readonly setAside: number;
}

/** A line that says how far the work is. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Leaves the last line standing. */
  end(): void;
}

const WIDTH = 24;
const MS_BETWEEN_LINES = 5000;
const MS_BETWEEN_FRAMES = 100;
const CLEAR_LINE = '\r\u001b[2K';

/** Shows the line: in a terminal written over, elsewhere a new one now and then. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const between = stream.isTTY ? MS_BETWEEN_FRAMES : MS_BETWEEN_LINES;
  let first: { readonly at: number; readonly done: number } | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  let latest = '';
  return {
    show(progress) {
      const at = performance.now();
      first ??= { at, done: progress.done };
      const seconds = (at - first.at) / 1000;
      latest = progressText(progress, (progress.done - first.done) / seconds);
      if (at - shownAt < between) return;
      shownAt = at;
      stream.write(stream.isTTY ? `${CLEAR_LINE}${latest}` : `${latest}\n`);
    },
    end() {
      stream.write(stream.isTTY ? `${CLEAR_LINE}${latest}\n` : `${latest}\n`);
    },
  };
}

/** The line: `[######......] 50 done, 1 set aside, 49 left; 98 a second`. */
export function progressText({ total, done, setAside }: Progress, rate: number): string {
  const over = done + setAside;
  const filled = total === 0 ? WIDTH : Math.floor((WIDTH * over) / total);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
  const speed = Number.isFinite(rate) && rate > 0 ? `; ${Math.round(rate)} a second` : '';
  return `${bar} ${done} done, ${setAside} set aside, ${total - over} left${speed}`;
}
