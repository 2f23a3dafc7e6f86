import { BadgeError } from '../errors.js';
import { jsonLimits } from '../json/json-limits.js';
import type { JsonObject } from '../json/json-value.js';
import type { Canonizer } from '../json-ld/canonize.js';
import { credentialIn } from '../jwt/check-claims.js';
import { parseJwt } from '../jwt/parse-jwt.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { readProof } from '../proofs/proof-options.js';
import { ASSERTION } from '../proofs/proof-purpose.js';
import type { ProblemCode } from '../report/codes.js';
import { ReportBuilder } from '../report/report-builder.js';
import type { Problem } from '../report/verification-report.js';
import { checkProofs } from '../verify/check-proofs.js';
import {
  type CredentialKind,
  checkSigned,
  type IssuedCredential,
  type ReadCredential,
} from '../verify/check-signed.js';
import { achievementCredential, endorsementCredential } from '../verify/credential-kinds.js';
import { readOptions } from '../verify/options.js';
import { beginVerification } from '../verify/verification.js';
import type { WithProof } from './sign-forms.js';
import type { SignedCredential } from './signed-credential.js';

/** With what an issuer checks what it has just signed. */
export interface OwnMeans {
  readonly resolveKey: KeyResolver;
  /** Remembers what was signed, so that it is not worked out twice; anew where none is given. */
  readonly canonize?: Canonizer;
}

/** Judges a new badge as any verifier would, but for its time, which may lie ahead. Asks nobody. */
export async function selfCheck(badge: ReadCredential, own: OwnMeans): Promise<void> {
  await check(badge, { kind: achievementCredential, ...own });
}

/** Judges a new token as {@link selfCheck} does, from its text. */
export async function selfCheckToken(token: string, own: OwnMeans): Promise<void> {
  await selfCheck(readToken(token), own);
}

/** Judges a new endorsement, as a document or as a token, as {@link selfCheck} does a badge. */
export async function selfCheckEndorsement(
  endorsement: JsonObject | string,
  own: OwnMeans,
): Promise<void> {
  const read = typeof endorsement === 'string' ? readToken(endorsement) : { document: endorsement };
  await check(read, { kind: endorsementCredential, ...own });
}

/** What a new credential is checked as, and with which keys. */
export interface CheckOptions<Credential extends IssuedCredential> extends OwnMeans {
  readonly kind: CredentialKind<Credential>;
}

async function check<Credential extends IssuedCredential>(
  credential: ReadCredential,
  options: CheckOptions<Credential>,
): Promise<void> {
  const problem = await findProblem(credential, options);
  if (problem !== undefined) throw failedCheck(problem.message);
}

/** What is wrong with a credential in the eyes of any verifier, but for its time. Asks nobody. */
export async function findProblem<Credential extends IssuedCredential>(
  credential: ReadCredential,
  { kind, ...own }: CheckOptions<Credential>,
): Promise<Problem | undefined> {
  const report = new ReportBuilder();
  const verification = { ...beginVerification(readOptions({ online: false })), ...own };
  await checkSigned(credential, kind, { report, verification });
  return report.problems.find(({ code }) => !ABOUT_TIME.has(code));
}

function readToken(token: string): ReadCredential {
  const reading = parseJwt(token, jsonLimits);
  const document = reading.ok ? credentialIn(reading.jwt.payload) : undefined;
  if (!reading.ok || document === undefined) throw failedCheck('it is not a token.');
  return { document, jwt: reading.jwt };
}

/** Checks the proof alone of a new credential that is no badge. */
export async function checkSignature(
  document: SignedCredential,
  issuerId: string,
  own: OwnMeans,
): Promise<void> {
  const contexts = new Map();
  const now = Date.now();
  const { key, proof } = await checkProofs({ document, issuerId, now, contexts, ...own });
  const [problem] = [key, proof].flatMap((check) => check?.problems ?? []);
  if (problem !== undefined || proof === undefined)
    throw failedCheck(problem?.message ?? 'its proof could not be checked.');
}

/**
 * Checks of a new badge what may be another each time and its signature alone does not show: what its proof says of
 * itself. Its members, its form and its contexts were judged before it was signed.
 */
export function checkNewProof({ proof: [proof] }: WithProof<JsonObject>): void {
  const reading = readProof(proof, '/proof/0', { purpose: ASSERTION, now: Date.now() });
  if (!reading.ok) throw failedCheck(reading.problem.message);
}

/** The error of something that was just signed and is not handed out. */
export function failedCheck(why: string): BadgeError {
  return new BadgeError('issue.self-check', `What was just signed would not verify: ${why}`, {
    hint: 'The signer may sign with another key than its public half says.',
  });
}

const ABOUT_TIME: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'validity.expired',
  'validity.not-yet-valid',
]);
