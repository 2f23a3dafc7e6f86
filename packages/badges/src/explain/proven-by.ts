import { match } from 'ts-pattern';
import { parseUrl } from '../model/url.js';
import type { ProblemCode } from '../report/codes.js';
import type { ReportedIssuer, VerificationReport } from '../report/verification-report.js';
import { type Inert, inertIdentifier } from './inert-text.js';

/** The first sentence: what is proven of who signed, and never the name that somebody gave themselves. */
export function provenBy(report: VerificationReport, inert: Inert): string {
  const { issuer } = report;
  if (issuer === undefined) return notProven(report, inert);
  return match(report.assurance)
    .with('signed', () => `Signed by ${holderOf(issuer, inert)}.`)
    .with('hosted', () => hostedAt(report, issuer, inert))
    .with('none', () => notProven(report, inert))
    .exhaustive();
}

function hostedAt(
  { badge, problems }: VerificationReport,
  issuer: ReportedIssuer,
  inert: Inert,
): string {
  const host = inertIdentifier(hostOf(badge?.id ?? '') ?? '', inert);
  const says = problems.some(({ code }) => code === 'status.revoked')
    ? `The server of ${host} says today that it was revoked.`
    : `The server of ${host} says so today; it is not signed.`;
  return `${says} It hosts badges for ${identified(issuer, inert)}, ${known(issuer, inert)}.`;
}

/** Somebody whose signature was proven, and whether the reader knows them. */
export function holderOf(issuer: ReportedIssuer, inert: Inert): string {
  return `the holder of ${identified(issuer, inert)}, ${known(issuer, inert)}`;
}

// What shows that the issuer named did not sign this. A key that could not be had or is no longer good does not.
const NOT_SIGNED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'proof.missing',
  'proof.malformed',
  'proof.signature',
  'key.not-controlled-by-issuer',
]);

// What shows that the server of the issuer named does not say this.
const NOT_VOUCHED_FOR: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'hosted.scope',
  'hosted.mismatch',
]);

function notProven({ verdict, issuer, problems }: VerificationReport, inert: Inert): string {
  if (issuer === undefined) {
    return verdict === 'invalid'
      ? 'This is not a badge that anybody can be shown to have signed.'
      : 'Who signed this could not be checked.';
  }
  const claimed = identified(issuer, inert);
  if (problems.some(({ code }) => NOT_VOUCHED_FOR.has(code)))
    return `Not vouched for by ${claimed}, which it names as its issuer.`;
  return problems.some(({ code }) => NOT_SIGNED.has(code))
    ? `Not signed by ${claimed}, which it names as its issuer.`
    : `Whether ${claimed} signed this could not be checked.`;
}

function identified({ id }: ReportedIssuer, inert: Inert): string {
  const host = hostOf(id);
  const shown = inertIdentifier(id, inert);
  return host === undefined ? shown : `${shown} (${inertIdentifier(host, inert)})`;
}

/** The domain whose owner decides what the identifier stands for. */
function hostOf(id: string): string | undefined {
  const web = /^did:web:([^:#?/]+)/.exec(id)?.[1];
  if (web !== undefined) return web.replace(/%3A/i, ':');
  return /^https?:\/\//i.test(id) ? parseUrl(id)?.host : undefined;
}

function known({ trust, listedAs, id }: ReportedIssuer, inert: Inert): string {
  return match(trust)
    .with('trusted', () =>
      listedAs === undefined || listedAs === id
        ? 'who is on your list of known issuers'
        : `who is on your list of known issuers as “${inert(listedAs)}”`,
    )
    .with('not-listed', () => 'who is not on your list of known issuers')
    .with('not-checked', () => 'who was not compared with any list of known issuers')
    .exhaustive();
}
