import {
  type Assessment,
  assess,
  type CalendarDate,
  CoreError,
  type FindingStatus,
  type Program,
  type ReadingValue,
} from '../../src/index.js';

/** A question to a program. */
export interface Asked {
  readonly program: Program;
  readonly subject: string;
  readonly facts: unknown;
  readonly asOf: CalendarDate;
  readonly readings?: Readonly<Record<string, ReadingValue>>;
}

/** The assessment, or nothing where the facts contradict each other. */
export function assessed({ program, subject, facts, ...options }: Asked): Assessment | undefined {
  try {
    return assess(program, subject, facts, options);
  } catch (error) {
    if (error instanceof CoreError && error.code === 'facts.contradiction') return undefined;
    throw error;
  }
}

/** The status of each rule; of none where the facts contradict each other. */
export function statusesOf(assessment: Assessment | undefined): Record<string, FindingStatus> {
  const entries = assessment?.findings.map(({ rule, status }) => [rule, status] as const);
  return Object.fromEntries(entries ?? []);
}
