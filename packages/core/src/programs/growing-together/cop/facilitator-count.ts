import { type Answer, answerOf } from '../../../kernel/answer.js';
import { type Fact, field } from '../../../kernel/fact.js';
import { personCount } from '../../../kernel/person-count.js';
import { all, atLeast, atMost, test } from '../../../kernel/truth.js';
import { counted } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';
import type { CopFacts } from './facts.js';

const threeNumbers =
  'The page gives three numbers: at least one, not more than two recommended, and one to three after a book. Each is a rule of its own, so none gives way to another.';

export const facilitatorMin = growingTogetherRule({
  id: 'gt-facilitator-min',
  topic: 'facilitator',
  modality: 'must',
  statement: 'A CoP must have at least one facilitator.',
  source: inCatalog('Facilitator(s)', '33'),
  parameters: { min: 1 },
  check: 'machine',
  note: threeNumbers,
  answers: {
    cop: {
      needs: ['facilitators'],
      answer: (facts, { parameters: { min } }) =>
        answerCount(facts, { min, wanted: `there must be at least ${min}` }),
    },
  },
});

export const facilitatorMaxRecommended = growingTogetherRule({
  id: 'gt-facilitator-max-recommended',
  topic: 'facilitator',
  modality: 'should',
  statement: 'It is recommended that a CoP have no more than two facilitators.',
  source: inCatalog('Facilitator(s)', '33'),
  parameters: { max: 2 },
  check: 'machine',
  note: threeNumbers,
  answers: {
    cop: {
      needs: ['facilitators'],
      answer: (facts, { parameters: { max } }) =>
        answerCount(facts, { max, wanted: `not more than ${max} are recommended` }),
    },
  },
});

export const facilitatorRangeBook = growingTogetherRule({
  id: 'gt-facilitator-range-book',
  topic: 'facilitator',
  modality: 'should',
  statement:
    'Per the Growing Together book as summarised, each CoP must have one to three skilled facilitators.',
  source: inCatalog('Research Summary, note 3', '139'),
  parameters: { min: 1, max: 3 },
  check: 'machine',
  note: `${threeNumbers} The word is "must", but the research summary reports it of a book; it is taken as a recommendation.`,
  answers: {
    cop: {
      needs: ['facilitators'],
      answer: (facts, { parameters: { min, max } }) =>
        answerCount(facts, { min, max, wanted: `${min} to ${max} are asked for by the book` }),
    },
  },
});

interface CountQuestion {
  readonly min?: number | null;
  readonly max?: number | null;
  /** What is asked for, after the count. */
  readonly wanted: string;
}

function answerCount(facts: Fact<CopFacts>, { wanted, ...limits }: CountQuestion): Answer {
  const { min, max } = limits;
  const facilitators = personCount(field(facts, 'facilitators'));
  const sentence = `The CoP has ${counted(facilitators.value ?? 0, 'facilitator')}; ${wanted}.`;
  return answerOf(
    test(facilitators, (count) =>
      all([min === undefined || atLeast(count, min), max === undefined || atMost(count, max)]),
    ),
    { met: sentence, notMet: sentence, observed: facilitators.value, expected: limits },
  );
}
