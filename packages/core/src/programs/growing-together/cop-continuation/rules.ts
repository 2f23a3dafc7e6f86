import { answerOf } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { all, isTrue } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import { namedTruths } from '../named-truths.js';
import { growingTogetherRule } from '../rule.js';

export const continuesWhileValued = growingTogetherRule({
  id: 'gt-continues-while-valued',
  topic: 'dosage',
  modality: 'informational',
  statement:
    'A CoP goes on indefinitely as long as members take part and assessments show they find it valuable.',
  source: inCatalog('Dosage', '50'),
  parameters: {
    conditions: ['continued-participation', 'assessments-indicate-value'],
    endDateRequired: false,
  },
  check: 'machine',
  note: 'The page gives no measure of either condition, and does not say when a CoP is closed.',
  answers: {
    'cop-continuation': {
      needs: ['participationContinues', 'assessmentsIndicateValue'],
      answer(facts, { parameters: { conditions: expected } }) {
        const truths = namedTruths(expected, {
          'continued-participation': isTrue(field(facts, 'participationContinues')),
          'assessments-indicate-value': isTrue(field(facts, 'assessmentsIndicateValue')),
        });
        return answerOf(all(truths), {
          met: 'The CoP goes on: members take part, and assessments indicate value.',
          notMet:
            'The CoP goes on while members take part and assessments indicate value, which is not so; the page does not say what follows.',
          observed: facts.value,
          expected,
        });
      },
    },
  },
});
