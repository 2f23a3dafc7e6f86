import type { EarnedCredential } from '@cop-credentials/core';
import { applicationStream } from '../applications/application-stream.js';
import type { BadgeRecord } from '../awards/badge-record.js';
import { listBadges } from '../awards/find-badge.js';
import type { Portal } from '../portal.js';
import { dayOf } from '../web/today.js';

/** What somebody has earned here, and which of it rests. */
export interface EarnedHere {
  readonly history: readonly EarnedCredential[];
  /** Ids of micro-credentials whose badge is suspended: they do not count until it is reinstated. */
  readonly suspended: readonly string[];
}

type Sources = Pick<Portal, 'ledger' | 'config'>;

/** Every micro-credential that somebody was awarded; one whose badge was called back counts as revoked. */
export async function earnedCredentials(portal: Sources, personId: string): Promise<EarnedHere> {
  const { ledger, config } = portal;
  const mine = { ownerId: personId, status: 'awarded' };
  const listed = await ledger.list(applicationStream.kind, mine);
  const kept = await Promise.all(listed.map(({ id }) => ledger.load(applicationStream, id)));
  const badges = await listBadges(portal, personId);
  const suspended: string[] = [];
  const history = kept.flatMap((one): readonly EarnedCredential[] => {
    if (one === undefined || one.state.award === null) return [];
    const { id, credential, award } = one.state;
    const callBack = badges.find(
      (badge) => badge.awardKey === `application:${id}` && isCalledBack(badge),
    );
    if (callBack?.standing === 'suspended') suspended.push(credential.id);
    const revokedOn = callBack?.change && dayOf(new Date(callBack.change.at), config.timeZone);
    return [
      {
        credentialId: credential.id,
        awardedOn: award.on,
        ...(revokedOn !== undefined && { revokedOn }),
      },
    ];
  });
  return { history, suspended };
}

function isCalledBack({ standing }: BadgeRecord): boolean {
  return standing === 'revoked' || standing === 'suspended';
}
