import type {
  AchievementCredential,
  EndorsementCredential,
} from '../model/achievement-credential.js';
import { schemasOf } from '../model/schema.js';
import { type CredentialClass, checkSchema } from './check-schema.js';
import { checkSemantics } from './check-semantics.js';
import type { CredentialKind } from './check-signed.js';

/** AchievementCredential: Open Badges 3.0, B.1.2. */
export const ACHIEVEMENT_CREDENTIAL: CredentialClass<AchievementCredential> = {
  name: 'achievementCredential',
  schemaOf: (mode) => schemasOf(mode).achievementCredential,
  checkProse: checkSemantics,
};

/** EndorsementCredential: Open Badges 3.0, B.1.7. */
export const ENDORSEMENT_CREDENTIAL: CredentialClass<EndorsementCredential> = {
  name: 'endorsementCredential',
  schemaOf: (mode) => schemasOf(mode).endorsementCredential,
};

/** A badge: Open Badges 3.0, B.1.2. */
export const achievementCredential: CredentialKind<AchievementCredential> = {
  begins: 'open-badge',
  checkSchema: (document) => checkSchema(document, ACHIEVEMENT_CREDENTIAL),
};

/** An endorsement of a badge, an achievement or a profile: Open Badges 3.0, B.1.7. */
export const endorsementCredential: CredentialKind<EndorsementCredential> = {
  begins: 'open-badge',
  checkSchema: (document) => checkSchema(document, ENDORSEMENT_CREDENTIAL),
};
