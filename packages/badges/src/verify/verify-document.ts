import type { JsonObject } from '../json/json-value.js';
import { checkContexts } from '../json-ld/check-contexts.js';
import { checkForm } from '../json-ld/check-form.js';
import { checkToken } from '../jwt/check-token.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import type { AchievementCredential } from '../model/achievement-credential.js';
import { type CheckResult, passed, problem } from '../report/check-result.js';
import { isUnverifiableCode } from '../report/codes.js';
import { ReportBuilder, type ReportSubject } from '../report/report-builder.js';
import type { SignatureCheck } from '../report/signature-check.js';
import type { ReportedIssuer, VerificationReport } from '../report/verification-report.js';
import { checkProofs } from './check-proofs.js';
import { checkRecipient } from './check-recipient.js';
import { checkSchema } from './check-schema.js';
import { checkValidity } from './check-validity.js';
import { notABadge } from './classify.js';
import type { TrustRegistry, VerificationSettings } from './options.js';
import type { InputReading } from './read-input.js';
import { summarise } from './summarise.js';
import { checkEndorsements, checkRefresh, checkStatus, hasEndorsements } from './unsupported.js';

const UNREADABLE = 'There is nothing to look at.';
const NOT_WELL_FORMED = 'The badge is not in a form that can be looked at.';

/** Judges what was read, check by check, and reports on each. */
export async function verifyDocument(
  reading: InputReading,
  settings: VerificationSettings,
  resolveKey: KeyResolver,
): Promise<VerificationReport> {
  const report = new ReportBuilder();
  const finish = (subject: ReportSubject, whyNotRun: string) =>
    report.build({ subject, source: reading.source, whyNotRun });
  const { document, jwt } = reading;
  const notBadge = document && notABadge(document);
  const input = notBadge ? { problems: [notBadge], warnings: reading.warnings } : reading;
  if (!report.add('input', input) || document === undefined) {
    return finish(
      { recipient: 'not-checked', ...(document && { credential: document }) },
      UNREADABLE,
    );
  }
  const form =
    jwt === undefined
      ? addForm(report, document, settings)
      : addTokenForm(report, document, settings);
  const schema = form === 'unusable' ? undefined : checkSchema(document);
  if (schema !== undefined) report.add('schema', schema);
  const credential = schema?.credential;
  if (credential === undefined) {
    return finish({ recipient: 'not-checked', credential: document }, NOT_WELL_FORMED);
  }
  const signed = { document, credential, settings, resolveKey };
  if (jwt !== undefined)
    addSignature(
      report,
      await checkToken({ jwt, credential: document, issuerId: credential.issuer.id, resolveKey }),
    );
  else if (form === 'usable') await addProofs(report, signed);
  else skipProofs(report);
  report.add('validity', checkValidity(document, settings.now));
  addExtras(report, credential);
  const recipient = await addRecipient(report, credential, settings);
  const issuer = await addIssuer(report, credential, settings);
  const proven = report.passed('key') && report.passed('proof');
  const badge = proven ? { badge: summarise(credential) } : {};
  return finish({ issuer, recipient, credential: document, ...badge }, NOT_WELL_FORMED);
}

type Form = 'usable' | 'context-unknown' | 'unusable';

/** Whether the JSON shows what its graph says, so that a signature over the graph covers what is shown. */
function addForm(
  report: ReportBuilder,
  document: JsonObject,
  settings: VerificationSettings,
): Form {
  const contexts = checkContexts(document, settings.contexts);
  const known = report.add('json-ld.context', contexts);
  const wellFormed = report.add('json-ld.form', checkForm(document));
  const unusable = contexts.problems.some(({ code }) => !isUnverifiableCode(code));
  if (!wellFormed || unusable) return 'unusable';
  return known ? 'usable' : 'context-unknown';
}

