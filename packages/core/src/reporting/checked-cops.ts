import { type CoreProblem, throwProblems } from '../errors.js';
import { jsonPointer } from '../json/pointer.js';
import { quoted } from '../text/visible-text.js';
import type { CopRecord } from './activity-record.js';
import type { CopTally } from './tally.js';

/** A CoP that was recorded, and its sessions held in the year. */
export interface CheckedCop {
  readonly record: CopRecord;
  readonly sessions: number;
}

/** The CoPs of a tally, or what cannot be true of them, now that every record was read. */
export function checkedCops(cops: ReadonlyMap<string, CopTally>): readonly CheckedCop[] {
  throwProblems([...cops].flatMap(([id, cop]) => [...unrecorded(id, cop), ...inactive(cop)]));
  return [...cops.values()].flatMap(({ recorded, sessions }) => {
    return recorded === undefined ? [] : [{ record: recorded.record, sessions }];
  });
}

function unrecorded(id: string, { recorded, firstNamedAt }: CopTally): readonly CoreProblem[] {
  if (recorded !== undefined) return [];
  return [
    {
      code: 'facts.contradiction',
      path: jsonPointer([firstNamedAt, 'cop']),
      message: `There is no record of the CoP ${quoted(id)}.`,
      expected: 'the id of a CoP that is recorded',
      hint: 'Add a record of the CoP, or correct the id.',
    },
  ];
}

function inactive({ recorded, firstHeld, lastHeld }: CopTally): readonly CoreProblem[] {
  if (recorded === undefined || firstHeld === undefined || lastHeld === undefined) return [];
  const { record, index } = recorded;
  const { id, activeFrom = firstHeld, activeTo } = record;
  const problem = (member: string, day: string): CoreProblem => ({
    code: 'facts.contradiction',
    path: jsonPointer([index, member]),
    message: `The CoP ${quoted(id)} held a session on ${day}, when it was not active.`,
    expected: day,
    hint: 'Correct the day, or the record of the session.',
  });
  return [
    ...(firstHeld < activeFrom ? [problem('activeFrom', firstHeld)] : []),
    ...(lastHeld > (activeTo ?? lastHeld) ? [problem('activeTo', lastHeld)] : []),
  ];
}
