import {
  type Answer,
  answerForEach,
  answerOf,
  type EachQuestion,
  missing,
  notApplicable,
} from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { type Fact, field, type Items, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { all, any, isTrue, type Truth } from '../../../kernel/truth.js';
import { listed, numbered } from '../../../text/words.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { namedTruths } from '../named-truths.js';
import { facilitatorSkills } from '../readings.js';
import { growingTogetherRule } from '../rule.js';
import type { CopFacilitator, FacilitatorAttestations } from './facts.js';

/** Said where a CoP has no facilitator. */
export const nobody = 'The CoP has no facilitator.';

export const facilitatorLeadershipCommunication = growingTogetherRule({
  id: 'gt-facilitator-leadership-communication',
  topic: 'facilitator',
  modality: 'must',
  statement: 'A facilitator has strong leadership and communication skills.',
  source: inCatalog('Facilitator(s)', '33'),
  parameters: { skills: ['leadership', 'communication'] },
  check: 'attestation',
  note: 'The page asks for a facilitator "with" these skills, once. Elsewhere it calls good communication skills beneficial; that is a rule of its own.',
  readings: [facilitatorSkills],
  answers: {
    cop: {
      needs: [
        'facilitators[].attestations.leadership',
        'facilitators[].attestations.communication',
      ],
      answer(facts, { parameters: { skills: expected }, choiceOf }) {
        const facilitators = itemsOf(field(facts, 'facilitators'));
        const skills = `strong skills (${listed(expected)})`;
        const each = choiceOf(facilitatorSkills) === 'each-facilitator';
        return (each ? answerForEach : answerForOne)(facilitators, {
          holds: (facilitator) => hasSkills(facilitator, expected),
          observe: ({ value }) => value.attestations ?? null,
          none: nobody,
          met: each ? `Each facilitator has ${skills}.` : `At least one facilitator has ${skills}.`,
          notMet: (failing) => `Without ${skills}: ${numbered(failing, 'facilitator')}.`,
          expected,
        });
      },
    },
  },
});

function hasSkills(facilitator: Fact<CopFacilitator>, skills: readonly string[]): Truth {
  const attestations = field(facilitator, 'attestations');
  return all(
    namedTruths(skills, {
      leadership: isTrue(field(attestations, 'leadership')),
      communication: isTrue(field(attestations, 'communication')),
    }),
  );
}

/** Answers a rule that one of several be as it should: not applicable where there are none. */
function answerForOne(
  facilitators: Items<CopFacilitator>,
  { holds, observe, none, notMet: failed, ...messages }: EachQuestion<CopFacilitator>,
): Answer {
  if (isOpen(facilitators)) return missing(facilitators.missing);
  if (facilitators.length === 0) return notApplicable(none);
  return answerOf(any(facilitators.map(holds)), {
    ...messages,
    notMet: failed(facilitators),
    observed: facilitators.map(observe),
  });
}

export const facilitatorDomainKnowledge = vouchedFor({
  id: 'gt-facilitator-domain-knowledge',
  attestation: 'domainKnowledge',
  statement: 'Facilitators must have at least foundational knowledge of the domain.',
  what: 'foundational knowledge of the domain',
});

export const facilitatorSharedInterests = vouchedFor({
  id: 'gt-facilitator-shared-interests',
  attestation: 'sharedInterests',
  statement: 'Facilitators must share interests with the other CoP members.',
  what: 'interests shared with the other members',
});

export const facilitatorTime = vouchedFor({
  id: 'gt-facilitator-time',
  attestation: 'time',
  statement:
    'Facilitators must have time to cultivate connections with current and future members.',
  what: 'time to cultivate connections',
});

interface VouchedDraft<Id extends string> {
  readonly id: Id;
  readonly attestation: keyof FacilitatorAttestations;
  readonly statement: string;
  /** What each facilitator has, after "has". */
  readonly what: string;
}

function vouchedFor<const Id extends string>({
  id,
  attestation,
  statement,
  what,
}: VouchedDraft<Id>): RuleDefinition<Id, Record<never, never>, GrowingTogetherFacts> {
  return growingTogetherRule({
    id,
    topic: 'facilitator',
    modality: 'must',
    statement,
    source: inCatalog('Facilitator(s)', '33'),
    parameters: {},
    check: 'attestation',
    answers: {
      cop: {
        needs: [`facilitators[].attestations.${attestation}`],
        answer: (facts) =>
          answerForEach(itemsOf(field(facts, 'facilitators')), {
            holds: (facilitator) => isTrue(field(field(facilitator, 'attestations'), attestation)),
            observe: ({ value }) => value.attestations?.[attestation] ?? null,
            none: nobody,
            met: `Each facilitator has ${what}.`,
            notMet: (failing) => `Without ${what}: ${numbered(failing, 'facilitator')}.`,
            expected: true,
          }),
      },
    },
  });
}