/** A token signs its text, whatever the contexts make of it; one that is not known here is worth a warning. */
function addTokenForm(
  report: ReportBuilder,
  document: JsonObject,
  settings: VerificationSettings,
): Form {
  const { problems, warnings } = checkContexts(document, settings.contexts);
  const unknown = problems.filter(({ code }) => isUnverifiableCode(code));
  const wrong = problems.filter(({ code }) => !isUnverifiableCode(code));
  const ordered = report.add('json-ld.context', {
    problems: wrong,
    warnings: [...warnings, ...unknown],
  });
  report.skip('json-ld.form', 'The signature of a token covers its text as it stands.');
  return ordered ? 'usable' : 'unusable';
}

async function addProofs(
  report: ReportBuilder,
  input: {
    readonly document: JsonObject;
    readonly credential: AchievementCredential;
    readonly settings: VerificationSettings;
    readonly resolveKey: KeyResolver;
  },
): Promise<void> {
  const { document, credential, settings, resolveKey } = input;
  const { now, contexts } = settings;
  const issuerId = credential.issuer.id;
  addSignature(report, await checkProofs({ document, issuerId, now, contexts, resolveKey }));
}

function addSignature(report: ReportBuilder, { key, proof }: SignatureCheck): void {
  if (key === undefined) report.skip('key', 'No proof was found that could be checked.');
  else report.add('key', key);
  if (proof === undefined)
    report.skip('proof', 'Without a key of the issuer there is nothing to check it with.');
  else report.add('proof', proof);
}

function skipProofs(report: ReportBuilder): void {
  const why = 'A context that is not known gives the badge a meaning that cannot be computed.';
  report.skip('key', why);
  report.skip('proof', why);
}

function addExtras(report: ReportBuilder, credential: AchievementCredential): void {
  if (credential.credentialStatus === undefined)
    report.skip('status', 'The badge names no status list.');
  else report.add('status', checkStatus(credential));
  if (hasEndorsements(credential)) report.add('endorsements', checkEndorsements());
  else report.skip('endorsements', 'The badge carries no endorsements.');
  if (credential.refreshService === undefined)
    report.skip('refresh', 'The badge names no refresh service.');
  else report.add('refresh', checkRefresh());
}

async function addRecipient(
  report: ReportBuilder,
  credential: AchievementCredential,
  settings: VerificationSettings,
): Promise<VerificationReport['recipient']> {
  if (settings.recipient === undefined) {
    report.skip('recipient', 'Nobody said whose badge it should be.');
    return 'not-checked';
  }
  const result = await checkRecipient(credential.credentialSubject, settings.recipient);
  return report.add('recipient', result) ? 'matched' : 'not-matched';
}

async function addIssuer(
  report: ReportBuilder,
  { issuer: { id, name } }: AchievementCredential,
  { trust, requestLimits: { totalMs } }: VerificationSettings,
): Promise<ReportedIssuer> {
  const named = { id, ...(name !== undefined && { name }) };
  if (trust === undefined) {
    report.skip('issuer', 'No list of known issuers was given.');
    return { ...named, trust: 'not-checked' };
  }
  const listed = await lookUp(trust, id, totalMs);
  if (listed === 'unanswered') {
    report.skip('issuer', 'The list of known issuers did not answer.');
    return { ...named, trust: 'not-checked' };
  }
  report.add('issuer', listed ? passed : notListed());
  return listed
    ? { ...named, trust: 'trusted', listedAs: listed.name }
    : { ...named, trust: 'not-listed' };
}

async function lookUp(
  trust: TrustRegistry,
  id: string,
  milliseconds: number,
): Promise<{ readonly name: string } | undefined | 'unanswered'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<'unanswered'>((resolve) => {
    timer = setTimeout(() => resolve('unanswered'), milliseconds);
  });
  try {
    const listed = (await Promise.race([trust.lookup(id), timeout])) ?? undefined;
    if (listed === undefined || listed === 'unanswered') return listed;
    return typeof listed.name === 'string' ? listed : 'unanswered';
  } catch {
    return 'unanswered';
  } finally {
    clearTimeout(timer);
  }
}

function notListed(): CheckResult {
  const message =
    'The issuer is not on the list of known issuers; anybody can sign under any name.';
  return { problems: [], warnings: [problem('issuer.not-listed', message, { path: '/issuer' })] };
}
