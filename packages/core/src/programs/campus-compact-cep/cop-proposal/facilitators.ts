import { answerForEach, answerOf, missing, notApplicable } from '../../../kernel/answer.js';
import { type Fact, field, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, any, atLeast, atMost, isTrue, type Truth, test } from '../../../kernel/truth.js';
import { quoted } from '../../../text/visible-text.js';
import { counted, numbered } from '../../../text/words.js';
import { hostingPage } from '../documents.js';
import { cepRule } from '../rule.js';
import type { FacilitatorCompensation } from './facts.js';
import { leaderCount } from './leader-count.js';

export const facilitatorExperienced = cepRule({
  id: 'cep-facilitator-experienced-network-member',
  topic: 'facilitator',
  modality: 'should',
  statement:
    'Co-facilitators are sought among experienced individuals from across the Campus Compact network.',
  source: placeIn(hostingPage, 'intro paragraph', '3'),
  parameters: {},
  check: 'attestation',
  note: 'The page gives no measure of experience. People are sought periodically, so a call is not always open.',
  answers: {
    'cop-proposal': {
      needs: ['leaders[].experienced', 'leaders[].networkAffiliation'],
      answer: (facts) =>
        answerForEach(itemsOf(field(facts, 'leaders')), {
          holds: (leader) =>
            all([
              isTrue(field(leader, 'experienced')),
              isTrue(field(leader, 'networkAffiliation')),
            ]),
          observe: (leader) => leader.value,
          none: 'Nobody is named to lead the CoP.',
          met: 'Everybody who leads is experienced and from the Campus Compact network.',
          notMet: (failing) =>
            `Not experienced, or not from the Campus Compact network: ${numbered(failing, 'leader')}.`,
          expected: { experienced: true, networkAffiliation: true },
        }),
    },
  },
});

export const facilitationLevels = cepRule({
  id: 'cep-facilitation-levels',
  topic: 'facilitator',
  modality: 'may',
  statement: 'Co-facilitated offerings can be at institutional, state, regional or national level.',
  source: placeIn(hostingPage, 'intro paragraph', '3'),
  parameters: { levels: ['institutional', 'state', 'regional', 'national'] },
  check: 'machine',
  note: 'FAQ 1 names no proposer for a national offering, though there are national offerings.',
  answers: {
    'cop-proposal': {
      needs: ['level'],
      answer(facts, { parameters: { levels } }) {
        const { path, value: level } = field(facts, 'level');
        if (level === undefined) return missing([path], { expected: levels });
        if (level === null) return notApplicable('No level is named.');
        return answerOf(levels.includes(level), {
          met: `A CoP can be offered at ${quoted(level)} level.`,
          notMet: `The page does not speak of the level ${quoted(level)}.`,
          observed: level,
          expected: levels,
        });
      },
    },
  },
});

export const facilitatorNoPayment = cepRule({
  id: 'cep-facilitator-no-payment',
  topic: 'facilitator',
  modality: 'must',
  statement:
    'Campus Compact gives co-facilitators no payment, no financial support and no financial incentive.',
  source: placeIn(hostingPage, 'intro paragraph', '5'),
  alsoAt: [placeIn(hostingPage, 'FAQ 1', '29'), placeIn(hostingPage, 'FAQ 4', '52')],
  parameters: { payer: 'campus-compact', maxAmount: 0 },
  check: 'machine',
  note: 'It binds Campus Compact as the one who pays. A host that pays its own staff is not spoken of, and not against it.',
  answers: {
    'cop-proposal': {
      needs: ['facilitatorCompensation[].payer', 'facilitatorCompensation[].amount.amount'],
      answer(facts, { parameters: { payer, maxAmount } }) {
        const list = field(facts, 'facilitatorCompensation');
        const payments = itemsOf(list);
        const expected = { payer, maxAmount };
        if (isOpen(payments)) return missing(payments.missing, { expected });
        const paidByOthers = payments.some((payment) => field(payment, 'payer').value !== payer);
        return answerOf(all(payments.map((payment) => isAllowed(payment, expected))), {
          met: paidByOthers
            ? 'Campus Compact pays those who lead nothing; what others pay is not spoken of.'
            : 'Campus Compact pays those who lead nothing.',
          notMet: 'Campus Compact would pay somebody who leads, which it does not do.',
          observed: list.value,
          expected,
        });
      },
    },
  },
});

function isAllowed(
  payment: Fact<FacilitatorCompensation>,
  { payer, maxAmount }: { readonly payer: string; readonly maxAmount: number | null },
): Truth {
  const amount = field(field(payment, 'amount'), 'amount');
  return any([
    test(field(payment, 'payer'), (paidBy) => paidBy !== payer),
    test(amount, (paid) => (paid === 0 ? true : atMost(paid, maxAmount))),
  ]);
}

export const copLocalLeader = cepRule({
  id: 'cep-cop-local-leader',
  topic: 'facilitator',
  modality: 'should',
  statement: 'A CoP is normally led by a local coordinator or chair, or by co-chairs.',
  source: placeIn(hostingPage, 'FAQ 3', '37'),
  parameters: { minLeaders: 1 },
  check: 'machine',
  note: 'The page calls them coordinator, chair and co-chair here and co-facilitator elsewhere; they are taken as one role. It gives no greatest number.',
  answers: {
    'cop-proposal': {
      needs: ['leaders'],
      answer(facts, { parameters: { minLeaders } }) {
        const leaders = leaderCount(facts);
        const observed = leaders.value ?? 0;
        const led = `The CoP is led by ${counted(observed, 'person', 'people')}`;
        return answerOf(
          test(leaders, (count) => atLeast(count, minLeaders)),
          {
            met: `${led}.`,
            notMet: `${led}; it should be led by at least ${minLeaders}.`,
            observed,
            expected: { minLeaders },
          },
        );
      },
    },
  },
});
