import type { CalendarDate } from '../../../calendar-date.js';
import {
  type Answer,
  answerForEach,
  answerOf,
  answerWhere,
  missing,
} from '../../../kernel/answer.js';
import { type Fact, field, type Items, itemsOf } from '../../../kernel/fact.js';
import { isOpen, type Open, unpublished } from '../../../kernel/open.js';
import { any, type Truth, testBoth } from '../../../kernel/truth.js';
import type { Terms } from '../../../model/terms.js';
import type { Money } from '../../../money.js';
import type { PartialMoney } from '../../../schema/parts.js';
import { numbered } from '../../../text/words.js';
import type { ApplicationFacts, ApplicationRecord, PaymentFacts } from '../application/facts.js';
import type { ApplicationStartFacts } from '../application-start/facts.js';
import { priceInWords, priceOf, type Tariff } from './price.js';

/** What fees are judged under. */
export interface FeeTerms extends Pick<Terms, 'asOf'> {
  readonly tariff: Tariff;
}

/** Whether what was paid for an application is what it costs. */
export function answerPaid(facts: Fact<ApplicationFacts>, { tariff, asOf }: FeeTerms): Answer {
  const application = field(facts, 'application');
  const price = priceOf(field(application, 'attempt'), tariff);
  const payments = paymentsMade(application, asOf);
  if (isOpen(price)) {
    return missing([...price.missing, ...(isOpen(payments) ? payments.missing : [])]);
  }
  if (isOpen(payments)) return missing(payments.missing, { expected: price });
  return answerOf(
    covers(
      payments.map((payment) => field(payment, 'amount')),
      price,
    ),
    {
      met: `The fee of ${priceInWords(price)} is paid.`,
      notMet: `The fee of ${priceInWords(price)} is not fully paid.`,
      observed: payments.map(({ value }) => value),
      expected: price,
    },
  );
}

/** Whether something was paid for an application by its start, where something is due. */
export function answerPaidAtStart(
  facts: Fact<ApplicationFacts>,
  { tariff, asOf }: FeeTerms,
): Answer {
  const application = field(facts, 'application');
  const startedAt = field(application, 'startedAt');
  const payments = paymentsMade(application, asOf);
  const isMadeByStart = (payment: Fact<PaymentFacts>) =>
    testBoth(field(payment, 'paidAt'), startedAt, (paid, started) => paid <= started);
  return answerWhere(isDue(priceOf(field(application, 'attempt'), tariff)), {
    holds: isOpen(payments) ? payments : any(payments.map(isMadeByStart)),
    met: 'A payment was made by the start of the application.',
    notMet: 'No payment was made by the start of the application.',
    none: 'No fee is due.',
    observed: isOpen(payments) ? undefined : payments.map(({ value }) => value.paidAt ?? null),
    expected: startedAt.value,
  });
}

/** Whether anything is due; a fee whose amount is not published is. */
function isDue(price: Money | Open): Truth {
  if (!isOpen(price)) return price.amount > 0;
  return price.missing.length === 0 || price;
}

/** Whether repeated applications of the past were paid for. */
export function answerRepeatsPaid(facts: Fact<ApplicationStartFacts>, tariff: Tariff): Answer {
  const history = itemsOf(field(facts, 'history'));
  const repeats = isOpen(history) ? history : history.filter(({ value }) => value.attempt !== 1);
  const price = tariff.repeated();
  return answerForEach(repeats, {
    holds(former) {
      const paid = price === null ? unpublished : covers([field(former, 'paid')], price);
      const attempt = field(former, 'attempt');
      return paid === false && attempt.value === undefined ? { missing: [attempt.path] } : paid;
    },
    observe: ({ value }) => value.paid ?? null,
    none: 'No repeated application is recorded.',
    met: `Each repeated application was paid for with ${priceInWords(price)}.`,
    notMet: (failing) =>
      `Each repeated application costs ${priceInWords(price)}, which was not paid for ${numbered(failing, 'entry', 'entries')} of the history.`,
    expected: price,
  });
}

/** The payments that were not dated after a day. */
function paymentsMade(
  application: Fact<ApplicationRecord | undefined>,
  asOf: CalendarDate,
): Items<PaymentFacts> {
  const payments = itemsOf(field(application, 'payments'));
  if (isOpen(payments)) return payments;
  return payments.filter(({ value }) => value.paidAt === undefined || value.paidAt <= asOf);
}

/** Whether amounts add up to a price. Amounts of another currency are not converted. */
function covers(amounts: readonly Fact<PartialMoney | undefined>[], price: Money): Truth {
  let sum = 0;
  const open: string[] = [];
  let inOtherCurrency = false;
  for (const money of amounts) {
    const amount = field(money, 'amount');
    const currency = field(money, 'currency');
    if (currency.value === undefined || amount.value === undefined) {
      open.push(
        ...[amount, currency].flatMap(({ path, value }) => (value === undefined ? path : [])),
      );
    } else if (currency.value === price.currency) {
      sum += amount.value;
    } else {
      inOtherCurrency = true;
    }
  }
  if (sum >= price.amount) return true;
  return open.length > 0 || inOtherCurrency ? { missing: open } : false;
}
