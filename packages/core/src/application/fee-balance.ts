import { addMoney, type Money } from '../money.js';
import type { ApplicationFee, Payment } from './application.js';

/** What is still owed; `null` where no price is published. */
export function owedOf(fee: ApplicationFee): Money | null {
  const { due, waiver } = fee;
  if (due === null) return null;
  const owed = waiver === null ? due.amount - paidOf(fee) : 0;
  return { amount: Math.max(owed, 0), currency: due.currency };
}

/** Whether nothing is owed. Where no price is published, any payment is taken for the fee. */
export function isCovered(fee: ApplicationFee): boolean {
  if (fee.waiver !== null) return true;
  return fee.due === null ? paidOf(fee) > 0 : paidOf(fee) >= fee.due.amount;
}

/** Whether the fee asks for no payment: it was waived, or nothing is charged. */
export function isFree({ due, waiver }: ApplicationFee): boolean {
  return waiver !== null || due?.amount === 0;
}

/** The currency of the fee; `undefined` where neither a price nor a payment tells. */
export function currencyOf({ due, payments }: ApplicationFee): string | undefined {
  return due?.currency ?? payments[0]?.amount.currency;
}

/** What is left of a payment after its refunds, in the smallest unit. */
export function leftOf(payment: Payment, { refunds }: ApplicationFee): number {
  const own = refunds.filter((refund) => refund.payment === payment.reference);
  return own.reduce((left, refund) => left - refund.amount.amount, payment.amount.amount);
}

/** Payments of which something is left. */
export function standingPayments(fee: ApplicationFee): readonly Payment[] {
  return fee.payments.flatMap((payment) => {
    const amount = leftOf(payment, fee);
    return amount > 0 ? [{ ...payment, amount: { ...payment.amount, amount } }] : [];
  });
}

/** Every reference that was used. */
export function referencesOf({ payments, refunds, waiver }: ApplicationFee): readonly string[] {
  return [...payments, ...refunds, ...(waiver === null ? [] : [waiver])].map(
    ({ reference }) => reference,
  );
}

function paidOf(fee: ApplicationFee): number {
  const currency = currencyOf(fee);
  if (currency === undefined) return 0;
  const none: Money = { amount: 0, currency };
  return standingPayments(fee).reduce((sum, { amount }) => addMoney(sum, amount), none).amount;
}
