import { type Fact, field, itemsOf, wholeOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import type { FeeLine, FeeSchedule } from '../../../model/fees.js';
import type { Terms } from '../../../model/terms.js';
import { parseFacts } from '../../../parse-facts.js';
import { quoted } from '../../../text/visible-text.js';
import type { CourseFeeQuoteItem } from './facts.js';
import { priceUnpublished } from './rules.js';
import { courseFeeQuoteFacts } from './schema.js';

const courseKind = 'course';
const pricedCourse = 'cop';

/** What the program charges for: nothing that the page gives a price for, until an edition gives one. */
export const feeSchedule: FeeSchedule = {
  currency: (terms) => terms.parametersOf(priceUnpublished).currency,
  lines(request, terms) {
    const items = itemsOf(field(wholeOf(parseFacts(courseFeeQuoteFacts, request)), 'items'));
    return isOpen(items) ? undefined : items.map((item) => lineOf(item, terms));
  },
};

function lineOf(fact: Fact<CourseFeeQuoteItem>, terms: Terms): FeeLine {
  const item = { ...fact.value };
  const { kind, courseId } = item;
  const unpriced = { item, fee: null, rule: null };
  if (kind === undefined || (kind === courseKind && courseId === undefined)) {
    const path = field(fact, kind === undefined ? 'kind' : 'courseId').path;
    return { ...unpriced, why: 'What is asked for is not known.', missing: [path] };
  }
  if (kind !== courseKind || courseId !== pricedCourse) {
    const what = kind === courseKind ? `course ${quoted(courseId ?? '')}` : `kind ${quoted(kind)}`;
    return { ...unpriced, why: `The page gives no price for the ${what}.` };
  }
  const { price, currency } = terms.parametersOf(priceUnpublished);
  const { id, source } = priceUnpublished.rule;
  return price === null
    ? { ...unpriced, rule: id, source, why: 'The price of the course is not published yet.' }
    : { item, fee: { amount: price, currency }, rule: id, source, why: 'The price of the course.' };
}
