import type { Finding } from '../model/finding.js';
import type { ReadingTaken } from '../model/reading.js';
import type { Rule, RuleParameters } from '../model/rule.js';
import type { Answer } from './answer.js';
import { statusOf } from './status.js';

/** An answer, and what it was decided with. */
export interface AnswerInContext {
  readonly answer: Answer;
  readonly parameters: RuleParameters;
  readonly taken: readonly ReadingTaken[];
}

/** Turns a rule's answer into a finding: the only place where a modality decides a status. */
export function findingOf(rule: Rule, { answer, parameters, taken }: AnswerInContext): Finding {
  const [reading, another] = taken;
  const status = statusOf(rule.modality, answer.kind);
  const missing = answer.kind === 'unknown' ? answer.missing : [];
  return {
    rule: rule.id,
    modality: rule.modality,
    status,
    statement: rule.statement,
    message: answer.message,
    ...(answer.observed !== undefined && { observed: answer.observed }),
    ...(answer.expected !== undefined && { expected: answer.expected }),
    parameters,
    ...(reading && { reading }),
    ...(another && { readings: taken }),
    ...(status === 'unknown' && { missing }),
    source: rule.source,
    check: rule.check,
    ...(rule.binds && { binds: rule.binds }),
  };
}
