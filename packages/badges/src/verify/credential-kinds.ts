import type {
  AchievementCredential,
  EndorsementCredential,
} from '../model/achievement-credential.js';
import { checkSchema } from './check-schema.js';
import type { CredentialKind } from './check-signed.js';

/** A badge: Open Badges 3.0, B.1.2. */
export const achievementCredential: CredentialKind<AchievementCredential> = {
  begins: 'open-badge',
  checkSchema: (document) => checkSchema('achievementCredential', document),
};

/** An endorsement of a badge, an achievement or a profile: Open Badges 3.0, B.1.7. */
export const endorsementCredential: CredentialKind<EndorsementCredential> = {
  begins: 'open-badge',
  checkSchema: (document) => checkSchema('endorsementCredential', document),
};
