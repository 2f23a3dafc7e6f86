import { quoted } from './visible-text.js';

/** A count and its noun: `1 meeting`, `6 meetings`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Words as a list in a sentence: `a, b and c`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  if (words.length === 1) return last;
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Texts from outside as a list in a sentence. */
export function listedQuoted(texts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return listed(texts.map(quoted), conjunction);
}

const mostPositions = 5;

/** Which of several, by position: `meeting 2`, `meetings 2 and 4`. */
export function numbered(
  items: readonly { readonly position: number }[],
  noun: string,
  plural = `${noun}s`,
): string {
  const positions = items.map(({ position }) => String(position));
  const shown = positions.slice(0, mostPositions);
  const left = positions.length - shown.length;
  const words = left > 0 ? [...shown, `${left} more`] : shown;
  return `${positions.length === 1 ? noun : plural} ${listed(words)}`;
}
