import { BadgeError } from '../errors.js';
import { isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { type ContextPolicy, checkContexts } from '../json-ld/check-contexts.js';
import { checkForm } from '../json-ld/check-form.js';
import { schemasOf } from '../model/schema.js';
import { copyPlain, draftInvalid } from './parse-draft.js';
import { hasLength } from './period.js';

/** A badge that may be signed: a copy nobody else holds, in the specification’s letter, by this issuer. */
export function readUnsigned(credential: object, issuerId: string): JsonObject {
  const document = readForm(credential, 'open-badge');
  const strict = schemasOf('strict').achievementCredential.safeParse(document);
  if (!strict.success) throw draftInvalid(strict.error, 'The credential');
  if (strict.data.issuer.id !== issuerId) throw ofAnother('/issuer/id');
  if (!hasLength(strict.data)) throw invalid('It ends before it begins.', '/validUntil');
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
  const checks = [
    checkContexts(document, { begins, callerContexts: new Map() }),
    checkForm(document),
  ];
  const findings = checks.flatMap(({ problems, warnings }) => [...problems, ...warnings]);
  // What verifiers only warn of is not issued in the first place.
  const [finding] = findings;
  if (finding !== undefined) throw invalid(finding.message, finding.path ?? '');
  return document;
}

function ofAnother(path: string): BadgeError {
  return invalid('It names another issuer.', path);
}

function invalid(message: string, path: string): BadgeError {
  return new BadgeError('draft.invalid', message, { path });
}
