import { match } from 'ts-pattern';
import { BadgeError } from '../errors.js';
import type { StatusPurpose } from './status-list-entry.js';
import type { StatusChange } from './status-list-store.js';

/** Whether a badge holds, rests, or is called back for good. */
export type BadgeStatus = 'active' | 'suspended' | 'revoked';

type History = readonly Pick<StatusChange, 'action'>[];

/** The status of a badge to which all this happened. */
export function statusAfter(history: History): BadgeStatus {
  if (isSet('revocation', history)) return 'revoked';
  return isSet('suspension', history) ? 'suspended' : 'active';
}

/**
 * Whether the bit of a badge is set for a purpose. A badge that was revoked while it was suspended stays in both lists,
 * so that a reader with an older copy of one of them never takes it for good.
 */
export function isSet(purpose: StatusPurpose, history: History): boolean {
  return match(purpose)
    .with('revocation', () => history.some(({ action }) => action === 'revoke'))
    .with('suspension', () => {
      const last = history.filter(({ action }) => action !== 'revoke').at(-1);
      return last?.action === 'suspend';
    })
    .exhaustive();
}

/** The purpose a list must have for a change to be seen. */
export function purposeOf(action: StatusChange['action']): StatusPurpose {
  return action === 'revoke' ? 'revocation' : 'suspension';
}

/**
 * The status that a change leads to, which may be the one it had.
 *
 * @throws {@link BadgeError} `status.final` where a revoked badge would become anything else
 */
export function statusWith(status: BadgeStatus, action: StatusChange['action']): BadgeStatus {
  if (action === 'revoke') return 'revoked';
  if (status === 'revoked') {
    throw new BadgeError('status.final', 'The badge is revoked, which cannot be taken back.', {
      hint: 'Issue a new badge.',
    });
  }
  return action === 'suspend' ? 'suspended' : 'active';
}
