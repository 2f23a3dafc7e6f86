import { asc } from 'drizzle-orm';
import type { Database } from '../database/open-database.js';
import { ledgerEntries, records } from '../database/tables.js';

/** The kinds of records and the types of events that the ledger has, to choose from. */
export interface LedgerNames {
  readonly kinds: readonly string[];
  readonly types: readonly string[];
}

/** Finds what the ledger has. */
export async function ledgerNames(database: Database): Promise<LedgerNames> {
  const kinds = await database
    .selectDistinct({ kind: records.kind })
    .from(records)
    .orderBy(asc(records.kind));
  const types = await database
    .selectDistinct({ type: ledgerEntries.type })
    .from(ledgerEntries)
    .orderBy(asc(ledgerEntries.type));
  return { kinds: kinds.map(({ kind }) => kind), types: types.map(({ type }) => type) };
}
