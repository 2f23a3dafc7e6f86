import { type CheckResult, passed, problem } from '../report/check-result.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { Problem, ReportedIssuer } from '../report/verification-report.js';
import { readsLike } from '../trust/reads-like.js';
import { askRegistry, listedNames, type TrustRegistry } from '../trust/trust-registry.js';
import type { VerificationSettings } from './options.js';

/** Whom a credential names as its issuer, and where. */
export interface NamedIssuer {
  readonly id: string;
  readonly name?: string;
  /** `/issuer` where none is given. */
  readonly path?: string;
}

/** Looks the issuer up in the reader’s list of known ones, which never changes the verdict. */
export async function addIssuer(
  report: ReportBuilder,
  { id, name, path = '/issuer' }: NamedIssuer,
  { trust, requestLimits: { totalMs } }: VerificationSettings,
): Promise<ReportedIssuer> {
  const named = { id, ...(name !== undefined && { name }) };
  if (trust === undefined) {
    report.skip('issuer', 'No list of known issuers was given.');
    return { ...named, trust: 'not-checked' };
  }
  const listed = await inTime(askRegistry(trust, id), totalMs);
  if (listed === 'unanswered') {
    report.skip('issuer', 'The list of known issuers did not answer.');
    return { ...named, trust: 'not-checked' };
  }
  const imitates = listed === undefined && (await isImitation(name, trust, totalMs));
  report.add('issuer', listed ? passed : notListed(path, imitates));
  return listed
    ? { ...named, trust: 'trusted', listedAs: listed.name }
    : { ...named, trust: 'not-listed' };
}

/** Whether the reader’s list knows an issuer; a list that does not answer knows nobody. */
export async function isListed(
  id: string,
  { trust, requestLimits: { totalMs } }: VerificationSettings,
): Promise<boolean> {
  if (trust === undefined) return false;
  const listed = await inTime(askRegistry(trust, id), totalMs);
  return listed !== undefined && listed !== 'unanswered';
}

/** A list is somebody else’s program, which may fail, or never answer. */
async function inTime<Answer>(
  answer: Promise<Answer>,
  milliseconds: number,
): Promise<Answer | 'unanswered'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<'unanswered'>((resolve) => {
    timer = setTimeout(() => resolve('unanswered'), milliseconds);
  });
  try {
    return await Promise.race([answer, timeout]);
  } catch {
    return 'unanswered';
  } finally {
    clearTimeout(timer);
  }
}

function notListed(path: string, imitates: boolean): CheckResult {
  const message =
    'The issuer is not on the list of known issuers; anybody can sign under any name.';
  const warnings: Problem[] = [problem('issuer.not-listed', message, { path })];
  if (imitates) {
    warnings.push(
      problem(
        'issuer.lookalike',
        'The issuer calls itself by a name that reads like one on the list of known issuers, and is another.',
        { path: `${path}/name`, hint: 'Ask the issuer that you know whether this one is its own.' },
      ),
    );
  }
  return { problems: [], warnings };
}

/** Whether the name that a stranger gave itself is one of those on the list; a list without names has none. */
async function isImitation(
  name: string | undefined,
  trust: TrustRegistry,
  milliseconds: number,
): Promise<boolean> {
  if (name === undefined || trust.names === undefined) return false;
  const names = await inTime(listedNames(trust), milliseconds);
  return names !== 'unanswered' && readsLike(name, names);
}
