import { BadgeError } from '../errors.js';
import { isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { checkContexts } from '../json-ld/check-contexts.js';
import { checkForm } from '../json-ld/check-form.js';
import type { AchievementCredential } from '../model/achievement-credential.js';
import { schemasOf } from '../model/schema.js';
import { copyPlain, draftInvalid } from './parse-draft.js';
import { hasLength } from './period.js';

/** A credential that may be signed: a copy nobody else holds, in the specification’s letter, by this issuer. */
export function readUnsigned(credential: object, issuerId: string): JsonObject {
  const document = copyPlain(credential);
  if (!isJsonObject(document)) throw invalid('A credential is an object.', '');
  if (member(document, 'proof') !== undefined) throw invalid('It has a proof already.', '/proof');
  const checks = [
    checkContexts(document, { begins: 'open-badge', callerContexts: new Map() }),
    checkForm(document),
  ];
  const findings = checks.flatMap(({ problems, warnings }) => [...problems, ...warnings]);
  // What verifiers only warn of is not issued in the first place.
  const [finding] = findings;
  if (finding !== undefined) throw invalid(finding.message, finding.path ?? '');
  const strict = schemasOf('strict').achievementCredential.safeParse(document);
  if (!strict.success) throw draftInvalid(strict.error, 'The credential');
  assertIssuer(strict.data, issuerId);
  if (!hasLength(strict.data)) throw invalid('It ends before it begins.', '/validUntil');
  return document;
}

function assertIssuer({ issuer }: AchievementCredential, issuerId: string): void {
  if (issuer.id !== issuerId) throw invalid('It names another issuer.', '/issuer/id');
}

function invalid(message: string, path: string): BadgeError {
  return new BadgeError('draft.invalid', message, { path });
}
