import type { CheckId } from './verification-report.js';

/** One check of a badge, for people. */
export interface CheckDescription {
  readonly id: CheckId;
  /** What it establishes, as a statement that is true when it passes. */
  readonly establishes: string;
  /** What is looked at. */
  readonly looksAt: string;
}

// A record and not a list, so that a check which is added to the type and not here does not compile.
const CHECKS: Readonly<Record<CheckId, Omit<CheckDescription, 'id'>>> = {
  input: {
    establishes: 'It can be read',
    looksAt:
      'What was given: an object, JSON, a token, a picture. Read strictly: UTF-8, no name twice, within limits.',
  },
  'json-ld.context': {
    establishes: 'Its terms have their known meaning',
    looksAt:
      'The `@context`: addresses only, in their order, each a context of this package or one the caller vouches for.',
  },
  'json-ld.form': {
    establishes: 'It hides nothing from these checks',
    looksAt:
      'Names, ids, empty members and things described twice, so that nothing signed is hidden from the checks.',
  },
  schema: {
    establishes: 'It has what a badge must have',
    looksAt:
      'Members, types and lists of Open Badges 3.0, and that results agree with what the achievement says of them.',
  },
  key: {
    establishes: 'The key is the issuer’s',
    looksAt:
      'The key that a proof names: under the issuer’s identifier, listed by the issuer, neither revoked nor expired.',
  },
  proof: {
    establishes: 'The signature fits, or the issuer’s server says so',
    looksAt:
      'The signature over the badge, its purpose, its dates, and the proofs it builds on; of a hosted badge of Open Badges 2.0, the address it is at and the copy found there.',
  },
  validity: {
    establishes: 'It is within its dates',
    looksAt: 'The dates from which and until which the badge is valid.',
  },
  status: {
    establishes: 'It was not revoked',
    looksAt:
      'The status lists that the badge names: each a credential with its own signature, or kept at the issuer’s own host.',
  },
  endorsements: {
    establishes: 'Its endorsements hold',
    looksAt: 'Each endorsement by itself; none of them changes the verdict.',
  },
  refresh: {
    establishes: 'It is the newest copy',
    looksAt: 'The refresh service that the badge names, asked once.',
  },
  recipient: {
    establishes: 'It belongs to the person you asked about',
    looksAt:
      'The recipient’s id, or the hash of an identifier, where the reader says whose it should be.',
  },
  issuer: {
    establishes: 'You know the issuer it names',
    looksAt: 'The reader’s list of known issuers; it never changes the verdict.',
  },
};

/** The ids of all checks, in the order they are made. The type names exactly the keys of the record. */
export const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];

/** What a check establishes, in a few words. */
export function establishes(id: CheckId): string {
  return CHECKS[id].establishes;
}

/**
 * Lists the checks that {@link verifyBadge} makes, in their order: what each establishes, and what it looks at.
 *
 * @example
 * ```ts
 * import { listChecks } from '@cop-credentials/badges';
 *
 * listChecks()[0]?.id; //=> 'input'
 * listChecks().find(({ id }) => id === 'proof')?.establishes; //=> 'The signature fits, or the issuer’s server says so'
 * ```
 */
export function listChecks(): readonly CheckDescription[] {
  return CHECK_IDS.map((id) => ({ id, ...CHECKS[id] }));
}
