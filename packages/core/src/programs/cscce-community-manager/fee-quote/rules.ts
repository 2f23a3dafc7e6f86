import { met, unaddressed } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { formatMoney } from '../../../money.js';
import { inCourse } from '../documents.js';
import type { CscceFacts } from '../facts.js';
import { cscceRule } from '../rule.js';

export const priceUnpublished = cscceRule({
  id: 'cscce-price-unpublished',
  topic: 'pricing',
  modality: 'informational',
  statement: 'The price is not published yet.',
  source: inCourse('Pricing', '54'),
  parameters: { price: null, currency: 'USD' },
  check: 'machine',
  note: 'The page says "Coming soon!" and names no currency; US dollars are taken for a price that an edition gives. A price that is not published is not 0.',
  answers: {
    'fee-quote': {
      needs: [],
      answer(_facts, { parameters: { price, currency } }) {
        if (price === null) return unaddressed('The price of the course is not published yet.');
        const published = { amount: price, currency };
        return met(`The price of the course is now ${formatMoney(published)}.`, {
          expected: published,
        });
      },
    },
  },
});

export const feeIncludesFrameworks = includedInFee({
  id: 'cscce-fee-includes-frameworks',
  benefit: 'frameworks',
  statement: 'new language and theoretical frameworks for knowledge flow and value',
  line: '60',
});

export const feeIncludesPeerAccountability = includedInFee({
  id: 'cscce-fee-includes-peer-accountability',
  benefit: 'peer-accountability',
  statement:
    'accountability through peer co-working to complete, or nearly complete, the community playbook',
  line: '61',
});

export const feeIncludesLmsAccess = includedInFee({
  id: 'cscce-fee-includes-lms-access',
  benefit: 'lms-access',
  statement: 'access to worksheets, activities and assignments in the LMS',
  line: '62',
});

export const feeIncludesCohortChannel = includedInFee({
  id: 'cscce-fee-includes-cohort-channel',
  benefit: 'cohort-channel',
  statement: 'a dedicated cohort channel in the CSCCE Slack community of practice',
  line: '63',
});

interface BenefitDraft<Id extends string> {
  readonly id: Id;
  readonly benefit: string;
  /** What the fee includes, after "The course fee includes". */
  readonly statement: string;
  readonly line: string;
}

function includedInFee<const Id extends string>({
  id,
  benefit,
  statement,
  line,
}: BenefitDraft<Id>): RuleDefinition<Id, { readonly benefit: string }, CscceFacts> {
  return cscceRule({
    id,
    topic: 'benefit',
    modality: 'informational',
    statement: `The course fee includes ${statement}.`,
    source: inCourse('Included in the course fee', line),
    parameters: { benefit },
    check: 'machine',
    note: 'It is for everybody who takes the course, whether on the way to certification or not.',
    answers: {
      'fee-quote': {
        needs: [],
        answer: () => met(`The course fee includes ${statement}.`),
      },
    },
  });
}
