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

type Draft = { -readonly [Name in keyof Finding]: Finding[Name] };

/** Turns a rule's answer into a finding: the only place where a modality decides a status. */
export function findingOf(rule: Rule, { answer, parameters, taken }: AnswerInContext): Finding {
  const { message, observed, expected } = answer;
  const [reading, another] = taken;
  const finding: Draft = {
    rule: rule.id,
    modality: rule.modality,
    status: statusOf(rule.modality, answer.kind),
    statement: rule.statement,
    message,
    parameters,
    source: rule.source,
    check: rule.check,
  };
  // Members are set one by one, since spreading what may be absent costs more than the rule itself.
  if (observed !== undefined) finding.observed = observed;
  if (expected !== undefined) finding.expected = expected;
  if (reading) finding.reading = reading;
  if (another) finding.readings = taken;
  if (finding.status === 'unknown') {
    finding.missing = answer.kind === 'unknown' ? answer.missing : [];
  }
  if (rule.binds) finding.binds = rule.binds;
  return finding;
}
