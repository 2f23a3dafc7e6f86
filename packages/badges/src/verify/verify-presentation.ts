import { createKeyResolver } from '../keys/resolve-key.js';
import { wrongOption } from '../option-checks.js';
import type { Authentication } from '../proofs/proof-purpose.js';
import { problem } from '../report/check-result.js';
import type { PresentationReport } from '../report/presentation-report.js';
import type { CheckId, Verdict, VerificationReport } from '../report/verification-report.js';
import { assertInput } from './assert-input.js';
import { type Examined, examine } from './examine.js';
import { readOptions, type VerifyBadgeOptions } from './options.js';
import { credentialsIn, presentationKind } from './presentation-kind.js';
import type { InputReading } from './read-credential.js';
import { readInput } from './read-input.js';
import { reportUnusable } from './report-unusable.js';
import { beginVerification, type Verification } from './verification.js';
import { verifyDocument } from './verify-document.js';
import { verifyEmbedded } from './verify-embedded.js';

/** Options of {@link verifyPresentation}. The holder is whom the badges should belong to, so no recipient is given. */
export interface VerifyPresentationOptions extends Omit<VerifyBadgeOptions, 'recipient'> {
  /** What you made up for this one time and asked the holder to sign: long, random, and never accepted twice. */
  readonly challenge: string;
  /**
   * Where you asked, such as `https://portal.example.org`. With it, a presentation that somebody asked for elsewhere and
   * passes on to you is refused; without it, only one that names no place is accepted.
   */
  readonly domain?: string;
}

/**
 * Tells the truth about badges that their holder presents: that just now, and to you, somebody signed for them who
 * holds the key of the recipient.
 *
 * A badge by itself can be passed on by anybody. A presentation wraps badges and is signed by whoever presents them,
 * over the `challenge` and the `domain` that you gave them. It is checked like a badge (form, key, signature), its key
 * has to be one that the holder lists for `authentication`, and each badge in it is verified as {@link verifyBadge} does,
 * with the holder as the recipient that it should belong to: a badge of somebody else makes the verdict `invalid`.
 * A badge may stand in it as JSON, as a JWT, or as a JWT in an `EnvelopedVerifiableCredential`.
 *
 * Presentations of versions 2.0 and 1.1 of the data model are read, with Data Integrity proofs. One that is a JWT itself
 * is `unverifiable`. It does not make up challenges, and does not remember them: accept each one once.
 *
 * Options and limits are those of {@link verifyBadge} and count for the presentation and all badges together; 16 badges
 * at most are read. It never throws for a bad presentation. Beside the codes of badges: `proof.missing` for one that is
 * not signed, `proof.purpose` for one that answers another challenge, or for another place.
 *
 * @throws {@link BadgeError} `option.invalid` for a wrong call, such as one without a challenge.
 * @see Verifiable Credentials Data Model 2.0, section 4.13; Verifiable Credential Data Integrity 1.0, section 4.4
 * @example
 * ```ts
 * import { verifyPresentation } from '@cop-credentials/badges';
 *
 * const unsigned = {
 *   '@context': ['https://www.w3.org/ns/credentials/v2'],
 *   type: ['VerifiablePresentation'],
 *   holder: 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
 *   verifiableCredential: [{ type: ['VerifiableCredential'] }],
 * };
 * const report = await verifyPresentation(unsigned, { challenge: 'f1b2c0', online: false });
 * report.verdict; //=> 'invalid'
 * report.problems[0]?.code; //=> 'proof.missing'
 * ```
 */
export async function verifyPresentation(
  input: string | Uint8Array | object,
  options: VerifyPresentationOptions,
): Promise<PresentationReport> {
  assertInput(input);
  const { purpose, badgeOptions } = readPresentationOptions(options);
  const verification = beginVerification(readOptions(badgeOptions));
  const { settings, requester } = verification;
  const reading = await readInput(input, verification);
  const relationship = purpose.name;
  const resolveKey = createKeyResolver({ requester, now: settings.now, relationship });
  const presented = await examine(withoutToken(reading), presentationKind(purpose), {
    ...verification,
    resolveKey,
  });
  return reportOn(presented, await verifyBadges(presented, verification));
}

type Presented = Examined<{ readonly issuer: { readonly id: string } }>;

function readPresentationOptions(options: VerifyPresentationOptions): {
  readonly purpose: Authentication;
  readonly badgeOptions: VerifyBadgeOptions;
} {
  if (typeof options !== 'object' || options === null) throw wrongOption('', 'an object');
  if ('recipient' in options)
    throw wrongOption('/recipient', 'to be left out: the badges should belong to the holder');
  const { challenge, domain, ...badgeOptions } = options;
  if (typeof challenge !== 'string' || challenge === '')
    throw wrongOption('/challenge', 'the text that the holder was asked to sign');
  if (domain !== undefined && (typeof domain !== 'string' || domain === ''))
    throw wrongOption('/domain', 'the text that says where the holder was asked');
  return { purpose: { name: 'authentication', challenge, domain }, badgeOptions };
}

/** A presentation that is a token itself is signed in a way that is not looked into. */
function withoutToken({ jwt, ...reading }: InputReading): InputReading {
  if (jwt === undefined) return reading;
  const message = 'It is a presentation as a token, which cannot be checked here.';
  const hint = 'Ask the holder for a presentation with a Data Integrity proof.';
  return { ...reading, problems: [problem('proof.suite-unsupported', message, { hint })] };
}

async function verifyBadges(
  { document, credential, report, source }: Presented,
  verification: Verification,
): Promise<readonly VerificationReport[]> {
  if (document === undefined || credential === undefined) return [];
  const { settings } = verification;
  const recipient = report.proven ? { id: credential.issuer.id } : undefined;
  const reports = await verifyEmbedded(credentialsIn(document), {
    container: 'presentation',
    source,
    bytes: settings.bytes,
    verify: (reading) =>
      verifyDocument(reading, { ...verification, settings: { ...settings, recipient } }),
  });
  return reports.map((each) => each.report);
}

const CHECKS: ReadonlySet<CheckId> = new Set<CheckId>([
  'input',
  'json-ld.context',
  'json-ld.form',
  'schema',
  'key',
  'proof',
  'validity',
]);

function reportOn(presented: Presented, badges: readonly VerificationReport[]): PresentationReport {
  const { verdict, checks, problems, warnings, source } = reportUnusable(presented);
  const { report, credential } = presented;
  return {
    verdict: worst([verdict, ...badges.map((badge) => badge.verdict)]),
    checks: checks.filter(({ id }) => CHECKS.has(id)),
    problems,
    warnings,
    ...(report.proven && credential !== undefined && { holder: credential.issuer.id }),
    badges,
    source,
  };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return (
    (['invalid', 'unverifiable'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'valid'
  );
}
