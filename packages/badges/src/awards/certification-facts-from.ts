import type { Program } from '@cop-credentials/core';
import * as z from 'zod';
import { readBaseUrl, readInstant } from '../option-checks.js';
import { type RecipientIdentity, readRecipient } from '../recipient/recipient-identity.js';
import type { VerificationReport } from '../report/verification-report.js';
import { dayOf } from './calendar-days.js';
import { type JudgedBadge, type Proof, type ProofTerms, proofOf } from './proof-of-award.js';
import type {
  AwardingIssuer,
  NotProvenBadge,
  NotProvenCode,
  ProvenHistory,
} from './proven-history.js';
import { readGiven } from './read-given.js';

/** Options of {@link certificationFactsFrom}. */
export interface CertificationFactsOptions {
  /** The instant to judge by; the clock otherwise. A text is an ISO 8601 instant with offset or `Z`. */
  readonly now?: Date | string;
  /** Whose badges count: each identifier given has to be the badge’s. */
  readonly person: RecipientIdentity;
  /** Whose micro-credentials count, such as `campusCompactCep` of `@cop-credentials/core`. */
  readonly program: Pick<Program, 'id'>;
  /** Whose badges are believed, and where each has its achievements. */
  readonly issuers: readonly AwardingIssuer[];
}

const certificationFactsOptions: z.ZodType<CertificationFactsOptions> = z.strictObject({
  now: z.custom<Date | string>().exactOptional(),
  person: z.custom<RecipientIdentity>(),
  program: z.looseObject({ id: z.string() }),
  issuers: z.array(
    z.strictObject({
      id: z.string(),
      baseUrl: z.string(),
      credentials: z.array(z.string()).exactOptional(),
    }),
  ),
});

const judgedBadges: z.ZodType<readonly JudgedBadge[]> = z.array(
  z.looseObject({
    verdict: z.enum(['valid', 'invalid', 'unverifiable']),
    assurance: z.enum(['signed', 'hosted', 'none']),
    problems: z.array(z.custom<JudgedBadge['problems'][number]>(hasCode, 'a problem is wanted')),
    credential: z.custom<NonNullable<JudgedBadge['credential']>>().exactOptional(),
  }),
);

function hasCode(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'code' in problem;
}

const MESSAGES: Readonly<Record<NotProvenCode, string>> = {
  'badge.invalid': 'The badge is not valid.',
  'badge.unverifiable': 'The badge could not be checked.',
  'badge.dates': 'The badge is valid for no whole day, or at no time that a calendar has.',
  'badge.repeated': 'The badge was given before.',
  'recipient.not-matched': 'The badge is another person’s.',
  'issuer.not-listed': 'The issuer of the badge is none of those given.',
  'achievement.not-recognised': 'The badge is not for what its issuer awards for the program.',
  'achievement.other-kind': 'The badge is for another award of the program.',
};

/**
 * Reads from somebody’s verified badges what `assessCertification` of core counts, so that their own badges prove how far
 * they are on the way to full certification.
 *
 * A badge proves a micro-credential if its signature holds, its issuer is one of those given, the recipient is `person`
 * (compared here, whatever the report was asked), and its achievement stands under that issuer’s own address as
 * `achievementFor` makes it. One that is expired, revoked or not valid yet proves that too, with the standing that it has:
 * `assessCertification` does not count it unless the policy says so. Every other badge is named with a code. Days are those
 * of UTC; a revoked badge is taken as revoked from the first, as it does not tell the day.
 *
 * Does not verify: give it reports that `verifyBadge` made for you a moment ago, never reports that somebody hands you. Does
 * not decide whether anybody is certified.
 *
 * @throws {@link BadgeError} `option.invalid` with the path, below `/reports` for what is no report. Never for a bad badge.
 * @example
 * ```ts
 * import {
 *   certificationFactsFrom,
 *   createIssuer,
 *   draftFor,
 *   generateKey,
 *   verifyBadge,
 * } from '@cop-credentials/badges';
 * import { type Award, assessCertification, campusCompactCep } from '@cop-credentials/core';
 *
 * const by = { id: 'pat', role: 'panel-member' } as const;
 * const award: Award = {
 *   program: 'campus-compact-cep',
 *   kind: 'micro-credential',
 *   achievementType: 'MicroCredential',
 *   credentialId: 'equity',
 *   recipientId: 'ada',
 *   awardedOn: '2026-02-01',
 *   basis: {
 *     kind: 'panel-decision',
 *     applicationId: 'a-1',
 *     attempt: 1,
 *     decision: { order: 16, on: '2026-01-20', by },
 *     award: { order: 17, on: '2026-02-01', by },
 *     rules: ['cep-review-binary-determination'],
 *   },
 *   edition: '2026-01-01',
 * };
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const baseUrl = 'https://badges.example.org';
 * const person = { id: 'did:example:ada' };
 * const badge = await issuer.issue(
 *   draftFor(award, {
 *     program: campusCompactCep,
 *     credentials: [{ id: 'equity', name: 'Equity and Inclusion' }],
 *     baseUrl,
 *     recipient: person,
 *   }),
 * );
 *
 * const now = '2026-06-30T12:00:00Z';
 * const reports = [await verifyBadge(badge, { now })];
 * const { history, asOf, notProven } = await certificationFactsFrom(reports, {
 *   now,
 *   person,
 *   program: campusCompactCep,
 *   issuers: [{ id: issuer.profile.id, baseUrl }],
 * });
 * const policy = { areas: { equity: 'equity' }, requiredCount: 1, requiredAreas: 1 };
 *
 * history; //=> [{ credentialId: 'equity', awardedOn: '2026-02-01', validFrom: '2026-02-01' }]
 * notProven; //=> []
 * assessCertification({ history, policy, asOf }).status; //=> 'certified'
 * ```
 */
export async function certificationFactsFrom(
  reports: readonly VerificationReport[],
  options: CertificationFactsOptions,
): Promise<ProvenHistory> {
  const terms = readTerms(readGiven(certificationFactsOptions, options));
  const badges = readGiven(judgedBadges, reports, '/reports');
  const found = await Promise.all(badges.map((badge) => proofOf(badge, terms)));
  return historyOf(withoutRepeats(found), dayOf(terms.now));
}

function readTerms({ now, person, program, issuers }: CertificationFactsOptions): ProofTerms {
  return {
    now: readInstant(now, '/now'),
    person: readRecipient(person, '/person'),
    program: program.id,
    issuers: issuers.map((issuer, index) => ({
      ...issuer,
      baseUrl: readBaseUrl(issuer.baseUrl, `/issuers/${index}/baseUrl`),
    })),
  };
}

type Found = Proof | NotProvenCode;

/** A badge that comes twice is one; the same micro-credential in two badges is for certification to count once. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.map((one) => {
    const isNew = typeof one === 'string' || seen.size < seen.add(JSON.stringify(one)).size;
    return isNew ? one : 'badge.repeated';
  });
}

function historyOf(found: readonly Found[], asOf: string): ProvenHistory {
  const proofs = found.flatMap((one, report) =>
    typeof one === 'string' ? [] : [{ ...one, report }],
  );
  const notProven = found.flatMap((code, report): readonly NotProvenBadge[] =>
    typeof code === 'string' ? [{ report, code, message: MESSAGES[code] }] : [],
  );
  return {
    asOf,
    history: proofs.map(({ earned }) => earned),
    proven: proofs.map(({ credential, report }) => ({ report, ...credential })),
    notProven,
  };
}
