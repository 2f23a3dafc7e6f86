import { type BadgeDraft, draftFor } from '@cop-credentials/badges';
import type { Award, Program } from '@cop-credentials/core';
import type { Person } from '../people/person.js';
import { listAwardedCredentials } from './awarded-credentials.js';
import type { BadgeRecord } from './badge-record.js';
import { badgeIdOf } from './find-badge.js';

/** What a badge is made of. */
export interface BadgeMaterial {
  readonly award: Award;
  readonly program: Program;
  readonly person: Person;
  readonly planned: Pick<BadgeRecord, 'publicId'>;
  /** The public https address of the portal. */
  readonly origin: string;
  /** The badges that a certification rests on. */
  readonly earned: readonly BadgeRecord[];
}

/** The draft of the badge of an award, in the words of the program. */
export function draftBadge(material: BadgeMaterial): BadgeDraft {
  const { award, program, person, planned, origin } = material;
  const draft = draftFor(award, {
    program,
    credentials: listAwardedCredentials(),
    baseUrl: origin,
    recipient: recipientOf(person),
    badges: countedBadges(material),
  });
  return {
    ...draft,
    id: badgeIdOf(origin, planned.publicId),
    achievement: { ...draft.achievement, image: `${draft.achievement.id}/picture.png` },
  };
}

/**
 * Whom a badge names: by an id of the portal's own, which a token needs; by the address, as a salted hash, so that who
 * knows it can compare; and by the name, for everybody to read.
 */
export function recipientOf({ id, emailAddress, name }: Person): BadgeDraft['recipient'] {
  return {
    id: `urn:uuid:${id}`,
    emailAddress,
    identifiers: [{ type: 'name', value: name, hashed: false }],
  };
}

function countedBadges({ award, earned, origin }: BadgeMaterial): Readonly<Record<string, string>> {
  if (award.basis.kind !== 'certification') return {};
  const { counted } = award.basis;
  const inForce = earned.filter(
    ({ credentialId, standing }) => standing === 'issued' && counted.includes(credentialId),
  );
  return Object.fromEntries(
    inForce.map(({ credentialId, publicId }) => [credentialId, badgeIdOf(origin, publicId)]),
  );
}
