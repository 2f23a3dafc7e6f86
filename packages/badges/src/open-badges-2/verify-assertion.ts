import { match } from 'ts-pattern';
import type { JsonObject } from '../json/json-value.js';
import type { IdentityObject } from '../model/achievement-credential.js';
import { failed } from '../report/check-result.js';
import { ReportBuilder } from '../report/report-builder.js';
import type { VerificationReport } from '../report/verification-report.js';
import { addIssuer } from '../verify/check-issuer.js';
import { addRecipient, checkRecipient } from '../verify/check-recipient.js';
import type { InputReading } from '../verify/read-credential.js';
import { summarise } from '../verify/summarise.js';
import type { Verification } from '../verify/verification.js';
import type { Assertion, Recipient } from './assertion.js';
import { checkDates } from './check-dates.js';
import { cited } from './cited.js';
import type { FoundAssertion, GivenAssertion } from './found-assertion.js';
import { findHosted } from './hosted.js';
import { CLASSES } from './references.js';
import { checkRevocationList } from './revocation-list.js';
import { judgeSigned } from './signed.js';
import { unknownWay } from './unsupported.js';
import { type WayOfVerification, wayOfVerification } from './way-of-verification.js';

/**
 * Judges a badge of Open Badges 2.0: a hosted one by what the server of its issuer says today, a signed one by its
 * signature.
 *
 * It reads the plain form in which such badges are issued, and processes no JSON-LD. Extensions and endorsements have no
 * effect.
 *
 * @see Open Badges 2.0, “Verification”
 */
export async function verifyAssertion(
  reading: InputReading & { readonly document: JsonObject },
  verification: Verification,
): Promise<VerificationReport> {
  const { document, jwt, source } = reading;
  const report = new ReportBuilder();
  report.add('input', reading);
  // What a token wraps around other credentials is no part of an assertion.
  const given = jwt?.payload ?? document;
  const context = { given, source, report, verification };
  const way = wayOfVerification(given, jwt !== undefined);
  const found = await match(way)
    .with({ kind: 'hosted' }, () => findHosted(context))
    .with({ kind: 'signed' }, ({ creator }) => judgeSigned(context, { jwt, creator }))
    .with({ kind: 'unknown' }, () => leaveOpen(context))
    .exhaustive();
  return reportOn(found, way, context);
}

function leaveOpen({ given, source, report }: GivenAssertion): FoundAssertion {
  report.add('proof', failed(unknownWay()));
  return { document: given, source };
}

async function reportOn(
  { document, source, assertion }: FoundAssertion,
  way: WayOfVerification,
  { report, verification }: GivenAssertion,
): Promise<VerificationReport> {
  const { settings } = verification;
  if (assertion === undefined) {
    return report.build({
      subject: { recipient: 'not-checked', credential: document },
      source,
      whyNotRun: 'There is no badge that could be looked at.',
    });
  }
  report.add('validity', checkDates(assertion, settings));
  if (way.kind === 'signed') await addStatus(report, assertion, verification);
  report.skip('endorsements', 'Endorsements of Open Badges 2.0 are not looked at.');
  report.skip('refresh', 'Badges of Open Badges 2.0 name no refresh service.');
  const { issuer } = assertion.badge;
  const subject = {
    credential: document,
    recipient: await addRecipient(report, settings.recipient, async (known) =>
      cited(await checkRecipient(subjectOf(assertion.recipient), known), {
        path: '/recipient',
        reference: CLASSES,
      }),
    ),
    issuer: await addIssuer(
      report,
      { id: issuer.id, name: issuer.name, path: '/badge/issuer' },
      settings,
    ),
  };
  const assurance = way.kind === 'hosted' && report.passed('proof') ? 'hosted' : undefined;
  const isBacked = assurance === 'hosted' || report.proven;
  const badge = isBacked ? { badge: summarise(summarised(assertion)) } : {};
  return report.build({
    subject: { ...subject, ...badge },
    source,
    ...(assurance !== undefined && { assurance }),
  });
}

async function addStatus(
  report: ReportBuilder,
  assertion: Assertion,
  verification: Verification,
): Promise<void> {
  const { revocationList } = assertion.badge.issuer;
  if (revocationList === undefined)
    report.skip('status', 'Its issuer names no list of revoked badges.');
  else if (report.proven)
    report.add('status', await checkRevocationList(assertion, revocationList, verification));
  else report.skip('status', 'Only the list of an issuer who signed the badge is asked for.');
}

/** Kinds of identifiers that stand for somebody by themselves, as the id of a subject does. */
const IDS: ReadonlySet<string> = new Set(['id', 'url']);

/** The recipient as Open Badges 3.0 has it, whose way of comparing is the same. */
function subjectOf({ type, identity, hashed, salt }: Recipient) {
  const identifier: IdentityObject = {
    type: 'IdentityObject',
    hashed,
    identityHash: identity,
    identityType: type,
    ...(salt !== undefined && { salt }),
  };
  return { ...(!hashed && IDS.has(type) && { id: identity }), identifier: [identifier] };
}

function summarised({ id, issuedOn, expires, image, recipient, badge }: Assertion) {
  return {
    id,
    validFrom: issuedOn,
    validUntil: expires,
    image,
    credentialSubject: {
      id: recipient.hashed ? undefined : recipient.identity,
      achievement: badge,
    },
  };
}
