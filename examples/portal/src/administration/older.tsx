import type { FC } from 'hono/jsx';
import type { LedgerLine } from '../ledger/ledger.js';

/** Reads a position in the ledger from an address; `undefined` where it is none. */
export function positionOf(given: string | undefined): number | undefined {
  return /^\d{1,15}$/.test(given ?? '') ? Number(given) : undefined;
}

/** The way to older lines, where more were found than stand on a page. */
export const Older: FC<{
  readonly found: readonly LedgerLine[];
  readonly perPage: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}> = ({ found, perPage, path, query }) => {
  const last = found.at(perPage - 1);
  if (found.length <= perPage || last === undefined) return null;
  const older = new URLSearchParams({ ...query, before: String(last.position) });
  return (
    <p>
      <a href={`${path}?${older}`}>Older</a>
    </p>
  );
};
