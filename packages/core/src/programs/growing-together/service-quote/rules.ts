import { answerWhere, met, unaddressed } from '../../../kernel/answer.js';
import { type Fact, field, itemsOf } from '../../../kernel/fact.js';
import { isOpen, unpublished } from '../../../kernel/open.js';
import { type Truth, test } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import { growingTogetherRule } from '../rule.js';
import type { ServiceQuoteFacts } from './facts.js';

export const priceFlat = growingTogetherRule({
  id: 'gt-price-flat-by-sessions',
  topic: 'pricing',
  modality: 'informational',
  statement: 'CoPs and group training are offered for flat fees based on the number of sessions.',
  source: inCatalog('Cost Estimates', '86'),
  parameters: { basis: 'flat-per-number-of-sessions', services: ['cop', 'group-training'] },
  check: 'machine',
  note: 'The amounts are available on request. The page does not say that members pay them.',
  answers: {
    'service-quote': {
      needs: [],
      answer: () => met('A CoP or group training has a flat fee, by its number of sessions.'),
    },
  },
});

export const priceHourly = growingTogetherRule({
  id: 'gt-price-hourly-consultation',
  topic: 'pricing',
  modality: 'informational',
  statement: 'Consultation and coaching are offered per hour.',
  source: inCatalog('Cost Estimates', '86'),
  parameters: { basis: 'per-hour', services: ['consultation', 'coaching'] },
  check: 'machine',
  note: 'The amounts are available on request.',
  answers: {
    'service-quote': {
      needs: [],
      answer: () => met('Consultation and coaching are priced by the hour.'),
    },
  },
});

export const priceOnRequest = growingTogetherRule({
  id: 'gt-price-on-request',
  topic: 'pricing',
  modality: 'informational',
  statement:
    'Prices, and the minimum time commitment for consultation and coaching, are available on request; estimates vary.',
  source: inCatalog('Cost Estimates', '86'),
  parameters: { minimumHours: null, currency: 'USD' },
  check: 'machine',
  note: 'The page gives no amount and names no currency; US dollars are taken for a price list that is given with a request.',
  answers: {
    'service-quote': {
      needs: [],
      answer: () => unaddressed('The page gives no prices: they are available on request.'),
    },
  },
});

export const discountMultiService = growingTogetherRule({
  id: 'gt-discount-multi-service',
  topic: 'pricing',
  modality: 'must',
  statement: 'A discount is given when more than one service is requested.',
  source: inCatalog('Cost Estimates', '88'),
  parameters: { minServices: 2, discountPercent: null },
  check: 'machine',
  note: 'The page does not say how large it is. Services are counted by kind, so two of one kind are one.',
  answers: {
    'service-quote': {
      needs: ['services[].kind', 'quote.discount'],
      answer(facts, { parameters: { minServices } }) {
        const discount = field(field(facts, 'quote'), 'discount');
        return answerWhere(hasServices(facts, minServices), {
          holds: test(discount, (given) => given > 0),
          met: 'A discount is given.',
          notMet: 'More than one service is asked for, and no discount is given.',
          none: 'Not more than one service is asked for.',
          observed: discount.value,
        });
      },
    },
  },
});

/** Whether at least so many different services are asked for. */
export function hasServices(facts: Fact<ServiceQuoteFacts>, least: number | null): Truth {
  const services = itemsOf(field(facts, 'services'));
  if (isOpen(services)) return services;
  if (least === null) return unpublished;
  const untold = services.filter(({ value }) => value.kind === undefined);
  const kinds = new Set(services.flatMap(({ value: { kind } }) => kind ?? []));
  if (kinds.size >= least) return true;
  if (kinds.size + untold.length < least) return false;
  return { missing: untold.map((service) => field(service, 'kind').path) };
}
