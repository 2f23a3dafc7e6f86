import type { JsonObject } from '../json/json-value.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { SourceStep } from '../report/verification-report.js';
import type { Verification } from '../verify/verification.js';
import type { Assertion } from './assertion.js';
import { checkAssertion } from './check-assertion.js';
import { checkContexts, checkForm } from './check-form.js';

/** An assertion as it was given, and the report on it so far. */
export interface GivenAssertion {
  readonly given: JsonObject;
  readonly source: readonly SourceStep[];
  readonly report: ReportBuilder;
  readonly verification: Verification;
}

/** The copy of an assertion that decides, as far as it was found. */
export interface FoundAssertion {
  readonly document: JsonObject;
  readonly source: readonly SourceStep[];
  /** Given only where it is complete and well-formed. */
  readonly assertion?: Assertion;
}

/** Notes whether a complete assertion is one whose words can be taken as they stand, and gives it where it is. */
export function addForm(
  document: JsonObject,
  { report, verification }: Pick<GivenAssertion, 'report' | 'verification'>,
): Assertion | undefined {
  const { contexts } = verification.settings;
  const isKnown = report.add('json-ld.context', checkContexts(document, contexts));
  const isPlain = report.add('json-ld.form', checkForm(document));
  const { assertion, ...members } = checkAssertion(document);
  report.add('schema', members);
  return isKnown && isPlain ? assertion : undefined;
}
