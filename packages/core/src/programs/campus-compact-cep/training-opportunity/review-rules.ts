import { answerOf, notApplicable, notMet } from '../../../kernel/answer.js';
import { field, unlessNull } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, atLeast, test } from '../../../kernel/truth.js';
import { counted } from '../../../text/words.js';
import { preparationPage } from '../documents.js';
import { cepRule } from '../rule.js';

export const trainingReviewedByBoard = cepRule({
  id: 'cep-training-reviewed-by-content-board',
  topic: 'approval',
  modality: 'must',
  statement: 'A training counts as approved only after review by the Content Advisory Board.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: { reviewer: 'content-advisory-board', aspects: ['content', 'quality'] },
  check: 'machine',
  note: 'The page says "reviewed"; that a training which was declined is not approved is taken from it.',
  answers: {
    'training-opportunity': {
      needs: ['review.reviewer', 'review.outcome'],
      answer(facts, { parameters: { reviewer: entitled } }) {
        const expected = { reviewer: entitled, outcome: 'approved' };
        const review = unlessNull(field(facts, 'review'));
        if (review === null) return notMet('The training was not reviewed.', { expected });
        const reviewed = test(field(review, 'reviewer'), (reviewer) => reviewer === entitled);
        const approved = test(field(review, 'outcome'), (outcome) => outcome === 'approved');
        return answerOf(all([reviewed, approved]), {
          met: 'The Content Advisory Board reviewed and approved the training.',
          notMet:
            reviewed === false
              ? 'The training was not reviewed by the Content Advisory Board.'
              : 'The Content Advisory Board declined the training.',
          observed: review.value,
          expected,
        });
      },
    },
  },
});

export const trainingCompetenciesIdentified = cepRule({
  id: 'cep-training-competencies-identified',
  topic: 'approval',
  modality: 'must',
  statement:
    'The board review identifies which key competencies of a micro-credential area the training addresses.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: { minCompetencies: 1 },
  check: 'machine',
  note: 'The least number of one is taken from "which key competencies".',
  answers: {
    'training-opportunity': {
      needs: ['review.competencyIds'],
      answer(facts, { parameters: { minCompetencies } }) {
        const review = unlessNull(field(facts, 'review'));
        if (review === null) return notApplicable('The training was not reviewed.');
        const competencies = field(review, 'competencyIds');
        const observed = new Set(competencies.value).size;
        const names = `The review names ${counted(observed, 'key competency', 'key competencies')}`;
        return answerOf(
          test(competencies, () => atLeast(observed, minCompetencies)),
          {
            met: `${names}.`,
            notMet: `${names}; at least ${minCompetencies} is asked for.`,
            observed: competencies.value,
            expected: { minCompetencies },
          },
        );
      },
    },
  },
});
