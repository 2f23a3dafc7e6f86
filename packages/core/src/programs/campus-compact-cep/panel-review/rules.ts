import {
  type Answer,
  answerForEach,
  answerOf,
  met,
  missing,
  notMet,
  unaddressed,
} from '../../../kernel/answer.js';
import type { RuleTerms } from '../../../kernel/define-rule.js';
import { type Fact, field, itemsOf } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { isTrue, test } from '../../../kernel/truth.js';
import { quoted } from '../../../text/visible-text.js';
import { counted, numbered } from '../../../text/words.js';
import { earningPage } from '../documents.js';
import { panel } from '../readings.js';
import { cepRule } from '../rule.js';
import type { PanelFacts } from './facts.js';

export const reviewExpertPanel = cepRule({
  id: 'cep-review-expert-panel',
  topic: 'review',
  modality: 'must',
  statement: 'Submitted materials are reviewed by a panel of experts in the field.',
  source: placeIn(earningPage, 'step 4', '27'),
  parameters: { panelSize: null, qualification: 'expert-in-field' },
  check: 'machine',
  note: 'The page gives no size. It speaks of experts, so one alone is not known to be a panel. It has no rule for conflicts of interest.',
  readings: [panel],
  answers: {
    application: {
      needs: ['review.panelSize', 'review.members[].isExpert'],
      answer: (facts, terms) => answerPanel(field(facts, 'review'), terms),
    },
    'panel-review': {
      needs: ['panelSize', 'members[].isExpert'],
      answer: answerPanel,
    },
  },
});

type PanelTerms = RuleTerms<{ readonly panelSize: null; readonly qualification: string }>;

function answerPanel(
  review: Fact<PanelFacts | undefined>,
  { parameters: { panelSize, qualification }, choiceOf }: PanelTerms,
): Answer {
  const plural = choiceOf(panel) === 'at-least-two';
  const members = field(review, 'members').value;
  const { path, value: given } = field(review, 'panelSize');
  const observed = given ?? members?.length;
  const expected = { panelSize, qualification };
  if (members?.some(({ isExpert }) => isExpert === false)) {
    return notMet('Somebody on the panel is no expert in the field.', { observed, expected });
  }
  if (observed === undefined) return missing([path], { expected });
  const people = counted(observed, 'person', 'people');
  if (observed < (panelSize ?? 1)) {
    return notMet(`A panel of ${people} reviews, which is too few.`, { observed, expected });
  }
  if (observed === 1 && panelSize === null && plural) {
    return unaddressed('The page speaks of experts; it does not say whether one is a panel.', {
      observed,
      expected,
    });
  }
  return met(`A panel of ${people} reviews.`, { observed, expected });
}

export const reviewBinaryDetermination = cepRule({
  id: 'cep-review-binary-determination',
  topic: 'review',
  modality: 'must',
  statement: 'The experts decide whether or not the applicant has shown sufficient competency.',
  source: placeIn(earningPage, 'step 4', '27'),
  parameters: { decisions: ['sufficient', 'not-sufficient'] },
  check: 'machine',
  note: 'There are two decisions: "return for revision" and partial scores are not spoken of, nor how the votes of a panel become a decision.',
  answers: {
    application: {
      needs: ['review.decision'],
      answer: (facts, terms) => answerDecision(field(facts, 'review'), terms),
    },
    'panel-review': { needs: ['decision'], answer: answerDecision },
  },
});

function answerDecision(
  review: Fact<PanelFacts | undefined>,
  { parameters: { decisions } }: RuleTerms<{ readonly decisions: readonly string[] }>,
): Answer {
  const decision = field(review, 'decision');
  const shown = quoted(decision.value ?? '');
  return answerOf(
    test(decision, (value) => decisions.includes(value)),
    {
      met: `The panel decided: ${shown}.`,
      notMet: `The pages know no such decision: ${shown}.`,
      observed: decision.value,
      expected: decisions,
    },
  );
}

export const credentialRequiresKeyCompetencies = cepRule({
  id: 'cep-credential-requires-key-competencies',
  topic: 'assessment',
  modality: 'must',
  statement:
    'Each micro-credential requires demonstrated mastery of its own set of key competencies.',
  source: placeIn(earningPage, 'What is a micro-credential?', '7'),
  parameters: {},
  check: 'judgement',
  note: 'The page speaks of mastery here and of sufficient competency in step 4; it gives no threshold for either.',
  answers: {
    'panel-review': {
      needs: ['keyCompetencies[].demonstrated'],
      answer: (facts) =>
        answerForEach(itemsOf(field(facts, 'keyCompetencies')), {
          holds: (competency) => isTrue(field(competency, 'demonstrated')),
          observe: ({ value }) => value,
          none: 'The micro-credential has no key competencies.',
          met: 'The panel finds every key competency demonstrated.',
          notMet: (failing) =>
            `Not demonstrated: ${numbered(failing, 'key competency', 'key competencies')}.`,
          expected: { demonstrated: true },
        }),
    },
  },
});
