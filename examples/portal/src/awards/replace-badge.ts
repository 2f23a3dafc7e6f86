import { randomUUID } from 'node:crypto';
import { BadgeError } from '@cop-credentials/badges';
import { readClaims } from '../badges/named-recipient.js';
import { createIssuedTable } from '../issuer/issued-table.js';
import type { ChangeContext } from '../ledger/ledger.js';
import { type Problem, refused } from '../ledger/problem.js';
import type { Person } from '../people/person.js';
import type { Portal } from '../portal.js';
import { type BadgeRecord, badgeStream } from './badge-record.js';
import {
  decidePlan,
  decidePublishing,
  decideReplaced,
  decideReplacement,
  decideStanding,
  type StandingAction,
} from './decide-badge.js';
import { recipientOf } from './draft-badge.js';
import { badgeIdOf, keepAddress, loadBadge } from './find-badge.js';
import { change, recordIssued } from './issue-badge.js';
import { settleStanding } from './settle-standing.js';
import { assertOwn } from './sign-token.js';

/** What became of the wish to replace a badge. */
export type ReplaceResult =
  | { readonly ok: true; readonly publicId: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Replaces a badge by one with the name that the person has today. The holder's consent goes with it. */
export async function replaceBadge(
  portal: Portal,
  old: BadgeRecord,
  context: ChangeContext,
): Promise<ReplaceResult> {
  const person = await portal.people.find(old.personId);
  if (person === undefined) return refused('person.unknown', 'There is no such person.');
  const signed = await createIssuedTable(portal.database).get(old.id);
  if (signed === undefined) return refused('badge.not-issued', 'There is no badge yet.');
  try {
    await assertOwn(portal, signed, badgeIdOf(portal.config.origin, old.publicId));
  } catch {
    const message = 'What is kept of this badge is not what was signed, so it is not signed anew.';
    return refused('badge.changed', message);
  }
  if (readClaims(signed).names.includes(person.name))
    return refused('badge.same-name', 'The badge has the name that the account has.');
  const replacement = {
    recordId: nextRecordId(old),
    publicId: randomUUID(),
    name: person.name,
  };
  const result = await portal.ledger.change(badgeStream, old.id, context, (badge) =>
    decideReplacement(badge, replacement),
  );
  if (!result.ok) return result;
  return completeReplacement(portal, old.id);
}

/** Does what is left of a replacement that was planned; it can be called again wherever it was interrupted. */
export async function completeReplacement(
  portal: Portal,
  recordId: string,
): Promise<ReplaceResult> {
  for (;;) {
    const old = await loadBadge(portal, recordId);
    if (old?.replacement === undefined) return refused('badge.not-planned', 'Nothing was planned.');
    const { replacement, standing } = old;
    if (standing === 'replaced') return { ok: true, publicId: replacement.publicId };
    if (standing !== 'issued') {
      await followStanding(portal, old, replacement.recordId);
      return refused('badge.standing', `A badge that is ${standing} is not replaced.`);
    }
    try {
      await issueReplacement(portal, old, replacement);
    } catch (error) {
      if (!(error instanceof BadgeError)) throw error;
      return refused(error.code, `The badge could not be replaced: ${error.message}`);
    }
    await followStanding(portal, old, replacement.recordId);
    await change(portal, replacement.recordId, (next) => decidePublishing(next, old.isPublished));
    // Nothing comes of it where somebody decided about the old badge meanwhile; then the new one follows again.
    await change(portal, old.id, (current) => decideReplaced(current, old));
  }
}

/** Until a badge is replaced, what is decided about it holds for the one that is to replace it. */
async function followStanding(portal: Portal, old: BadgeRecord, recordId: string): Promise<void> {
  const next = await loadBadge(portal, recordId);
  const action = next && missingAction(old, next);
  if (action === undefined) return;
  const reason = old.change?.reason ?? '';
  await change(portal, recordId, (badge) => decideStanding(badge, action, reason));
  await settleStanding(portal, recordId);
}

function missingAction({ standing }: BadgeRecord, next: BadgeRecord): StandingAction | undefined {
  const isInForce = next.standing === 'issued';
  if (standing === 'revoked') return isInForce || isSuspended(next) ? 'revoke' : undefined;
  if (standing === 'suspended') return isInForce ? 'suspend' : undefined;
  // What somebody suspended for a reason of its own stays so.
  return isSuspended(next) && next.change?.by.role === 'portal' ? 'reinstate' : undefined;
}

function isSuspended({ standing }: BadgeRecord): boolean {
  return standing === 'suspended';
}

async function issueReplacement(
  portal: Portal,
  old: BadgeRecord,
  { recordId, publicId, name, by }: NonNullable<BadgeRecord['replacement']>,
): Promise<void> {
  const { database, people, issuer, statusLists, config } = portal;
  const { awardKey, personId, credentialId, title, awardedOn } = old;
  const planned = await change(portal, recordId, (badge) =>
    decidePlan(
      badge,
      {
        ...{ recordId, publicId, awardKey, personId, credentialId, title, awardedOn },
        replaces: old.id,
      },
      [keepAddress(portal, publicId, recordId)],
    ),
  );
  if (planned.issued !== undefined) return;
  const store = createIssuedTable(database);
  const kept = await store.get(recordId);
  const person = await people.find(personId);
  const before = await store.get(old.id);
  if (person === undefined || before === undefined) throw new Error(`${old.id} lacks something.`);
  const named: Person = { ...person, name };
  const badge =
    kept ??
    (await issuer.reissue(
      before,
      { recipient: recipientOf(named) },
      { id: badgeIdOf(config.origin, publicId), statusLists, by: `${by.role} ${by.id}` },
    ));
  const first = kept ?? (await store.putIfAbsent(recordId, badge));
  await recordIssued(portal, planned, first ?? badge);
}

/** `application:7`, then `application:7/2`, `application:7/3` and so on. */
function nextRecordId({ id, awardKey }: BadgeRecord): string {
  const number = id === awardKey ? 1 : Number(id.slice(awardKey.length + 1));
  return `${awardKey}/${number + 1}`;
}
