import { answerIfListed, answerWhere } from '../../../kernel/answer.js';
import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import { all, any, isTrue, type Truth, test } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';
import type { CopFacts, InPersonPlan } from './facts.js';

export const deliveryModes = growingTogetherRule({
  id: 'gt-delivery-modes',
  topic: 'delivery',
  modality: 'may',
  statement: "CoPs can be in person, virtual or hybrid, according to members' needs.",
  source: inCatalog('Delivery Mode', '44'),
  parameters: { modes: ['in-person', 'virtual', 'hybrid'] },
  check: 'machine',
  answers: {
    cop: {
      needs: ['deliveryMode'],
      answer(facts, { parameters: { modes } }) {
        const mode = field(facts, 'deliveryMode');
        return answerIfListed(mode, {
          names: modes,
          met: `The page allows a CoP to be ${mode.value}.`,
          notMet: `The page neither allows nor refuses a CoP that is ${mode.value}.`,
        });
      },
    },
  },
});

const notInPerson = 'The CoP does not meet in person.';

export const inPersonTimeLocation = growingTogetherRule({
  id: 'gt-in-person-time-location',
  topic: 'delivery',
  modality: 'should',
  statement: 'For in-person meetings the CoP should determine the best time and location.',
  source: inCatalog('Delivery Mode, note', '46'),
  parameters: {},
  check: 'machine',
  note: 'Which time and place are best is for the CoP to say; here it is asked whether they are determined.',
  answers: {
    cop: {
      needs: ['deliveryMode', 'inPersonPlan.time', 'inPersonPlan.location'],
      answer: (facts) =>
        answerWhere(meetsAs(facts, 'in-person'), {
          holds: all([isDetermined(facts, 'time'), isDetermined(facts, 'location')]),
          met: 'Time and location are determined.',
          notMet: 'The CoP should determine both the time and the location.',
          none: notInPerson,
          observed: field(facts, 'inPersonPlan').value,
          expected: ['time', 'location'],
        }),
    },
  },
});

export const inPersonInclusion = growingTogetherRule({
  id: 'gt-in-person-inclusion-plan',
  topic: 'delivery',
  modality: 'should',
  statement:
    'For in-person meetings the CoP should determine how to involve those who cannot meet in person.',
  source: inCatalog('Delivery Mode, note', '46'),
  parameters: {},
  check: 'attestation',
  answers: {
    cop: {
      needs: ['deliveryMode', 'inPersonPlan.inclusion'],
      answer: (facts) =>
        answerWhere(meetsAs(facts, 'in-person'), {
          holds: isDetermined(facts, 'inclusion'),
          met: 'It is determined how to involve those who cannot meet in person.',
          notMet: 'The CoP should determine how to involve those who cannot meet in person.',
          none: notInPerson,
          observed: field(facts, 'inPersonPlan').value,
          expected: ['inclusion'],
        }),
    },
  },
});

function isDetermined(facts: Fact<CopFacts>, part: keyof InPersonPlan): Truth {
  const plan = unlessNull(field(facts, 'inPersonPlan'));
  return plan !== null && test(field(plan, part), (determined) => determined !== null);
}

export const onlineSoftware = growingTogetherRule({
  id: 'gt-online-software',
  topic: 'delivery',
  modality: 'should',
  statement:
    'For online meetings the CoP should consider which software is best (Teams, Zoom, ...).',
  source: inCatalog('Delivery Mode, note', '46'),
  parameters: { examples: ['Teams', 'Zoom'] },
  check: 'machine',
  note: 'A software that was chosen counts as considered.',
  answers: {
    cop: {
      needs: ['deliveryMode', 'onlineSoftware', 'softwareConsidered'],
      answer(facts) {
        const software = field(facts, 'onlineSoftware');
        const chosen = test(software, (name) => name !== null);
        return answerWhere(meetsAs(facts, 'virtual'), {
          holds: any([chosen, isTrue(field(facts, 'softwareConsidered'))]),
          met: 'It was considered which software to meet with.',
          notMet: 'The CoP should consider which software is best to meet with.',
          none: 'The CoP does not meet online.',
          observed: software.value,
        });
      },
    },
  },
});

/** Whether a CoP meets in some way. */
export function meetsAs(facts: Fact<CopFacts>, mode: NonNullable<CopFacts['deliveryMode']>): Truth {
  return test(field(facts, 'deliveryMode'), (value) => value === mode);
}
