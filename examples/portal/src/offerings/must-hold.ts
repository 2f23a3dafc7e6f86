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
export function leftOpen({ findings }: Assessment): readonly Finding[] {
  return findings.filter(({ modality, status }) => status === 'unknown' && modality !== 'must');
}

/** A finding as a reason for a refusal. */
export function problemOf({ rule, status, message, statement, source }: Finding): Problem {
  if (status === 'violated') return { code: 'offering.rule-broken', rule, message, source };
  const open = `It is not known whether this holds: ${statement}`;
  return { code: 'offering.rule-open', rule, message: open, source };
}
