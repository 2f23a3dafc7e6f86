import { isCalendarDate } from '@cop-credentials/core';
import type { LedgerQuery } from '../ledger/ledger.js';
import type { Portal } from '../portal.js';
import { startOf } from '../web/today.js';

/** What somebody looks for in the ledger, as it stands in the address of the page. */
export interface AuditFilter {
  readonly kind: string;
  readonly type: string;
  /** An e-mail address, or the id of whoever did it. */
  readonly by: string;
  /** The first day, in the time zone of the program. */
  readonly from: string;
  /** The last day. */
  readonly to: string;
  readonly record: string;
}

const names = ['kind', 'type', 'by', 'from', 'to', 'record'] as const;

/** Reads a filter from an address. */
export function readFilter(query: (name: string) => string | undefined): AuditFilter {
  const value = (name: (typeof names)[number]) => (query(name) ?? '').trim().slice(0, 254);
  return {
    kind: value('kind'),
    type: value('type'),
    by: value('by'),
    from: dayOrNone(value('from')),
    to: dayOrNone(value('to')),
    record: value('record'),
  };
}

/** The parts of a filter that say something, for an address. */
export function filterQuery(filter: AuditFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => (filter[name] === '' ? [] : [[name, filter[name]]])),
  );
}

/** The lines of the ledger that a filter lets through. */
export async function linesWanted(
  { people, config }: Pick<Portal, 'people' | 'config'>,
  { kind, type, by, from, to, record }: AuditFilter,
): Promise<Omit<LedgerQuery, 'limit' | 'before'>> {
  const person = by.includes('@') ? await people.findByEmailAddress(by) : undefined;
  const { timeZone } = config;
  return {
    ...(kind !== '' && { kind }),
    ...(type !== '' && { type }),
    ...(by !== '' && { byId: person?.id ?? by }),
    ...(from !== '' && { from: startOf(from, timeZone).toISOString() }),
    ...(to !== '' && { until: startOf(dayAfter(to), timeZone).toISOString() }),
    ...(record !== '' && { recordId: record }),
  };
}

function dayOrNone(given: string): string {
  return isCalendarDate(given) ? given : '';
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
