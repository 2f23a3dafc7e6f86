import { randomUuid } from '../crypto/crypto.js';
import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import type { Profile } from '../model/achievement-credential.js';
import {
  CREDENTIALS_V2,
  OPEN_BADGES_3_0_3,
  OPEN_BADGES_EXTENSIONS,
} from '../model/context-urls.js';
import { EXTENSION_TYPES } from '../model/extension-types.js';
import type { BadgeDraft, CredentialDraft } from './badge-draft.js';
import type { EndorsementDraft } from './endorsement-draft.js';
import { type ClassName, fillTypes } from './fill-types.js';
import { identifyRecipient, type SaltSource } from './identify-recipient.js';
import { identifyResults } from './identify-results.js';
import { copyPlain } from './parse-draft.js';

/** What goes into a credential beside its draft. */
export interface BuildOptions {
  readonly issuer: Profile;
  /** The instant of signing, with `Z`. */
  readonly created: string;
}

/** What goes into a badge beside its draft. */
export interface BuildBadgeOptions extends BuildOptions {
  readonly saltFor: SaltSource;
}

/** The badge that a draft describes, unsigned and in the specification’s own shape; its members are not judged. */
export async function buildBadge(
  { achievement, recipient, subject, name, ...rest }: BadgeDraft,
  { saltFor, ...options }: BuildBadgeOptions,
): Promise<JsonObject> {
  const badge = completeCredential(
    {
      ...rest,
      name: name ?? achievement.name,
      credentialSubject: {
        ...(await identifyRecipient(recipient, saltFor)),
        ...subject,
        achievement,
      },
    },
    { ...options, className: 'AchievementCredential' },
  );
  const built = member(badge, 'credentialSubject');
  if (!isJsonObject(built)) return badge;
  return { ...badge, credentialSubject: identifyResults(built, '/credentialSubject') };
}

/** The endorsement that a draft describes, unsigned and in the specification’s own shape; its members are not judged. */
export function buildEndorsement(
  { subject, comment, name = 'Endorsement', ...rest }: EndorsementDraft,
  options: BuildOptions,
): JsonObject {
  const id = typeof subject === 'string' ? subject : subject.id;
  const credentialSubject = { id, endorsementComment: comment };
  return completeCredential(
    { ...rest, name, credentialSubject },
    { ...options, className: 'EndorsementCredential' },
  );
}

/** A credential with its id, contexts, dates and the class names that were left out. */
function completeCredential(
  { id, name, validFrom, credentialStatus, ...rest }: CredentialDraft & Subjected,
  { issuer, created, className }: BuildOptions & { readonly className: ClassName },
): JsonObject {
  const members = copyPlain({
    id: id ?? `urn:uuid:${randomUuid()}`,
    name,
    validFrom: validFrom ?? rest.awardedDate ?? created,
    ...rest,
    credentialStatus: credentialStatus && oneOrAll(credentialStatus),
    issuer,
  });
  const credential = fillTypes(isJsonObject(members) ? members : {}, className);
  return { '@context': contextsOf(credential), ...credential };
}

interface Subjected {
  readonly credentialSubject: object;
}

/** The contexts of today; that of the extensions only where it gives a type its meaning. */
function contextsOf(credential: JsonObject): readonly string[] {
  const types = ['credentialSchema', 'credentialStatus', 'refreshService']
    .flatMap((name) => asArray(member(credential, name)))
    .flatMap((part) => (isJsonObject(part) ? asArray(member(part, 'type')) : []));
  const contexts = [CREDENTIALS_V2, OPEN_BADGES_3_0_3];
  return types.some((type) => EXTENSION_TYPES.has(type))
    ? [...contexts, OPEN_BADGES_EXTENSIONS]
    : contexts;
}

/** Open Badges 3.0 has one status; only a credential with several needs the list that Verifiable Credentials allow. */
function oneOrAll<Item>(items: readonly Item[]): Item | readonly Item[] {
  const [first, ...others] = items;
  return first !== undefined && others.length === 0 ? first : items;
}
