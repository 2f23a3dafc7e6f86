import { unpublished } from '../../kernel/open.js';
import type { Truth } from '../../kernel/truth.js';

/** The truth of each name in a list that an edition may set; open for a name that no fact can tell of. */
export function namedTruths(
  names: readonly string[],
  truths: Readonly<Record<string, Truth>>,
): readonly Truth[] {
  const known = new Map(Object.entries(truths));
  return names.map((name) => known.get(name) ?? unpublished);
}
