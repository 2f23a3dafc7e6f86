import { placeIn } from '../../../kernel/place-in.js';
import type { Terms } from '../../../model/terms.js';
import type { Money } from '../../../money.js';
import { earningPage } from '../documents.js';
import { reapplicationFee } from '../readings.js';
import { cepRule } from '../rule.js';
import { answerPaid, answerRepeatsPaid, type FeeTerms } from './paid.js';
import type { Tariff } from './price.js';
import { answerQuoted, answerRepeatsQuoted } from './quoted.js';

export const feeAmount = cepRule({
  id: 'cep-fee-amount',
  topic: 'fee',
  modality: 'must',
  statement: 'Each micro-credential application requires a $60 application fee.',
  source: placeIn(earningPage, 'How much will it cost', '43'),
  parameters: { amount: 6000, currency: 'USD', per: 'application' },
  check: 'machine',
  note: 'The page makes no difference between members and others, and says nothing of refunds or waivers.',
  readings: [reapplicationFee],
  answers: {
    application: {
      needs: [
        'application.payments[].amount.amount',
        'application.payments[].amount.currency',
        'application.payments[].paidAt',
        'application.attempt',
      ],
      answer: (facts, terms) => answerPaid(facts, feeTermsOf(terms)),
    },
    'fee-quote': {
      needs: ['items[].kind', 'items[].attempt', 'items[].quotedFee'],
      answer: (facts, terms) => answerQuoted(facts, tariffOf(terms)),
    },
  },
});

export const reapplicationNewFee = cepRule({
  id: 'cep-reapplication-new-fee',
  topic: 'fee',
  modality: 'must',
  statement: 'A repeated application is an application, so it costs another $60.',
  source: placeIn(earningPage, 'How much will it cost', '43'),
  parameters: feeAmount.parameters,
  parametersFrom: feeAmount,
  check: 'machine',
  origin: 'inference',
  note: 'The page does not speak of repeated applications; the program may waive their fee.',
  readings: [reapplicationFee],
  answers: {
    'application-start': {
      needs: ['history[].attempt', 'history[].paid.amount', 'history[].paid.currency'],
      answer: (facts, terms) => answerRepeatsPaid(facts, tariffOf(terms)),
    },
    'fee-quote': {
      needs: ['items[].kind', 'items[].attempt', 'items[].quotedFee'],
      answer: (facts, terms) => answerRepeatsQuoted(facts, tariffOf(terms)),
    },
  },
});

/** What applications cost under the terms of a call. */
export function tariffOf(terms: Terms): Tariff {
  return {
    first: () => asMoney(terms.parametersOf(feeAmount)),
    repeated() {
      const { amount, currency } = terms.parametersOf(reapplicationNewFee);
      const waived = terms.choiceOf(reapplicationFee) === 'waived';
      return asMoney({ amount: waived ? 0 : amount, currency });
    },
  };
}

/** What fees are judged under in a call. */
export function feeTermsOf(terms: Terms): FeeTerms {
  return { tariff: tariffOf(terms), asOf: terms.asOf };
}

interface Price {
  readonly amount: number | null;
  readonly currency: string;
}

function asMoney({ amount, currency }: Price): Money | null {
  return amount === null ? null : { amount, currency };
}
