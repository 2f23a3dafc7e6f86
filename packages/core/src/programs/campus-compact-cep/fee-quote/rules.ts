import { type Answer, answerForEach } from '../../../kernel/answer.js';
import { type Fact, field, type Items, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import type { Terms } from '../../../kernel/terms.js';
import { type Truth, test } from '../../../kernel/truth.js';
import type { Money } from '../../../money.js';
import type { PartialMoney } from '../../../schema/parts.js';
import { numbered } from '../../../text/words.js';
import { earningPage, placeIn } from '../documents.js';
import { reapplicationFee } from '../readings.js';
import { cepRule } from '../rule.js';
import type { FeeQuoteFacts, FeeQuoteItem } from './facts.js';
import { applicationKind, isRepeated, priceInWords, priceOf, type Tariff } from './price.js';

export const feeAmount = cepRule({
  id: 'cep-fee-amount',
  topic: 'fee',
  modality: 'must',
  statement: 'Each micro-credential application requires a $60 application fee.',
  source: placeIn(earningPage, 'How much will it cost to earn a micro-credential?', '43'),
  parameters: { amount: 6000, currency: 'USD', per: 'application' },
  check: 'machine',
  note: 'The page makes no difference between members and others, and says nothing of refunds or waivers.',
  readings: [reapplicationFee],
  answers: {
    'fee-quote': {
      needs: ['items[].kind', 'items[].attempt', 'items[].quotedFee'],
      answer(facts, terms) {
        const tariff = tariffOf(terms);
        return answerPriced(
          applications(facts, (item) => !isRepeated(item)),
          {
            noun: 'application',
            price: tariff.first(),
            holds: (item) => isQuotedRight(item, tariff),
          },
        );
      },
    },
  },
});

export const reapplicationNewFee = cepRule({
  id: 'cep-reapplication-new-fee',
  topic: 'fee',
  modality: 'must',
  statement: 'A repeated application is an application, so it costs another $60.',
  source: placeIn(earningPage, 'How much will it cost to earn a micro-credential?', '43'),
  parameters: feeAmount.parameters,
  parametersFrom: feeAmount,
  check: 'machine',
  origin: 'inference',
  note: 'The page does not speak of repeated applications; the program may waive their fee.',
  readings: [reapplicationFee],
  answers: {
    'fee-quote': {
      needs: ['items[].kind', 'items[].attempt', 'items[].quotedFee'],
      answer(facts, terms) {
        const tariff = tariffOf(terms);
        return answerPriced(
          applications(facts, ({ value }) => value.attempt !== 1),
          {
            noun: 'repeated application',
            price: tariff.repeated(),
            holds: (item) => isRepeatQuotedRight(item, tariff),
          },
        );
      },
    },
  },
});

interface PricedSort {
  /** What is priced, such as `repeated application`. */
  readonly noun: string;
  readonly price: Money | null;
  readonly holds: (item: Fact<FeeQuoteItem>) => Truth;
}

function answerPriced(items: Items<FeeQuoteItem>, { noun, price, holds }: PricedSort): Answer {
  const costs = `Each ${noun} costs ${priceInWords(price)}`;
  return answerForEach(items, {
    holds,
    observe: ({ value }) => value.quotedFee ?? null,
    none: `No ${noun} is asked about.`,
    met: `${costs}.`,
    notMet: (failing) => `${costs}; another price is quoted for ${numbered(failing, 'item')}.`,
    expected: price,
  });
}

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

function asMoney(price: {
  readonly amount: number | null;
  readonly currency: string;
}): Money | null {
  const { amount, currency } = price;
  return amount === null ? null : { amount, currency };
}

/** The items that are, or may be, applications of a sort. */
function applications(
  facts: Fact<FeeQuoteFacts>,
  ofSort: (item: Fact<FeeQuoteItem>) => boolean,
): Items<FeeQuoteItem> {
  const items = itemsOf(field(facts, 'items'));
  if (isOpen(items)) return items;
  return items.filter(
    (item) => (item.value.kind ?? applicationKind) === applicationKind && ofSort(item),
  );
}

function isQuotedRight(item: Fact<FeeQuoteItem>, tariff: Tariff): Truth {
  return test(field(item, 'kind'), () => {
    const price = priceOf(item, tariff);
    if (isOpen(price)) return price;
    return isSame(price, item.value.quotedFee ?? {});
  });
}

function isSame(price: Money, { amount, currency }: PartialMoney): boolean {
  return (
    (amount ?? price.amount) === price.amount && (currency ?? price.currency) === price.currency
  );
}

/** Where it is not known that an application is repeated, a wrong price is a finding of the rule about the amount. */
function isRepeatQuotedRight(item: Fact<FeeQuoteItem>, tariff: Tariff): Truth {
  const right = isQuotedRight(item, tariff);
  return right === false && !isRepeated(item) ? { missing: [field(item, 'attempt').path] } : right;
}
