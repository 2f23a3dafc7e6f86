import { throwProblems } from '../../../errors.js';
import { type Fact, field, itemsOf, wholeOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import type { FeeLine, FeeSchedule } from '../../../model/fees.js';
import type { Terms } from '../../../model/terms.js';
import { parseFacts } from '../../../parse-facts.js';
import { quoteContradictions } from './contradictions.js';
import type { RequestedService, ServiceQuoteFacts } from './facts.js';
import { type Price, priceBeforeDiscount } from './price.js';
import { discountMultiService, hasServices, priceOnRequest } from './rules.js';
import { serviceQuoteFacts } from './schema.js';

/** What the program charges for, by the price list that is given with a request. */
export const feeSchedule: FeeSchedule = {
  list: 'services',
  currency: (terms) => terms.parametersOf(priceOnRequest).currency,
  lines(request, terms) {
    const given = parseFacts(serviceQuoteFacts, request);
    throwProblems(quoteContradictions(given));
    const facts = wholeOf(given);
    const services = itemsOf(field(facts, 'services'));
    if (isOpen(services)) return undefined;
    return services.map((service) => lineOf(service, { facts, terms }));
  },
};

interface Quoting {
  readonly facts: Fact<ServiceQuoteFacts>;
  readonly terms: Terms;
}

function lineOf(service: Fact<RequestedService>, { facts, terms }: Quoting): FeeLine {
  const priced = discounted(priceBeforeDiscount(service, { facts, terms }), { facts, terms });
  const { rule, amount, why, missing } = priced;
  const { currency } = terms.parametersOf(priceOnRequest);
  return {
    item: { ...service.value },
    fee: amount === null ? null : { amount, currency },
    why,
    rule: rule?.id ?? null,
    ...(rule && { source: rule.source }),
    ...(missing && { missing }),
  };
}

/** The price less the discount, which is given where more than one service is asked for. */
function discounted(price: Price, { facts, terms }: Quoting): Price {
  if (price.amount === null) return price;
  const { minServices, discountPercent: published } = terms.parametersOf(discountMultiService);
  const several = hasServices(facts, minServices);
  if (several === false) return price;
  if (isOpen(several)) {
    return { ...price, amount: null, why: 'It hangs on the other services.', ...several };
  }
  const percent = facts.value.priceList?.discountPercent ?? published;
  if (percent === null) {
    const why = 'A discount is given for more than one service, and its size is not known.';
    return { ...price, amount: null, why, missing: ['priceList.discountPercent'] };
  }
  return {
    ...price,
    amount: Math.round((price.amount * (100 - percent)) / 100),
    why: `${price.why} Less ${percent} percent, since more than one service is asked for.`,
  };
}
