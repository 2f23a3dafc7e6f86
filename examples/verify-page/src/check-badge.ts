import { type VerificationReport, verifyBadge } from '@cop-credentials/badges';
import type { GivenBadge } from './given-badge.js';
import { knownIssuers } from './known-issuers.js';
import { askServers, nameServers, type ServerRequest } from './servers.js';

/** A badge, and what is asked about it. */
export interface Question {
  readonly badge: GivenBadge;
  /** Whose badge it should be; nobody says where it is absent. */
  readonly emailAddress?: string;
  /** Whether servers may be asked. */
  readonly mayAsk: boolean;
}

/** What was found out, and who was asked for it. */
export interface Finding {
  readonly report: VerificationReport;
  /** The requests that were made. */
  readonly made: readonly ServerRequest[];
  /** The first requests that would have to be made to find out more; empty where servers were asked. */
  readonly open: readonly ServerRequest[];
  readonly checkedAt: Date;
}

/** Verifies a badge. Where servers may not be asked, none is, and those that would have to be are named. */
export async function checkBadge({ badge, emailAddress, mayAsk }: Question): Promise<Finding> {
  const checkedAt = new Date();
  const options = {
    now: checkedAt,
    trustedIssuers: knownIssuers,
    ...(emailAddress !== undefined && { recipient: { emailAddress } }),
  };
  if (mayAsk) {
    const { fetch, requests } = askServers();
    const report = await verifyBadge(badge.content, { ...options, fetch });
    return { report, made: requests(), open: [], checkedAt };
  }
  const report = await verifyBadge(badge.content, { ...options, online: false });
  const { fetch, requests } = nameServers();
  await verifyBadge(badge.content, { ...options, fetch });
  return { report, made: [], open: requests(), checkedAt };
}
