import { match } from 'ts-pattern';
import { answerOf, answerWhere, notApplicable } from '../../../kernel/answer.js';
import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import { unpublished } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { all, isTrue, type Truth, test } from '../../../kernel/truth.js';
import { listed } from '../../../text/words.js';
import { preparationPage } from '../documents.js';
import { cepRule } from '../rule.js';
import type { CopApprovalCriteria, PreparationListingFacts } from './facts.js';

export const preparationKinds = cepRule({
  id: 'cep-preparation-kinds',
  topic: 'preparation',
  modality: 'informational',
  statement:
    'There are two distinct kinds of preparation opportunity: approved training opportunities and communities of practice.',
  source: placeIn(preparationPage, 'first paragraph', '5'),
  parameters: { kinds: ['approved-training', 'community-of-practice'] },
  check: 'machine',
  note: 'The page on earning micro-credentials names a recommended reading list beside trainings.',
  answers: {
    'preparation-listing': {
      needs: ['offering.kind'],
      answer(facts, { parameters: { kinds } }) {
        const kind = field(field(facts, 'offering'), 'kind');
        return answerOf(
          test(kind, (value) => kinds.includes(value)),
          {
            met: `The offering is of the kind ${kind.value}.`,
            notMet: `The page knows no offering of the kind ${kind.value}.`,
            observed: kind.value,
            expected: kinds,
          },
        );
      },
    },
  },
});

const notAListedCop = 'The offering is not a CoP on the website.';

export const copReviewedByStaff = cepRule({
  id: 'cep-cop-reviewed-by-staff',
  topic: 'approval',
  modality: 'must',
  statement:
    'CoP offerings listed on the website are reviewed and approved by the Compact staff who administer the credential.',
  source: placeIn(preparationPage, 'item 2', '9'),
  parameters: { reviewer: 'compact-staff' },
  check: 'machine',
  note: 'Trainings have another reviewer, the Content Advisory Board.',
  answers: {
    'preparation-listing': {
      needs: ['offering.kind', 'offering.listed', 'review.reviewer'],
      answer(facts, { parameters: { reviewer: entitled } }) {
        const review = unlessNull(field(facts, 'review'));
        const reviewer = review && field(review, 'reviewer');
        return answerWhere(isListedCop(facts), {
          holds: reviewer !== null && test(reviewer, (value) => value === entitled),
          met: 'Compact staff reviewed the CoP.',
          notMet: 'Compact staff did not review the CoP.',
          none: notAListedCop,
          observed: reviewer === null ? null : reviewer.value,
          expected: entitled,
        });
      },
    },
  },
});

export const copListingRequiresApproval = cepRule({
  id: 'cep-cop-listing-requires-approval',
  topic: 'approval',
  modality: 'must',
  statement: 'A CoP appears on the program website only if it has been reviewed and approved.',
  source: placeIn(preparationPage, 'item 2', '9'),
  parameters: {},
  check: 'machine',
  note: 'A CoP that is neither listed nor approved is not forbidden. Who approved it is the matter of another rule.',
  answers: {
    'preparation-listing': {
      needs: ['offering.kind', 'offering.listed', 'review.outcome'],
      answer: (facts) =>
        answerWhere(isListedCop(facts), {
          holds: isApproved(facts),
          met: 'An approval of the CoP is recorded.',
          notMet: 'The CoP is on the website without an approval.',
          none: notAListedCop,
          expected: 'approved',
        }),
    },
  },
});

export const copApprovalCriteria = cepRule({
  id: 'cep-cop-approval-criteria',
  topic: 'approval',
  modality: 'must',
  statement:
    'When approving, staff look to assure two things: the design is democratic, and it embraces and embodies equity principles (a), (b), (c).',
  source: placeIn(preparationPage, 'item 2', '9'),
  parameters: { criteria: ['democratic-design', 'equity-a', 'equity-b', 'equity-c'] },
  check: 'judgement',
  note: 'The page says "look to assure", and names no other criteria: the numbers of the FAQ are none.',
  answers: {
    'preparation-listing': {
      needs: [
        'offering.kind',
        'review.outcome',
        'review.criteria.democraticDesign',
        'review.criteria.equityPrinciples.everyoneHasKnowledge',
        'review.criteria.equityPrinciples.everyoneHasLearning',
        'review.criteria.equityPrinciples.manyIdentities',
      ],
      answer(facts, { parameters: { criteria: expected } }) {
        const review = unlessNull(field(facts, 'review'));
        if (review === null) return notApplicable('No CoP is approved.');
        const criteria = field(review, 'criteria');
        const findings = expected.map((name) => criterionOf(criteria, name));
        const failing = expected.filter((_name, index) => findings[index] === false);
        return answerWhere(all([isCop(facts), isApproved(facts)]), {
          holds: all(findings),
          met: 'The reviewer finds every criterion met.',
          notMet: `The CoP is approved although this is not met: ${listed(failing)}.`,
          none: 'No CoP is approved.',
          observed: criteria.value,
          expected,
        });
      },
    },
  },
});

function criterionOf(criteria: Fact<CopApprovalCriteria | undefined>, name: string): Truth {
  const principles = field(criteria, 'equityPrinciples');
  return match(name)
    .with('democratic-design', () => isTrue(field(criteria, 'democraticDesign')))
    .with('equity-a', () => isTrue(field(principles, 'everyoneHasKnowledge')))
    .with('equity-b', () => isTrue(field(principles, 'everyoneHasLearning')))
    .with('equity-c', () => isTrue(field(principles, 'manyIdentities')))
    .otherwise(() => unpublished);
}

function isCop(facts: Fact<PreparationListingFacts>): Truth {
  return test(field(field(facts, 'offering'), 'kind'), (kind) => kind === 'community-of-practice');
}

function isListedCop(facts: Fact<PreparationListingFacts>): Truth {
  return all([isCop(facts), isTrue(field(field(facts, 'offering'), 'listed'))]);
}

function isApproved(facts: Fact<PreparationListingFacts>): Truth {
  const review = unlessNull(field(facts, 'review'));
  return review !== null && test(field(review, 'outcome'), (outcome) => outcome === 'approved');
}
