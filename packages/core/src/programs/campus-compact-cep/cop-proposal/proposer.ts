import { answerOf, missing, unaddressed } from '../../../kernel/answer.js';
import { type Fact, field, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { isTrue, type Truth } from '../../../kernel/truth.js';
import { quoted } from '../../../text/visible-text.js';
import { hostingPage } from '../documents.js';
import { proposerList } from '../readings.js';
import { cepRule } from '../rule.js';
import type { Proposer } from './facts.js';

export const proposerEligible = cepRule({
  id: 'cep-proposer-eligible-org',
  topic: 'proposer',
  modality: 'must',
  statement:
    'A CoP may be put forward by a Campus Compact member institution, by a set of institutions, or by a state or regional Campus Compact office.',
  source: placeIn(hostingPage, 'FAQ 1', '27'),
  parameters: {
    allowedProposerKinds: [
      'member-institution',
      'set-of-institutions',
      'state-compact-office',
      'regional-compact-office',
    ],
  },
  check: 'machine',
  origin: 'interpretation',
  note: 'The page says whom Campus Compact encourages and supports, not that others are refused. It does not say whether every institution of a set must be a member, and it names no proposer for national offerings.',
  readings: [proposerList],
  answers: {
    'cop-proposal': {
      needs: ['proposer.kind', 'proposer.isCompactMember', 'proposer.members[].isCompactMember'],
      answer(facts, { parameters: { allowedProposerKinds }, choiceOf }) {
        const list = choiceOf(proposerList);
        const proposer = field(facts, 'proposer');
        const { path, value: kind } = field(proposer, 'kind');
        const evidence = { observed: proposer.value, expected: allowedProposerKinds };
        if (kind === undefined) return missing([path], evidence);
        const named = allowedProposerKinds.includes(kind);
        const membership = named ? membershipOf(proposer, kind) : false;
        if (membership === 'mixed') return unaddressed(mixedSet, evidence);
        const objection = named
          ? 'The proposer is not a member of Campus Compact.'
          : `A proposer of the kind ${quoted(kind)} is not among those that the page names.`;
        if (membership === false && list === 'examples-only') {
          return unaddressed(`${objection} The page may name examples only.`, evidence);
        }
        return answerOf(membership, {
          met: `A proposer of the kind ${quoted(kind)} may put a CoP forward.`,
          notMet: objection,
          ...evidence,
        });
      },
    },
  },
});

const mixedSet =
  'Some institutions of the set are members of Campus Compact and some are not; the page does not say whether each must be.';

function membershipOf(proposer: Fact<Proposer | undefined>, kind: string): Truth | 'mixed' {
  if (kind === 'member-institution') return isTrue(field(proposer, 'isCompactMember'));
  return kind === 'set-of-institutions' ? membershipOfSet(proposer) : true;
}

function membershipOfSet(proposer: Fact<Proposer | undefined>): Truth | 'mixed' {
  const members = itemsOf(field(proposer, 'members'));
  if (isOpen(members)) return members;
  const truths = members.map((member) => isTrue(field(member, 'isCompactMember')));
  if (truths.includes(true) && truths.includes(false)) return 'mixed';
  const open = truths.filter(isOpen);
  if (open.length > 0) return { missing: open.flatMap(({ missing: paths }) => paths) };
  return truths.includes(true);
}
