import { type Fact, field, itemsOf, wholeOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { withRecord } from '../../../kernel/terms.js';
import type { FeeLine, FeeSchedule } from '../../../model/fees.js';
import type { Terms } from '../../../model/terms.js';
import { parseFacts } from '../../../parse-facts.js';
import { quoted } from '../../../text/visible-text.js';
import { priceInWords, priceOf } from '../fees/price.js';
import { applicationKind, isRepeated } from '../fees/quoted.js';
import { feeAmount, reapplicationNewFee, tariffOf } from '../fees/rules.js';
import type { FeeQuoteItem } from './facts.js';
import { feeQuoteFacts } from './schema.js';

/** What the program charges for. */
export const feeSchedule: FeeSchedule = {
  currency: (terms) => terms.parametersOf(feeAmount).currency,
  lines(request, terms) {
    const items = itemsOf(field(wholeOf(parseFacts(feeQuoteFacts, request)), 'items'));
    return isOpen(items) ? undefined : items.map((item) => lineOf(item, terms));
  },
};

function lineOf(fact: Fact<FeeQuoteItem>, terms: Terms): FeeLine {
  const item = { ...fact.value };
  const { kind } = item;
  if (kind === undefined) {
    return {
      item,
      fee: null,
      rule: null,
      why: 'What is applied for is not known.',
      missing: [field(fact, 'kind').path],
    };
  }
  if (kind !== applicationKind) {
    return {
      item,
      fee: null,
      rule: null,
      why: `The pages give no price for the kind ${quoted(kind)}.`,
    };
  }
  const { rule } = isRepeated(fact) ? reapplicationNewFee : feeAmount;
  const { terms: recorded, collect } = withRecord(terms);
  const price = priceOf(field(fact, 'attempt'), tariffOf(recorded));
  const [reading] = collect();
  const shared = { item, rule: rule.id, source: rule.source, ...(reading && { reading }) };
  if (!isOpen(price)) {
    const application = isRepeated(fact) ? 'repeated application' : 'application';
    return { ...shared, fee: price, why: `Each ${application} costs ${priceInWords(price)}.` };
  }
  if (price.missing.length === 0) return { ...shared, fee: null, why: 'The pages give no price.' };
  return {
    ...shared,
    fee: null,
    why: 'It hangs on whether this is a first application.',
    missing: price.missing,
  };
}
