import { defineRule, type RuleDefinition, type RuleDraft } from '../../kernel/define-rule.js';
import type { RuleParameters } from '../../model/rule.js';
import type { CepFacts } from './facts.js';

/** Id of the program. */
export const cepId = 'campus-compact-cep';

/** Makes a rule of this program. */
export function cepRule<const Id extends string, const Parameters extends RuleParameters>(
  draft: RuleDraft<Id, Parameters, CepFacts>,
): RuleDefinition<Id, Parameters, CepFacts> {
  return defineRule(cepId, draft);
}
