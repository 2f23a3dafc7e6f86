import { answerIfTrue, answerOf } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, atLeast, isTrue, test } from '../../../kernel/truth.js';
import { counted } from '../../../text/words.js';
import { preparationPage } from '../documents.js';
import { cepRule } from '../rule.js';

export const trainingLearningProgram = cepRule({
  id: 'cep-training-third-party-learning-program',
  topic: 'training',
  modality: 'must',
  statement:
    'An approved training is a specific learning program (course, seminar series, workshop, ...) offered by a third-party provider.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: {
    formats: ['course', 'seminar-series', 'workshop', 'other'],
    provider: 'third-party',
  },
  check: 'machine',
  note: 'The formats are examples.',
  answers: {
    'training-opportunity': {
      needs: ['format', 'provider.isThirdParty'],
      answer(facts, { parameters: { formats, provider } }) {
        const format = field(facts, 'format');
        const isThirdParty = field(field(facts, 'provider'), 'isThirdParty');
        return answerOf(
          all([test(format, (value) => formats.includes(value)), isTrue(isThirdParty)]),
          {
            met: 'The training is a learning program of a third party.',
            notMet: 'The training is no learning program of a third party.',
            observed: { format: format.value ?? null, isThirdParty: isThirdParty.value ?? null },
            expected: { formats, provider },
          },
        );
      },
    },
  },
});

export const trainingGuidedInstruction = cepRule({
  id: 'cep-training-guided-instruction',
  topic: 'training',
  modality: 'must',
  statement: 'Trainings are based on guided instruction.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: {},
  check: 'attestation',
  answers: {
    'training-opportunity': {
      needs: ['guidedInstruction'],
      answer: (facts) =>
        answerIfTrue(field(facts, 'guidedInstruction'), {
          met: 'The training is based on guided instruction.',
          notMet: 'The training is not based on guided instruction.',
        }),
    },
  },
});

export const trainingClearCurriculum = cepRule({
  id: 'cep-training-clear-curriculum',
  topic: 'training',
  modality: 'must',
  statement: 'Trainings are grounded in a clear curriculum.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: {},
  check: 'attestation',
  note: 'Whether a curriculum is clear is not looked at, only whether there is one.',
  answers: {
    'training-opportunity': {
      needs: ['curriculum'],
      answer(facts) {
        const curriculum = field(facts, 'curriculum');
        return answerOf(
          test(curriculum, (value) => value !== null),
          {
            met: 'The training has a curriculum.',
            notMet: 'The training has no curriculum.',
            observed: curriculum.value,
          },
        );
      },
    },
  },
});

export const trainingSpecificGoals = cepRule({
  id: 'cep-training-specific-goals',
  topic: 'training',
  modality: 'must',
  statement: 'Trainings are deliberately designed to reach specific learning goals.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: {},
  check: 'attestation',
  answers: {
    'training-opportunity': {
      needs: ['learningGoals'],
      answer(facts) {
        const goals = field(facts, 'learningGoals');
        return answerOf(
          test(goals, ({ length }) => length > 0),
          {
            met: `The training names ${counted(goals.value?.length ?? 0, 'learning goal')}.`,
            notMet: 'The training names no learning goal.',
            observed: goals.value,
          },
        );
      },
    },
  },
});

export const trainingServesCompetencyArea = cepRule({
  id: 'cep-training-serves-competency-area',
  topic: 'training',
  modality: 'should',
  statement:
    'Approved trainings are believed to help professionals in one or more core competency areas.',
  source: placeIn(preparationPage, 'item 1', '7'),
  parameters: { minAreas: 1 },
  check: 'machine',
  answers: {
    'training-opportunity': {
      needs: ['competencyAreaIds'],
      answer(facts, { parameters: { minAreas } }) {
        const areas = field(facts, 'competencyAreaIds');
        const observed = new Set(areas.value).size;
        const serves = `The training serves ${counted(observed, 'competency area')}`;
        return answerOf(
          test(areas, () => atLeast(observed, minAreas)),
          {
            met: `${serves}.`,
            notMet: `${serves}; at least ${minAreas} is asked for.`,
            observed,
            expected: { minAreas },
          },
        );
      },
    },
  },
});
