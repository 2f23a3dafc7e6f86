import { hex } from '@scure/base';
import { randomBytes } from '../crypto/crypto.js';
import type { AchievementSubject, IdentityObject } from '../model/achievement-credential.js';
import { sha256IdentityHash } from '../recipient/identity-hash.js';
import type { BadgeRecipient, RecipientIdentifier } from './badge-draft.js';

export const SALT_BYTES = 16;

/** Gives the salt for the identifier at a place of the recipient’s list. */
export type SaltSource = (index: number) => string | Promise<string>;

/** A salt that nobody had before, each time it is asked. */
export function randomSalt(): string {
  return hex.encode(randomBytes(SALT_BYTES));
}

/** How a badge names its recipient: the id as it is, every identifier with a salt of its own. */
export async function identifyRecipient(
  { id, emailAddress, identifiers = [], identities = [] }: BadgeRecipient,
  saltFor: SaltSource,
): Promise<Pick<AchievementSubject, 'id' | 'identifier'>> {
  const given = [
    ...(emailAddress === undefined ? [] : [{ type: 'emailAddress', value: emailAddress }]),
    ...identifiers,
  ];
  const made = await Promise.all(
    given.map(async (one, index) => identityOf(one, one.salt ?? (await saltFor(index)))),
  );
  const all = [...identities.map(inOrder), ...made];
  return {
    ...(id !== undefined && { id }),
    ...(all.length > 0 && { identifier: all }),
  };
}

/** The same, its members in the order that those have which are made here. */
function inOrder({
  type,
  hashed,
  identityHash,
  identityType,
  salt,
}: IdentityObject): IdentityObject {
  return { type, hashed, identityHash, identityType, ...(salt !== undefined && { salt }) };
}

async function identityOf(
  { type: identityType, value, hashed = true }: RecipientIdentifier,
  salt: string,
): Promise<IdentityObject> {
  const type = 'IdentityObject';
  if (!hashed) return { type, hashed, identityHash: value, identityType };
  return { type, hashed, identityHash: await sha256IdentityHash(value, salt), identityType, salt };
}
