import type { CalendarDate, Money } from '@cop-credentials/core';
import type { Problem } from '../ledger/problem.js';

/**
 * Whatever takes money for the portal. The portal has a ledger that staff keep by hand; to take cards, write these three
 * functions for your provider, return them from `payments.ts`, and run `paymentPortContract` on them.
 *
 * With Stripe: `begin` makes a Checkout Session with the `reference` as idempotency key and as `client_reference_id`, and
 * gives its address; `account` lists the payment intents and refunds of that session; `refund` makes a refund with its
 * `reference` as idempotency key. A webhook says only that there is news: check its signature, read the
 * `client_reference_id`, call `settleFee` for that application, and answer 200. `settleFee` asks `account` itself, so a
 * message that comes twice, late, or never does no harm.
 *
 * Nothing here knows of applications, and nothing writes to them.
 */
export interface PaymentPort {
  /**
   * Begins to ask for money. The same reference again gives the charge that was begun, whatever else is asked, so that a
   * double click or a crash asks nobody twice.
   */
  begin(request: ChargeRequest): Promise<Charge>;
  /** What has come of a charge until now; `undefined` where none was begun. */
  account(reference: string): Promise<ChargeAccount | undefined>;
  /** Gives money back. The same reference again gives the refund that was made. */
  refund(request: RefundRequest): Promise<RefundResult>;
}

/** What is to be paid. */
export interface ChargeRequest {
  /** The portal's own name for it, such as `application:` and an id. */
  readonly reference: string;
  /** More than nothing, in the smallest unit of the currency. */
  readonly amount: Money;
  /** What it is for, in words for the payer. */
  readonly description: string;
  /** Address of the page that the payer comes back to. */
  readonly returnTo: string;
}

/** What was asked for, and what the payer does now. */
export interface Charge {
  readonly reference: string;
  readonly amount: Money;
  readonly payBy: PayBy;
}

/** How to pay: at an address, or by a transfer that names the memo. */
type PayBy =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'transfer'; readonly memo: string };

/** Money that arrived. */
export interface Settlement {
  /** The provider's or the bank's own number: no two have the same. */
  readonly reference: string;
  readonly amount: Money;
  readonly receivedOn: CalendarDate;
}

/** What is to be given back. */
export interface RefundRequest {
  /** The portal's own name for it. */
  readonly reference: string;
  /** Reference of the settlement that it is taken from. */
  readonly settlement: string;
  readonly amount: Money;
  readonly reason: string;
}

/** Money that was given back. */
export interface PaidRefund extends RefundRequest {}

/** Everything that came of a charge, each list in the order in which it happened. */
export interface ChargeAccount {
  readonly charge: Charge;
  readonly settlements: readonly Settlement[];
  readonly refunds: readonly PaidRefund[];
}

/** What came of a refund. */
export type RefundResult =
  | { readonly ok: true; readonly refund: PaidRefund }
  | { readonly ok: false; readonly problems: readonly Problem[] };
