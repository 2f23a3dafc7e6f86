import type { Assessment, Finding } from '@cop-credentials/core';
import type { Problem } from '../ledger/problem.js';

/** The findings that stand in the way of an approval: a must that is broken, or not known to be met. */
export function inTheWay({ findings }: Assessment): readonly Finding[] {
  return findings.filter(
    ({ modality, status, binds }) =>
      binds !== 'program' &&
      (status === 'violated' || (modality === 'must' && status === 'unknown')),
  );
}

/** Rules that are not known to be met, though nothing hangs on them. */
export function leftOpen({ findings }: Assessment): readonly string[] {
  return findings.flatMap(({ modality, status, rule }) =>
    status === 'unknown' && modality !== 'must' ? [rule] : [],
  );
}

/** A finding as a reason for a refusal. */
export function problemOf({ rule, status, message, source }: Finding): Problem {
  const code = status === 'violated' ? 'offering.rule-broken' : 'offering.rule-open';
  return { code, rule, message, source };
}
