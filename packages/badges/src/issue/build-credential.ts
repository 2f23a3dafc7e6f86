import { hex } from '@scure/base';
import { randomBytes, randomUuid } from '../crypto/crypto.js';
import type {
  AchievementCredential,
  AchievementSubject,
  Profile,
} from '../model/achievement-credential.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../model/context-urls.js';
import { schemasOf } from '../model/schema.js';
import { sha256IdentityHash } from '../recipient/identity-hash.js';
import type { BadgeDraft, BadgeRecipient } from './badge-draft.js';
import { draftInvalid } from './parse-draft.js';

const SALT_BYTES = 16;

/** The credential that a draft describes, unsigned and in the specification’s own shape. */
export async function buildCredential(
  draft: BadgeDraft,
  issuer: Profile,
): Promise<AchievementCredential> {
  const { achievement, recipient, subject, id, name, credentialStatus, ...rest } = draft;
  const credential = {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3],
    id: id ?? `urn:uuid:${randomUuid()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: name ?? achievement.name,
    ...rest,
    ...(credentialStatus && { credentialStatus: oneOrAll(credentialStatus) }),
    issuer,
    credentialSubject: {
      ...(await identify(recipient)),
      type: ['AchievementSubject'],
      ...subject,
      achievement: { ...achievement, type: achievement.type ?? ['Achievement'] },
    },
  };
  const result = schemasOf('strict').achievementCredential.safeParse(credential);
  if (!result.success) throw draftInvalid(result.error, 'The badge made from the draft');
  return result.data;
}

/** Open Badges 3.0 has one status; only a badge with several needs the list that Verifiable Credentials allow. */
function oneOrAll<Item>(items: readonly Item[]): Item | readonly Item[] {
  const [first, ...others] = items;
  return first !== undefined && others.length === 0 ? first : items;
}

async function identify({
  id,
  emailAddress,
}: BadgeRecipient): Promise<Pick<AchievementSubject, 'id' | 'identifier'>> {
  const salt = hex.encode(randomBytes(SALT_BYTES));
  return {
    ...(id !== undefined && { id }),
    ...(emailAddress !== undefined && {
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: await sha256IdentityHash(emailAddress, salt),
          identityType: 'emailAddress',
          salt,
        },
      ],
    }),
  };
}
