import type { Fact } from './fact.js';

/** How many people a list names. Who is named more than once counts once; who has no id counts each time. */
export function personCount({
  path,
  value: people,
}: Fact<readonly { readonly id?: string }[] | undefined>): Fact<number | undefined> {
  const named = people?.flatMap(({ id }) => id ?? []);
  const count = named && people && people.length - named.length + new Set(named).size;
  return { path, value: count };
}
