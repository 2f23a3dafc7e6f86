import {
  type CheckResult,
  checkOf,
  type DecidingProblem,
  notRun,
  verdictOf,
} from './check-result.js';
import { CHECK_IDS } from './checks.js';
import { isUnverifiableCode } from './codes.js';
import type {
  Check,
  CheckId,
  Problem,
  SourceStep,
  Verdict,
  VerificationReport,
} from './verification-report.js';

/** Findings of one kind that one check may report; a badge made of mistakes is not answered with a report to match. */
const MOST_FINDINGS = 20;

/** What a report says beside its checks. */
export type ReportSubject = Pick<
  VerificationReport,
  'issuer' | 'recipient' | 'badge' | 'credential' | 'endorsements' | 'contained'
>;

/** Gathers what the checks find, one after the other, into a report. */
export class ReportBuilder {
  readonly #checks = new Map<CheckId, Check>();
  readonly #problems: DecidingProblem[] = [];
  readonly #warnings: Problem[] = [];

  /** Notes what a check found, and tells whether the badge can still be looked at: no problem so far. */
  add(id: CheckId, result: CheckResult): boolean {
    this.#checks.set(id, checkOf(id, result));
    this.#problems.push(...decisiveFirst(result.problems).slice(0, MOST_FINDINGS));
    this.#warnings.push(...result.warnings.slice(0, MOST_FINDINGS));
    return result.problems.length === 0;
  }

  skip(id: CheckId, why: string): void {
    this.#checks.set(id, notRun(id, why));
  }

  get problems(): readonly DecidingProblem[] {
    return this.#problems;
  }

  get warnings(): readonly Problem[] {
    return this.#warnings;
  }

  /** The verdict on what was found so far. */
  get verdict(): Verdict {
    return verdictOf(this.#problems);
  }

  /** Whether the credential is signed, with a key of its issuer. */
  get proven(): boolean {
    return this.passed('key') && this.passed('proof');
  }

  passed(id: CheckId): boolean {
    const status = this.#checks.get(id)?.status;
    return status === 'passed' || status === 'warning';
  }

  /** The report. Checks that nobody got to are said not to have run, for the given reason. */
  build(options: {
    readonly subject: ReportSubject;
    readonly source: readonly SourceStep[];
    readonly whyNotRun?: string;
    /** Given where something else than a signature speaks for the badge. */
    readonly assurance?: 'hosted';
  }): VerificationReport {
    const { whyNotRun = 'There was no reason to look.' } = options;
    const signed = this.proven ? 'signed' : 'none';
    return {
      verdict: this.verdict,
      assurance: options.assurance ?? signed,
      checks: CHECK_IDS.map((id) => this.#checks.get(id) ?? notRun(id, whyNotRun)),
      problems: this.#problems,
      warnings: this.#warnings,
      ...options.subject,
      source: options.source,
    };
  }
}

/** Problems that make a badge invalid before those that leave it open, so that cutting never changes the verdict. */
function decisiveFirst(problems: readonly DecidingProblem[]): readonly DecidingProblem[] {
  const open = problems.filter(({ code }) => isUnverifiableCode(code));
  return [...problems.filter(({ code }) => !isUnverifiableCode(code)), ...open];
}
