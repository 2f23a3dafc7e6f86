import { UsageError } from '../usage-error.js';

/** Reads `name=value` pairs of an option that may be given several times. The value may hold further `=`. */
export function readPairs(
  given: readonly string[],
  option: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((pair) => {
      const [, name, value] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
      if (name !== undefined && value !== undefined) return [name, value];
      throw new UsageError(`${option} wants <name>=<value>.`);
    }),
  );
}
