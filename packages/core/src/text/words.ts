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

const mostShown = 5;

/** The first few words as a list in a sentence, and how many more there are: `a, b and 7 more`. */
export function listedInShort(words: readonly string[]): string {
  const shown = words.slice(0, mostShown);
  const left = words.length - shown.length;
  return listed(left > 0 ? [...shown, `${left} more`] : shown);
}

/** Which of several, by position: `meeting 2`, `meetings 2 and 4`. */
export function numbered(
  items: readonly { readonly position: number }[],
  noun: string,
  plural = `${noun}s`,
): string {
  const positions = listedInShort(items.map(({ position }) => String(position)));
  return `${items.length === 1 ? noun : plural} ${positions}`;
}
