import { defineRule, type RuleDefinition, type RuleDraft } from '../../kernel/define-rule.js';
import type { RuleParameters } from '../../model/rule.js';
import type { CscceFacts } from './facts.js';

/** Id of the program. */
export const cscceId = 'cscce-community-manager';

/** Makes a rule of this program. */
export function cscceRule<const Id extends string, const Parameters extends RuleParameters>(
  draft: RuleDraft<Id, Parameters, CscceFacts>,
): RuleDefinition<Id, Parameters, CscceFacts> {
  return defineRule(cscceId, draft);
}
