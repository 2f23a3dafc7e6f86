import { answerForEach, answerIfTrue, answerOf, met } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field, itemsOf } from '../../../kernel/fact.js';
import { all, isTrue } from '../../../kernel/truth.js';
import { listed, numbered } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { namedTruths } from '../named-truths.js';
import { growingTogetherRule } from '../rule.js';
import { nobody } from './facilitator-skills.js';
import type { BeneficialSkills } from './facts.js';

export const facilitatorNoCredential = growingTogetherRule({
  id: 'gt-facilitator-no-credential-required',
  topic: 'facilitator',
  modality: 'must',
  statement: 'Facilitators need no specific credential or degree.',
  source: inCatalog('Staffing Requirements', '60'),
  parameters: { requiresCredential: false },
  check: 'machine',
  answers: {
    cop: {
      needs: [],
      answer: () => met('No degree or credential of a facilitator decides anything.'),
    },
  },
});

export const beneficialAdultLearning = beneficialSkill({
  id: 'gt-facilitator-beneficial-adult-learning',
  skill: 'adult-learning',
  fact: 'adultLearning',
  what: 'foundational knowledge of adult learning',
});

export const beneficialSharedPractice = beneficialSkill({
  id: 'gt-facilitator-beneficial-shared-practice-knowledge',
  skill: 'shared-practice-knowledge',
  fact: 'sharedPractice',
  what: 'foundational knowledge of the shared interests or practices of the CoP',
});

export const beneficialCommunication = beneficialSkill({
  id: 'gt-facilitator-beneficial-communication',
  skill: 'communication',
  fact: 'communication',
  what: 'good communication skills',
});

export const beneficialOrganization = beneficialSkill({
  id: 'gt-facilitator-beneficial-organization',
  skill: 'organization',
  fact: 'organization',
  what: 'organization skills',
});

export const beneficialGroupFacilitation = beneficialSkill({
  id: 'gt-facilitator-beneficial-group-facilitation',
  skill: 'group-facilitation',
  fact: 'groupFacilitation',
  what: 'some experience with group facilitation',
});

interface BeneficialDraft<Id extends string> {
  readonly id: Id;
  readonly skill: string;
  readonly fact: keyof BeneficialSkills;
  /** What is beneficial, after "have". */
  readonly what: string;
}

function beneficialSkill<const Id extends string>({
  id,
  skill,
  fact,
  what,
}: BeneficialDraft<Id>): RuleDefinition<Id, { readonly skill: string }, GrowingTogetherFacts> {
  return growingTogetherRule({
    id,
    topic: 'facilitator',
    modality: 'should',
    statement: `It is beneficial for facilitators to have ${what}.`,
    source: inCatalog('Staffing Requirements', '60'),
    parameters: { skill },
    check: 'attestation',
    note: 'What the page calls beneficial is not needed. What it asks for as a must is asked for by rules of their own.',
    answers: {
      cop: {
        needs: [`facilitators[].beneficial.${fact}`],
        answer: (facts) =>
          answerForEach(itemsOf(field(facts, 'facilitators')), {
            holds: (facilitator) => isTrue(field(field(facilitator, 'beneficial'), fact)),
            observe: ({ value }) => value.beneficial?.[fact] ?? null,
            none: nobody,
            met: `Each facilitator has ${what}.`,
            notMet: (failing) =>
              `It would be beneficial to have ${what}: ${numbered(failing, 'facilitator')}.`,
            expected: true,
          }),
      },
    },
  });
}

export const facilitatorDuties = growingTogetherRule({
  id: 'gt-facilitator-duties',
  topic: 'facilitator',
  modality: 'should',
  statement:
    'Facilitators promote engagement and participation, provide infrastructure and support, and carry out ongoing assessment and evaluation.',
  source: inCatalog('Research Summary', '134'),
  alsoAt: [
    inCatalog('Research Summary, note 1', '137'),
    inCatalog('Research Summary, note 3', '139'),
  ],
  parameters: { duties: ['promote-engagement', 'provide-infrastructure', 'ongoing-assessment'] },
  check: 'attestation',
  note: 'It stands in the research summary, and is taken as a recommendation.',
  answers: {
    cop: {
      needs: [
        'facilitatorDuties.promoteEngagement',
        'facilitatorDuties.provideInfrastructure',
        'facilitatorDuties.ongoingAssessment',
      ],
      answer(facts, { parameters: { duties: expected } }) {
        const seenTo = field(facts, 'facilitatorDuties');
        const truths = namedTruths(expected, {
          'promote-engagement': isTrue(field(seenTo, 'promoteEngagement')),
          'provide-infrastructure': isTrue(field(seenTo, 'provideInfrastructure')),
          'ongoing-assessment': isTrue(field(seenTo, 'ongoingAssessment')),
        });
        const undone = expected.filter((_duty, index) => truths[index] === false);
        return answerOf(all(truths), {
          met: 'Those who facilitate see to all their duties.',
          notMet: `Those who facilitate do not see to: ${listed(undone)}.`,
          observed: seenTo.value,
          expected,
        });
      },
    },
  },
});

export const skillfulManager = growingTogetherRule({
  id: 'gt-skillful-manager-recommended',
  topic: 'facilitator',
  modality: 'should',
  statement:
    'CoPs are strongly recommended to have a skillful manager or facilitator who recruits the right people, provides infrastructure and welcomes creative measurement.',
  source: inCatalog('Research Summary, note 1', '137'),
  parameters: {},
  check: 'attestation',
  answers: {
    cop: {
      needs: ['skillfulManager'],
      answer: (facts) =>
        answerIfTrue(field(facts, 'skillfulManager'), {
          met: 'The CoP has a skillful manager or facilitator.',
          notMet: 'The CoP has no skillful manager or facilitator, which is strongly recommended.',
        }),
    },
  },
});
