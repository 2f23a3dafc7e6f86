import { type Answer, answerForEach } from '../../../kernel/answer.js';
import { type Fact, field, type Items, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { type Truth, test } from '../../../kernel/truth.js';
import type { Money } from '../../../money.js';
import type { PartialMoney } from '../../../schema/parts.js';
import { numbered } from '../../../text/words.js';
import type { FeeQuoteFacts, FeeQuoteItem } from '../fee-quote/facts.js';
import { priceInWords, priceOf, type Tariff } from './price.js';

/** The kind of item that the pages price. */
export const applicationKind = 'micro-credential-application';

/** Whether an item is known to be a further application for the same micro-credential. */
export function isRepeated({ value: { attempt } }: Fact<FeeQuoteItem>): boolean {
  return attempt !== undefined && attempt > 1;
}

/** Whether applications that may be the first are quoted right. */
export function answerQuoted(facts: Fact<FeeQuoteFacts>, tariff: Tariff): Answer {
  return answerPriced(
    applications(facts, (item) => !isRepeated(item)),
    {
      noun: 'application',
      price: tariff.first(),
      holds: (item) => isQuotedRight(item, tariff),
    },
  );
}

/** Whether applications that may be further ones are quoted right. */
export function answerRepeatsQuoted(facts: Fact<FeeQuoteFacts>, tariff: Tariff): Answer {
  return answerPriced(
    applications(facts, ({ value }) => value.attempt !== 1),
    {
      noun: 'repeated application',
      price: tariff.repeated(),
      // A wrong price of what may be a first application is a finding of the rule about the amount.
      holds(item) {
        const right = isQuotedRight(item, tariff);
        return right || isRepeated(item) ? right : { missing: [field(item, 'attempt').path] };
      },
    },
  );
}

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

/** The items that are, or may be, applications of a sort. */
function applications(
  facts: Fact<FeeQuoteFacts>,
  isOfSort: (item: Fact<FeeQuoteItem>) => boolean,
): Items<FeeQuoteItem> {
  const items = itemsOf(field(facts, 'items'));
  if (isOpen(items)) return items;
  return items.filter((item) => {
    return (item.value.kind ?? applicationKind) === applicationKind && isOfSort(item);
  });
}

function isQuotedRight(item: Fact<FeeQuoteItem>, tariff: Tariff): Truth {
  return test(field(item, 'kind'), () => {
    const price = priceOf(field(item, 'attempt'), tariff);
    return isOpen(price) ? price : isSame(price, item.value.quotedFee ?? {});
  });
}

function isSame(price: Money, { amount, currency }: PartialMoney): boolean {
  const sameAmount = (amount ?? price.amount) === price.amount;
  return sameAmount && (currency ?? price.currency) === price.currency;
}
