import { and, eq, inArray, or } from 'drizzle-orm';
import type { Database } from '../database/open-database.js';
import { records } from '../database/tables.js';

/** Names a record. */
export interface RecordName {
  readonly kind: string;
  readonly recordId: string;
}

/** The kinds of records in words, and where administrators can look at one. */
const kinds: Readonly<
  Record<string, { readonly name: string; readonly path?: (id: string) => string }>
> = {
  person: { name: 'Person', path: (id) => `/administration/people/${id}` },
  editions: { name: 'Editions', path: () => '/administration/editions' },
  'cop-proposal': { name: 'CoP proposal', path: (id) => `/proposals/${id}` },
  'training-opportunity': { name: 'Training', path: (id) => `/trainings/${id}` },
  'enrollment-period': { name: 'Enrollment period', path: () => '/calendar' },
  application: { name: 'Application', path: (id) => `/applications/${id}` },
  certification: { name: 'Certification' },
  badge: { name: 'Badge' },
};

/** The kind of a record in words. */
export function kindName(kind: string): string {
  return Object.hasOwn(kinds, kind) ? (kinds[kind]?.name ?? kind) : kind;
}

/** The page of a record, where administrators have one. */
export function recordPath({ kind, recordId }: RecordName): string | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind]?.path?.(encodeURIComponent(recordId)) : undefined;
}

/** The titles of records as they are today. */
export async function titlesOf(
  database: Database,
  named: readonly RecordName[],
): Promise<(record: RecordName) => string> {
  const byKind = [...new Set(named.map(({ kind }) => kind))].map((kind) =>
    and(
      eq(records.kind, kind),
      inArray(
        records.id,
        named.filter((one) => one.kind === kind).map(({ recordId }) => recordId),
      ),
    ),
  );
  const rows =
    byKind.length === 0
      ? []
      : await database
          .select()
          .from(records)
          .where(or(...byKind));
  return ({ kind, recordId }) =>
    rows.find((row) => row.kind === kind && row.id === recordId)?.title ?? recordId;
}
