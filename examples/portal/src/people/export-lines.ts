import type { LedgerLine } from '../ledger/ledger.js';
import type { Person } from './person.js';

/** What members of a panel tell each other before they decide: that it happened is told, and not what they said. */
const deliberation: ReadonlySet<string> = new Set([
  'panel-assigned',
  'conflict-declared',
  'competency-judged',
  'recommendation-made',
]);

/** Whether a line tells what others said of a record before they decided, which its owner is not to read. */
export function isDeliberation({ type, by }: LedgerLine, ownerId: string): boolean {
  return by.id !== ownerId && deliberation.has(type);
}

/** A step in somebody's own record, as they may take it away. */
export function ownLine(line: LedgerLine, { id }: Pick<Person, 'id'>) {
  const { at, by, type, data } = line;
  const step = { at, byRole: by.role, byYou: by.id === id, type };
  return isDeliberation(line, id) ? step : { ...step, data: withoutOthers(data, id) };
}

/** What somebody did in a record of others: what stands in it is theirs. */
export function ownWork({ at, by, kind, type }: LedgerLine) {
  return { at, asRole: by.role, kind, type };
}

/** The same with whoever else acted told by their role alone. */
function withoutOthers(value: unknown, ownId: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutOthers(item, ownId));
  if (typeof value !== 'object' || value === null) return value;
  const { id, ...rest }: Readonly<Record<string, unknown>> = { ...value };
  const isOtherActor = 'role' in rest && id !== undefined && id !== ownId;
  const kept = isOtherActor || id === undefined ? rest : { id, ...rest };
  return Object.fromEntries(
    Object.entries(kept).map(([name, member]) => [name, withoutOthers(member, ownId)]),
  );
}
