import { answerIfTrue, answerOf, missing, unaddressed } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, isExactly, known, test } from '../../../kernel/truth.js';
import { counted } from '../../../text/words.js';
import { hostingPage, preparationPage } from '../documents.js';
import { encouragedHere } from '../equity-principle.js';
import { cepRule } from '../rule.js';

export const copDemocraticDesign = cepRule({
  id: 'cep-cop-democratic-design',
  topic: 'design',
  modality: 'should',
  statement:
    'A CoP is designed to be democratic: it allows active, ongoing and inclusive participation of all its members.',
  source: placeIn(hostingPage, '"encourages and supports" list, bullet 1', '9'),
  alsoAt: [placeIn(preparationPage, 'item 2 (approval criteria)', '9')],
  parameters: { qualities: ['active', 'ongoing', 'inclusive'] },
  check: 'judgement',
  note: encouragedHere,
  answers: {
    'cop-proposal': {
      needs: ['attestations.democraticDesign'],
      answer: (facts) =>
        answerIfTrue(field(field(facts, 'attestations'), 'democraticDesign'), {
          met: 'The proposer says that the design is democratic.',
          notMet: 'The proposer says that the design is not democratic.',
        }),
    },
  },
});

export const copNotDidacticOnly = cepRule({
  id: 'cep-cop-not-didactic-only',
  topic: 'design',
  modality: 'should',
  statement:
    'A CoP should not be just a series of didactic knowledge-transfer workshops or webinars.',
  source: placeIn(hostingPage, '"encourages and supports" list, bullet 1', '9'),
  alsoAt: [placeIn(preparationPage, 'item 2', '9')],
  parameters: { disallowedSoleFormats: ['didactic-workshops', 'webinars'] },
  check: 'judgement',
  note: 'The page says "simply", so a didactic part is tolerated; it gives no share.',
  answers: {
    'cop-proposal': {
      needs: ['attestations.didacticOnly'],
      answer(facts) {
        const didacticOnly = field(field(facts, 'attestations'), 'didacticOnly');
        return answerOf(
          test(didacticOnly, (only) => !only),
          {
            met: 'The proposer says that the CoP is more than didactic workshops or webinars.',
            notMet: 'The proposer says that the CoP is nothing but didactic workshops or webinars.',
            observed: didacticOnly.value,
            expected: false,
          },
        );
      },
    },
  },
});

export const copOneCompetencyArea = cepRule({
  id: 'cep-cop-one-competency-area',
  topic: 'design',
  modality: 'should',
  statement:
    'A CoP is normally developed to explore one core competency area (micro-credential) identified by the program.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { competencyAreas: 1 },
  check: 'machine',
  note: 'The page speaks of "a particular" area, which is taken as one. It does not list the areas.',
  answers: {
    'cop-proposal': {
      needs: ['competencyAreaIds'],
      answer(facts, { parameters: { competencyAreas } }) {
        const areas = field(facts, 'competencyAreaIds');
        const observed = new Set(areas.value).size;
        const explored = `The CoP explores ${counted(observed, 'competency area')}`;
        return answerOf(
          test(areas, () => isExactly(observed, competencyAreas)),
          {
            met: `${explored}.`,
            notMet: `${explored}; ${competencyAreas} is normal.`,
            observed,
            expected: { competencyAreas },
          },
        );
      },
    },
  },
});

export const copCollegialNotContent = cepRule({
  id: 'cep-cop-collegial-not-content',
  topic: 'design',
  modality: 'should',
  statement:
    'A CoP is fundamentally collegial support for people pursuing micro-credentials, not content delivery.',
  source: placeIn(preparationPage, 'item 2', '9'),
  parameters: { reviewer: 'compact-staff' },
  check: 'judgement',
  note: "It tells a CoP from a training. Only a reviewer's recorded judgement decides it, not the proposer's own word.",
  answers: {
    'cop-proposal': {
      needs: ['review.reviewer', 'review.collegialNotContent'],
      answer(facts, { parameters: { reviewer: entitled } }) {
        const review = field(facts, 'review');
        const reviewer = field(review, 'reviewer');
        const judgement = field(review, 'collegialNotContent');
        const given = all([known(reviewer), known(judgement)]);
        if (isOpen(given)) return missing(given.missing, { expected: true });
        if (reviewer.value !== entitled) {
          return unaddressed('The judgement is not one of the Compact staff who review CoPs.');
        }
        return answerIfTrue(judgement, {
          met: 'The reviewer finds that the CoP is collegial support first.',
          notMet: 'The reviewer finds that the CoP is content delivery first.',
        });
      },
    },
  },
});

export const copGoalsEmergent = cepRule({
  id: 'cep-cop-goals-emergent',
  topic: 'design',
  modality: 'should',
  statement:
    'In a CoP learning goals are identified in process and pursued collectively; it is less didactic and instructional than a training.',
  source: placeIn(preparationPage, 'item 2, last sentence', '9'),
  parameters: {},
  check: 'judgement',
  note: 'Goals that were fixed in advance are a sign of a training.',
  answers: {
    'cop-proposal': {
      needs: ['learningGoalsOrigin'],
      answer(facts) {
        const origin = field(facts, 'learningGoalsOrigin');
        return answerOf(
          test(origin, (value) => value === 'emergent'),
          {
            met: 'Learning goals are identified in process.',
            notMet: 'Learning goals were fixed in advance, as in a training.',
            observed: origin.value,
            expected: 'emergent',
          },
        );
      },
    },
  },
});
