import { randomUUID } from 'node:crypto';
import { type BadgeDraft, BadgeError, issueMany, type SignedBadge } from '@cop-credentials/badges';
import { createIssuedTable } from '../issuer/issued-table.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { listAwardedCredentials } from './awarded-credentials.js';
import { type BadgeRecord, badgeStream } from './badge-record.js';
import { decideIssued, decidePlan, decideRefusal } from './decide-badge.js';
import { type BadgeMaterial, draftBadge } from './draft-badge.js';
import { findAward, type KeyedAward } from './find-award.js';
import { badgeIdOf, keepAddress, listBadges } from './find-badge.js';
import { signToken } from './sign-token.js';

/** What the portal does by itself. */
const byPortal = { id: 'portal', role: 'portal' } as const;

/** What became of an award: a badge, or why there is none. */
export type AwardOutcome = 'issued' | 'refused' | 'no-award';

/**
 * Issues the badge of an award unless that was done before. Wherever it is interrupted, the next call goes on: the
 * address is planned once, the place in the status lists belongs to the address, and the table of issued badges keeps
 * the first that was signed.
 */
export async function issueBadge(portal: Portal, key: string): Promise<AwardOutcome> {
  const keyed = await findAward(portal.ledger, key);
  if (keyed === undefined) return 'no-award';
  const planned = await planBadge(portal, keyed);
  if (planned.issued !== undefined) return 'issued';
  try {
    const badge = await sign(portal, planned);
    if (badge === undefined) return 'no-award';
    await recordIssued(portal, planned, badge);
    return 'issued';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await change(portal, key, (badge) => decideRefusal(badge, error));
    return 'refused';
  }
}

/** The award cannot become a badge as it is, whoever tries. */
class Refusal extends Error {
  readonly code: string;

  constructor({ code, message }: { readonly code: string; readonly message: string }) {
    super(message);
    this.code = code;
  }
}

async function planBadge(portal: Portal, { key, award }: KeyedAward): Promise<BadgeRecord> {
  const publicId = randomUUID();
  const { credentialId, recipientId: personId, awardedOn } = award;
  const credential = listAwardedCredentials().find(({ id }) => id === credentialId);
  const title = credential?.name ?? credentialId;
  const replaces = null;
  const planned = { recordId: key, awardKey: key, publicId, personId, credentialId };
  return change(portal, key, (badge) =>
    decidePlan(badge, { ...planned, title, awardedOn, replaces }, [
      keepAddress(portal, publicId, key),
    ]),
  );
}

async function sign(portal: Portal, planned: BadgeRecord): Promise<SignedBadge | undefined> {
  const { ledger, people, config, issuer, statusLists, database } = portal;
  const { awardKey: key, personId } = planned;
  const person = await people.find(personId);
  if (person === undefined) throw new Error(`Nobody is known as ${personId}, who was awarded.`);
  const program = await currentProgram(ledger);
  const earned = await listBadges(portal, personId);
  // Last of all: what was taken back a moment ago is not issued.
  const keyed = await findAward(ledger, key);
  if (keyed === undefined) return undefined;
  const { origin } = config;
  const draft = draftOrRefuse({ award: keyed.award, program, person, planned, origin, earned });
  const store = createIssuedTable(database);
  for await (const outcome of issueMany(issuer, [{ key, draft }], { store, statusLists })) {
    if (outcome.status === 'refused') throw new Refusal(outcome);
    return outcome.badge;
  }
  return undefined;
}

function draftOrRefuse(material: BadgeMaterial): BadgeDraft {
  try {
    return draftBadge(material);
  } catch (error) {
    throw error instanceof BadgeError ? new Refusal(error) : error;
  }
}

/** Notes that a badge is signed and kept, in both its forms. */
export async function recordIssued(
  portal: Portal,
  { id, publicId }: Pick<BadgeRecord, 'id' | 'publicId'>,
  badge: SignedBadge,
): Promise<BadgeRecord> {
  const badgeId = badgeIdOf(portal.config.origin, publicId);
  await signToken(portal, { id, badgeId }, badge);
  const verificationMethod = badge.proof[0]?.verificationMethod ?? '';
  return change(portal, id, (record) => decideIssued(record, { badgeId, verificationMethod }));
}

type Decide = (badge: BadgeRecord | undefined) => ReturnType<typeof decideIssued>;

/** Writes down what the portal itself decides; a refusal is a fault of the portal. */
export async function change(
  { ledger, clock }: Portal,
  recordId: string,
  decide: Decide,
): Promise<BadgeRecord> {
  const context = { by: byPortal, at: clock() };
  const result = await ledger.change(badgeStream, recordId, context, decide);
  if (result.ok) return result.state;
  throw new Error(`${recordId}: ${result.problems.map(({ message }) => message).join(' ')}`);
}
