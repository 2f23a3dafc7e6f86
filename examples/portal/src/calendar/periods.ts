import type { CalendarDate } from '@cop-credentials/core';
import type { Ledger } from '../ledger/ledger.js';
import { type KeptPeriod, periodStream } from './period.js';

/** Every enrollment period, by its deadline. */
export async function listPeriods(ledger: Ledger): Promise<readonly KeptPeriod[]> {
  const listed = await ledger.list(periodStream.kind);
  const kept = await Promise.all(listed.map(({ id }) => ledger.load(periodStream, id)));
  const periods = kept.flatMap((period) => (period === undefined ? [] : [period.state]));
  return [...periods].sort((one, other) =>
    one.submissionDeadline < other.submissionDeadline ? -1 : 1,
  );
}

/** The periods that one can still submit in, or will be able to. */
export function openPeriods(
  periods: readonly KeptPeriod[],
  today: CalendarDate,
): readonly KeptPeriod[] {
  return periods.filter(({ submissionDeadline }) => submissionDeadline >= today);
}
