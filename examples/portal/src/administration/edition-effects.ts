import {
  type Assessment,
  CoreError,
  type Finding,
  type FindingStatus,
  type Outcome,
  type Source,
} from '@cop-credentials/core';

/** What a new edition would change about one stored record. */
export interface Effect {
  /** Where the record is shown. */
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly outcome: Change<Outcome>;
  readonly findings: readonly FindingChange[];
}

/** A finding that would be another one. */
interface FindingChange {
  readonly rule: string;
  readonly source: Source;
  readonly status: Change<FindingStatus>;
  readonly message: Change<string>;
}

/** A value before and after. */
interface Change<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** A stored record, to be assessed under either edition. */
export interface Assessable {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  /** The assessment under the present or the new edition. */
  readonly assess: (under: 'present' | 'next') => Assessment;
}

/** What would change about a record; `undefined` where nothing would, and the reason where it cannot be assessed. */
export function effectOn({ assess, ...record }: Assessable): Effect | string | undefined {
  try {
    const before = assess('present');
    const after = assess('next');
    const findings = changesOf(before.findings, after.findings);
    if (findings.length === 0) return undefined;
    return { ...record, outcome: { from: before.outcome, to: after.outcome }, findings };
  } catch (error) {
    if (error instanceof CoreError) return error.message;
    throw error;
  }
}

function changesOf(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly FindingChange[] {
  return after.flatMap((to): readonly FindingChange[] => {
    const from = before.find(({ rule }) => rule === to.rule);
    if (from === undefined) return [];
    if (from.status === to.status && from.message === to.message) return [];
    return [
      {
        rule: to.rule,
        source: to.source,
        status: { from: from.status, to: to.status },
        message: { from: from.message, to: to.message },
      },
    ];
  });
}
