import { assess } from '../assess.js';
import type { Finding } from '../model/finding.js';
import type { Program } from '../model/program.js';
import type { ReadingValue } from '../model/reading.js';
import type { CampusCompactCepRuleId } from '../programs/campus-compact-cep/rules.js';
import type { ProblemDraft } from './problem.js';

/** Whose rules decide, and how their vague statements are taken. */
export interface RuleContext {
  readonly program: Program;
  readonly readings: Readonly<Record<string, ReadingValue>>;
}

/** A question to the published rules. */
export interface RuleQuestion {
  readonly subject: 'application' | 'application-start' | 'panel-review';
  readonly facts: unknown;
  /** Ids of the rules that a step rests on. */
  readonly rules: readonly CampusCompactCepRuleId[];
  readonly asOf: string;
  /** Id of the edition; left out where the one that applies on the day is meant. */
  readonly edition?: string;
}

/** Asks some rules of a subject. */
export function findingsOf(
  { program, readings }: RuleContext,
  { subject, facts, rules, asOf, edition }: RuleQuestion,
): readonly Finding[] {
  const terms = { asOf, readings, ...(edition !== undefined && { edition }) };
  return assess(program, subject, facts, terms).findings.filter(({ rule }) =>
    rules.some((id) => id === rule),
  );
}

/** Problems with what a rule forbids. */
export function problemsIn(findings: readonly Finding[]): readonly ProblemDraft[] {
  const violated = findings.filter(({ status }) => status === 'violated');
  return violated.map(({ rule, message }) => ({ code: 'rule.not-met', message, rule }));
}

/** Findings that the pages, or what the caller did not give, leave open. */
export function openIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ status }) => status === 'unknown');
}
