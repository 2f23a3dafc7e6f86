import { answerIfTrue } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';

export const participationLevelsValued = growingTogetherRule({
  id: 'gt-participation-levels-valued',
  topic: 'participant',
  modality: 'should',
  statement:
    'All levels of participation, silent listeners included, are valued as long as assessments show members find value.',
  source: inCatalog('Research Summary, note 3', '139'),
  parameters: { minimumContribution: 'none stated, none applied' },
  check: 'machine',
  note: 'No number of meetings or contributions is asked of a member.',
  answers: {
    'member-participation': {
      needs: ['findsValue'],
      answer: (facts) =>
        answerIfTrue(field(facts, 'findsValue'), {
          met: 'The member finds value, so every level of participation is valued.',
          notMet: 'Assessments do not indicate that the member finds value.',
        }),
    },
  },
});
