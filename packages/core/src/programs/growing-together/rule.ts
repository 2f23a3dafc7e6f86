import { defineRule, type RuleDefinition, type RuleDraft } from '../../kernel/define-rule.js';
import type { RuleParameters } from '../../model/rule.js';
import type { GrowingTogetherFacts } from './facts.js';

/** Id of the program. */
export const growingTogetherId = 'growing-together';

/** Makes a rule of this program. */
export function growingTogetherRule<
  const Id extends string,
  const Parameters extends RuleParameters,
>(
  draft: RuleDraft<Id, Parameters, GrowingTogetherFacts>,
): RuleDefinition<Id, Parameters, GrowingTogetherFacts> {
  return defineRule(growingTogetherId, draft);
}
