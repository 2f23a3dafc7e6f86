import { BadgeError } from '../errors.js';
import { isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { readLetter } from '../json/read-as.js';
import { type ContextPolicy, checkContexts } from '../json-ld/check-contexts.js';
import { checkForm } from '../json-ld/check-form.js';
import { objectsOf } from '../json-ld/walk.js';
import type { CredentialBase } from '../model/achievement-credential.js';
import type { CheckResult } from '../report/check-result.js';
import { checkNamedSchemas } from '../verify/check-named-schemas.js';
import type { CredentialClass } from '../verify/check-schema.js';
import { checkSemantics } from '../verify/check-semantics.js';
import { ACHIEVEMENT_CREDENTIAL, ENDORSEMENT_CREDENTIAL } from '../verify/credential-kinds.js';
import { copyPlain, draftInvalid } from './parse-draft.js';
import { hasLength } from './period.js';
import { isUnsignedBadge, type UnsignedBadge } from './unsigned-badge.js';

/** A badge that may be signed: a copy nobody else holds, in the specification’s letter, by this issuer. */
export function readUnsigned(credential: object, issuerId: string): UnsignedBadge {
  const document = readForm(credential, 'open-badge');
  const strict = readLetter(ACHIEVEMENT_CREDENTIAL.schemaOf('strict'), document);
  if (!strict.success) throw draftInvalid(strict.error, 'The credential');
  if (strict.data.issuer.id !== issuerId) throw ofAnother('/issuer/id');
  if (!hasLength(strict.data)) throw invalid('It ends before it begins.', '/validUntil');
  refuseFirst(checkSemantics(strict.data));
  refuseForeignSchemas(ACHIEVEMENT_CREDENTIAL, strict.data);
  if (!isUnsignedBadge(document, strict.data)) throw invalid('It has no id.', '/id');
  return document;
}

/** An endorsement that may be signed: a copy nobody else holds, in the specification’s letter. */
export function readUnsignedEndorsement(credential: object): JsonObject {
  const document = readForm(credential, 'open-badge');
  const strict = readLetter(ENDORSEMENT_CREDENTIAL.schemaOf('strict'), document);
  if (!strict.success) throw draftInvalid(strict.error, 'The endorsement');
  if (!hasLength(strict.data)) throw invalid('It ends before it begins.', '/validUntil');
  refuseForeignSchemas(ENDORSEMENT_CREDENTIAL, strict.data);
  return document;
}

/** A credential of another kind that may be signed: a copy nobody else holds, by this issuer; its members are not judged. */
export function readOtherUnsigned(credential: object, issuerId: string): JsonObject {
  const document = readForm(credential, 'verifiable-credential');
  const issuer = member(document, 'issuer');
  const named = isJsonObject(issuer) ? member(issuer, 'id') : issuer;
  if (named !== issuerId) throw ofAnother('/issuer');
  return document;
}

function readForm(credential: object, begins: ContextPolicy['begins']): JsonObject {
  const document = copyPlain(credential);
  if (!isJsonObject(document)) throw invalid('A credential is an object.', '');
  if (member(document, 'proof') !== undefined) throw invalid('It has a proof already.', '/proof');
  const places = objectsOf(document);
  refuseFirst(checkContexts(document, { begins, callerContexts: new Map() }, places));
  refuseFirst(checkForm(document, places));
  return document;
}

/** What verifiers only warn of is not issued in the first place. */
function refuseFirst({ problems, warnings }: CheckResult): void {
  const [finding] = [...problems, ...warnings];
  if (finding !== undefined) throw invalid(finding.message, finding.path ?? '');
}

function refuseForeignSchemas<Credential extends CredentialBase>(
  { name }: CredentialClass<Credential>,
  { credentialSchema = [] }: Credential,
): void {
  refuseFirst({ problems: [], warnings: checkNamedSchemas(name, credentialSchema) });
}

function ofAnother(path: string): BadgeError {
  return invalid('It names another issuer.', path);
}

function invalid(message: string, path: string): BadgeError {
  return new BadgeError('draft.invalid', message, { path });
}
