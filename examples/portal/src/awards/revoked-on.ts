import type { CalendarDate } from '@cop-credentials/core';
import type { Portal } from '../portal.js';
import { dayOf } from '../web/today.js';
import { loadBadge, newestOf } from './find-badge.js';

/**
 * The day on which the badge of an award was called back for good; `undefined` while it stands. A badge that was replaced
 * stands as long as the one that replaces it.
 *
 * @param awardKey - `application:<id>` or `certification:<id of the person>`
 */
export async function revokedOn(
  portal: Pick<Portal, 'ledger' | 'config'>,
  awardKey: string,
): Promise<CalendarDate | undefined> {
  const badge = await loadBadge(portal, awardKey);
  if (badge === undefined) return undefined;
  const { standing, change } = await newestOf(portal, badge);
  if (standing !== 'revoked' || change === undefined) return undefined;
  return dayOf(new Date(change.at), portal.config.timeZone);
}
