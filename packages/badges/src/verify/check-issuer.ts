import { type CheckResult, passed, problem } from '../report/check-result.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { ReportedIssuer } from '../report/verification-report.js';
import type { TrustRegistry } from '../trust/trust-registry.js';
import type { VerificationSettings } from './options.js';

/** Looks the issuer up in the reader’s list of known ones, which never changes the verdict. */
export async function addIssuer(
  report: ReportBuilder,
  { id, name }: { readonly id: string; readonly name?: string },
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

/** Whether the reader’s list knows an issuer; a list that does not answer knows nobody. */
export async function isListed(
  id: string,
  { trust, requestLimits: { totalMs } }: VerificationSettings,
): Promise<boolean> {
  if (trust === undefined) return false;
  const listed = await lookUp(trust, id, totalMs);
  return listed !== undefined && listed !== 'unanswered';
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
