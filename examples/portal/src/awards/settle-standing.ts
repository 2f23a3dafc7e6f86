import type { Portal } from '../portal.js';
import type { BadgeRecord } from './badge-record.js';
import { loadBadge } from './find-badge.js';

type Settling = Pick<Portal, 'ledger' | 'statusLists'>;

/**
 * Brings the status lists to what the ledger says of a badge. The ledger comes first: a process that dies between the
 * two leaves a badge that the next call, or the next start, puts right.
 */
export async function settleStanding(portal: Settling, recordId: string): Promise<void> {
  for (;;) {
    const badge = await loadBadge(portal, recordId);
    // Once nothing is left to do the ledger may have gone on; so it is asked again after each step.
    if (badge === undefined || !(await step(portal, badge))) return;
  }
}

/** Takes the one step that is missing, if any. */
async function step({ statusLists }: Settling, badge: BadgeRecord): Promise<boolean> {
  const { issued, standing, change } = badge;
  if (issued === undefined || change === undefined) return false;
  const { reason, by, at } = change;
  const details = { reason, by: `${by.role} ${by.id}`, at: new Date(at) };
  const status = await statusLists.statusOf(issued.badgeId);
  if (status === 'revoked') return false;
  if (standing === 'revoked') {
    await statusLists.revoke(issued.badgeId, details);
    return true;
  }
  if (standing === 'suspended' && status === 'active') {
    await statusLists.suspend(issued.badgeId, details);
    return true;
  }
  if (standing === 'issued' && status === 'suspended') {
    await statusLists.reinstate(issued.badgeId, details);
    return true;
  }
  return false;
}
