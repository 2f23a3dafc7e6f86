/** Codes that make a verdict `invalid`: something was looked at and is wrong. */
export type InvalidCode =
  | 'input.unreadable'
  | 'input.too-large'
  | 'input.not-an-open-badge'
  | 'image.no-credential'
  | 'json-ld.context'
  | 'json-ld.undefined-term'
  | 'json-ld.form'
  | 'json-ld.split-node'
  | 'schema.invalid'
  | 'schema.type'
  | 'proof.missing'
  | 'proof.signature'
  | 'proof.purpose'
  | 'proof.expired'
  | 'proof.chain'
  | 'proof.malformed'
  | 'key.not-controlled-by-issuer'
  | 'key.revoked'
  | 'key.expired'
  | 'key.malformed'
  | 'jwt.malformed'
  | 'jwt.algorithm'
  | 'jwt.header'
  | 'jwt.claims-mismatch'
  | 'validity.expired'
  | 'validity.not-yet-valid'
  | 'validity.malformed'
  | 'status.revoked'
  | 'status.suspended'
  | 'status.malformed'
  | 'recipient.not-matched'
  | 'hosted.scope'
  | 'hosted.mismatch';

/** Codes that make a verdict `unverifiable` when nothing is wrong: something needed could not be checked. */
export type UnverifiableCode =
  | 'link.not-resolved'
  | 'link.blocked'
  | 'json-ld.context-unknown'
  | 'proof.suite-unsupported'
  | 'key.unresolvable'
  | 'status.unreachable'
  | 'status.list-invalid'
  | 'status.unsupported'
  | 'limit.time'
  | 'limit.requests';

/** Codes that only warn. Those of the other two lists may warn too, where a check is not required. */
export type WarningCode =
  | 'issuer.not-listed'
  | 'issuer.lookalike'
  | 'refresh.failed'
  | 'endorsement.invalid'
  | 'endorsement.unverifiable'
  | 'endorsement.issuer-not-listed'
  | 'endorsement.subject-mismatch'
  | 'schema.lenient'
  | 'status.short-list'
  | 'status.foreign-issuer'
  | 'image.several-credentials'
  | 'image.compressed'
  | 'json-ld.repeated-node'
  | 'context.outdated'
  | 'recipient.weak-hash'
  | 'text.suspicious'
  | 'proof.other-failed';

/** Any code that a report can hold. */
export type ProblemCode = InvalidCode | UnverifiableCode | WarningCode;

// A record and not a list, so that a code which is added to the type and not here does not compile.
const UNVERIFIABLE: Readonly<Record<UnverifiableCode, true>> = {
  'link.not-resolved': true,
  'link.blocked': true,
  'json-ld.context-unknown': true,
  'proof.suite-unsupported': true,
  'key.unresolvable': true,
  'status.unreachable': true,
  'status.list-invalid': true,
  'status.unsupported': true,
  'limit.time': true,
  'limit.requests': true,
};

/**
 * Tells whether a code means "could not be checked" and not "is wrong".
 *
 * @example
 * ```ts
 * import { isUnverifiableCode } from '@cop-credentials/badges';
 *
 * isUnverifiableCode('key.unresolvable'); //=> true
 * isUnverifiableCode('proof.signature'); //=> false
 * ```
 */
export function isUnverifiableCode(code: ProblemCode): code is UnverifiableCode {
  return Object.hasOwn(UNVERIFIABLE, code);
}
