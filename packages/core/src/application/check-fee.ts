import { formatMoney } from '../money.js';
import type { CampusCompactCepRuleId } from '../programs/campus-compact-cep/rules.js';
import { quoted } from '../text/visible-text.js';
import type { Application } from './application.js';
import type { PaymentDetails, RefundDetails, WaiverDetails } from './details.js';
import { currencyOf, leftOf, owedOf, referencesOf } from './fee-balance.js';
import type { ProblemDraft } from './problem.js';

const feeRule: CampusCompactCepRuleId = 'cep-fee-amount';

/** What is wrong with a payment. */
export function paymentProblems(
  { fee }: Application,
  { amount, reference }: PaymentDetails,
): readonly ProblemDraft[] {
  const currency = currencyOf(fee) ?? amount.currency;
  if (amount.currency !== currency) return [anotherCurrency(currency)];
  const owed = owedOf(fee);
  const tooMuch: ProblemDraft[] =
    owed !== null && amount.amount > owed.amount
      ? [
          {
            code: 'fee.more-than-owed',
            path: '/amount/amount',
            message: `Only ${formatMoney(owed)} is owed.`,
            rule: feeRule,
          },
        ]
      : [];
  return [...duplicateReference({ fee }, reference), ...tooMuch];
}

/** What is wrong with a waiver. */
export function waiverProblems(
  application: Application,
  { reference }: WaiverDetails,
): readonly ProblemDraft[] {
  return duplicateReference(application, reference);
}

/** What is wrong with a refund. */
export function refundProblems(
  { fee }: Application,
  { payment: reference, amount, reference: own }: RefundDetails,
): readonly ProblemDraft[] {
  const payment = fee.payments.find((one) => one.reference === reference);
  if (payment === undefined) {
    const message = `There is no payment ${quoted(reference)}.`;
    return [{ code: 'refund.unknown-payment', path: '/payment', message }];
  }
  const { currency } = payment.amount;
  if (amount.currency !== currency) return [anotherCurrency(currency)];
  const left = leftOf(payment, fee);
  const tooMuch: ProblemDraft[] =
    amount.amount > left
      ? [
          {
            code: 'refund.more-than-paid',
            path: '/amount/amount',
            message: `Only ${formatMoney({ amount: left, currency })} of this payment is left.`,
          },
        ]
      : [];
  return [...duplicateReference({ fee }, own), ...tooMuch];
}

function anotherCurrency(currency: string): ProblemDraft {
  return {
    code: 'fee.another-currency',
    path: '/amount/currency',
    message: `The fee is in ${currency}, and amounts are not converted.`,
    rule: feeRule,
  };
}

function duplicateReference(
  { fee }: Pick<Application, 'fee'>,
  reference: string,
): readonly ProblemDraft[] {
  if (!referencesOf(fee).includes(reference)) return [];
  return [
    {
      code: 'fee.duplicate-reference',
      path: '/reference',
      message: `${quoted(reference)} is recorded already.`,
    },
  ];
}
