import { BadgeError } from '../errors.js';
import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { checkContexts } from '../json-ld/check-contexts.js';
import { checkForm } from '../json-ld/check-form.js';
import { deriveEcdsaSd2023 } from '../proofs/derive-ecdsa-sd-2023.js';
import { isBaseProof } from '../proofs/ecdsa-sd-2023.js';
import { achievementCredential } from '../verify/credential-kinds.js';
import { copyPlain } from './parse-draft.js';
import { readPointers } from './read-pointers.js';
import { isSignedBadge, type SignedBadge } from './signed-badge.js';
import type { SignedCredential } from './signed-credential.js';

/** Options of {@link deriveBadge}. */
export interface DeriveBadgeOptions {
  /**
   * JSON pointers (RFC 6901) into the badge, to what is shown beside what its issuer made mandatory; `''` shows all.
   * Nothing more otherwise.
   */
  readonly reveal?: readonly string[];
}

/**
 * Makes of a badge that its holder got from `issuer.issueDisclosable` the badge that they show: the mandatory part and
 * what they choose to reveal. It needs no key, and asks nobody.
 *
 * What is left out cannot be guessed from the result, nor that it was there. Two badges derived from one can be told to
 * be of the same. Whether the issuer’s signature is good is for `verifyBadge`.
 *
 * @throws {@link BadgeError} `disclosure.invalid` when it is no badge of that kind, or the revealed part would be no
 * badge; `option.invalid` when a pointer leads nowhere, with its place in the options.
 * @see Data Integrity ECDSA Cryptosuites 1.0, section 3.5
 * @example
 * ```ts
 * import { createIssuer, deriveBadge, generateKey, verifyBadge } from '@cop-credentials/badges';
 *
 * const key = await generateKey({ algorithm: 'P-256' });
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key });
 * const base = await issuer.issueDisclosable({
 *   achievement: {
 *     id: 'https://badges.example.org/achievements/facilitation',
 *     name: 'Facilitation',
 *     description: 'Facilitates a community of practice.',
 *     criteria: { narrative: 'Facilitated six meetings.' },
 *   },
 *   recipient: { id: 'did:example:alice' },
 *   subject: { role: 'Facilitator', narrative: 'Led the northern group.' },
 *   validFrom: '2026-05-15T00:00:00Z',
 * });
 * const badge = await deriveBadge(base, { reveal: ['/credentialSubject/role'] });
 * badge.credentialSubject.role; //=> 'Facilitator'
 * badge.credentialSubject.narrative; //=> undefined
 * const report = await verifyBadge(badge, { now: '2026-06-01T00:00:00Z' });
 * report.verdict; //=> 'valid'
 * ```
 */
export async function deriveBadge(
  base: object,
  options: DeriveBadgeOptions = {},
): Promise<SignedBadge> {
  const derived = await deriveDocument(base, options);
  const [problem] = achievementCredential.checkSchema(derived).problems;
  if (problem === undefined && isSignedBadge(derived)) return derived;
  const why = problem?.message ?? 'it is not in the letter of the specification.';
  throw new BadgeError('disclosure.invalid', `What is revealed is no badge: ${why}`, {
    path: problem?.path ?? '',
    hint: 'Reveal what is missing as well.',
  });
}

/** What {@link deriveBadge} derives, as plain JSON of which it is not yet known whether it is a badge. */
export async function deriveDocument(
  base: object,
  { reveal }: DeriveBadgeOptions,
): Promise<SignedCredential> {
  const { document, baseProof } = readBase(base);
  const selectivePointers = readPointers(reveal, { option: 'reveal', document });
  const derived = copyPlain(await derive(document, { baseProof, selectivePointers }));
  if (!isJsonObject(derived)) throw noBase();
  return { ...derived, proof: asArray(member(derived, 'proof')).filter(isJsonObject) };
}

function readBase(base: object): { readonly document: JsonObject; readonly baseProof: JsonObject } {
  const copy = copyPlain(base);
  if (!isJsonObject(copy)) throw noBase();
  const { proof, ...document } = copy;
  const baseProof = asArray(proof).filter(isJsonObject).find(isBaseProof);
  if (baseProof === undefined) throw noBase();
  const policy = { begins: 'open-badge', callerContexts: new Map() } as const;
  const [problem] = [checkContexts(document, policy), checkForm(document)].flatMap(
    ({ problems }) => problems,
  );
  if (problem === undefined) return { document, baseProof };
  const path = problem.path ?? '';
  throw new BadgeError('disclosure.invalid', problem.message, { path });
}

async function derive(
  document: JsonObject,
  options: Parameters<typeof deriveEcdsaSd2023>[1],
): Promise<object> {
  try {
    return await deriveEcdsaSd2023(document, options);
  } catch (cause) {
    throw noBase(cause);
  }
}

function noBase(cause?: unknown): BadgeError {
  return new BadgeError('disclosure.invalid', 'It is no badge to derive another from.', {
    cause,
    hint: 'Give the badge as its issuer gave it to the holder, with its ecdsa-sd-2023 base proof.',
  });
}
