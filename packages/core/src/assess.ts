import { countStatuses, outcomeOf } from './kernel/outcome.js';
import { type AskOptions, resolveTerms } from './kernel/resolve-terms.js';
import { subjectOf } from './kernel/subject-of.js';
import type { Assessment } from './model/assessment.js';
import type { Program } from './model/program.js';

/**
 * Asks every rule of a subject about some facts.
 *
 * A fact that is absent is not known, and the rules that need it answer `unknown`; a fact that is `null`, or an empty
 * list, is known to be absent. Dates are calendar dates, money is in the smallest unit of its currency. Nothing is
 * fetched, stored or guessed, the clock is not read, and the facts are neither changed nor shared.
 *
 * @param subject - What the facts describe, such as `cop-proposal`.
 * @param facts - Plain JSON of the subject's shape. Every name is optional; a name that is not known is refused.
 * @returns One finding per rule, in catalogue order, the outcome and its counts: fresh plain JSON over frozen parts.
 * @throws {@link CoreError} `facts.*` for facts that are not of the subject's shape; `subject.unknown`;
 * `as-of.invalid`; `as-of.before-first-edition`; `reading.unknown` and `reading.invalid-value`; `edition.unknown`.
 *
 * @example
 * ```ts
 * import { assess, campusCompactCep } from '@cop-credentials/core';
 *
 * const facts = { participantCount: 16, participantFee: { amount: 0, currency: 'USD' } };
 * const assessment = assess(campusCompactCep, 'cop-proposal', facts, { asOf: '2026-01-15' });
 *
 * assessment.outcome; //=> 'does-not-meet'
 * assessment.counts.violated; //=> 1
 * assessment.findings.find(({ status }) => status === 'violated')?.rule; //=> 'cep-cop-max-participants'
 * ```
 */
export function assess(
  program: Program,
  subject: string,
  facts: unknown,
  options: AskOptions,
): Assessment {
  const asked = subjectOf(program, subject);
  const { terms, edition, readings } = resolveTerms(program, options);
  const findings = asked.findings(facts, terms);
  return {
    program: program.id,
    subject,
    subjectName: asked.name,
    edition: edition.id,
    asOf: terms.asOf,
    readings,
    outcome: outcomeOf(findings),
    findings,
    counts: countStatuses(findings),
  };
}
