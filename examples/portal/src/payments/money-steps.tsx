import { randomUUID } from 'node:crypto';
import { type Application, formatMoney, type Money } from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import { owedOf } from '../applications/fee-line.js';
import { refusalsOf } from '../applications/give-command.js';
import { type SentStep, type StepRequest, stepPages } from '../applications/step-pages.js';
import { decimalPlaces, readAmount, typedAmount } from '../program/money-amount.js';
import { Select, TextArea, TextField } from '../web/components/form.js';
import type { PortalEnv } from '../web/env.js';
import { field, firstOf } from '../web/form.js';
import { today } from '../web/today.js';
import { beginCharge } from './fee-pages.js';
import { paymentsOf } from './payments.js';
import { chargeOf, settleFee } from './settle-fee.js';

const arrivalForm = z.object({
  amount: field.text(20),
  reference: field.text(100),
  receivedOn: field.day(),
});

const refundForm = z.object({
  payment: field.text(200),
  amount: field.text(20),
  reason: field.text(1000),
  refundId: z.uuid(),
});

/** What staff do about the fee of an application: note money that arrived, give it back, waive it. */
export function moneySteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/staff/payments/:id/arrival',
      action: 'application.administer',
      command: 'record-payment',
      title: 'Note that money has arrived',
      button: 'Note this payment',
      shape: arrivalForm,
      fields: ({ application, program, portal, ...props }) => (
        <>
          <TextField
            name="amount"
            label={`Amount in ${currencyOf(application)}`}
            hint="As it arrived, such as 60.00."
            required
            value={typed(owedOf(application, program))}
            {...props}
          />
          <TextField
            name="reference"
            label="Reference of the bank"
            hint="The number of this payment on the statement. It can be noted once."
            required
            {...props}
          />
          <TextField
            name="receivedOn"
            label="Day on which it arrived"
            type="date"
            max={today(portal)}
            required
            value={today(portal)}
            {...props}
          />
        </>
      ),
      ask: noteArrival,
      leadsTo: feeOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/staff/payments/:id/refund',
      action: 'application.administer',
      command: 'refund-payment',
      title: 'Give money back',
      button: 'Note this refund',
      shape: refundForm,
      fields: ({ application, entered, ...props }) => (
        <>
          <Select
            name="payment"
            label="Payment"
            choices={application.fee.payments.map(({ reference, amount, on }) => ({
              value: reference,
              label: `${formatMoney(amount)}, noted on ${on}, ${reference}`,
            }))}
            required
            {...{ entered, ...props }}
          />
          <TextField
            name="amount"
            label={`Amount in ${currencyOf(application)}`}
            required
            {...{ entered, ...props }}
          />
          <TextArea
            name="reason"
            label="Reason, as the applicant will read it"
            required
            {...{ entered, ...props }}
          />
          <input
            type="hidden"
            name="refundId"
            value={firstOf(entered, 'refundId') || randomUUID()}
          />
        </>
      ),
      ask: giveBack,
      leadsTo: feeOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/staff/payments/:id/waiver',
      action: 'application.administer',
      command: 'waive-fee',
      title: 'Waive what is owed',
      button: 'Waive the rest of the fee',
      shape: z.object({ reason: field.text(1000) }),
      fields: (props) => (
        <TextArea name="reason" label="Reason, as the applicant will read it" required {...props} />
      ),
      ask: ({ application: { id }, value: { reason } }) => ({
        details: { type: 'waive-fee', reference: `waiver:${id}`, reason },
      }),
      leadsTo: feeOf,
    }),
  );

  return app;
}

async function noteArrival({
  portal,
  application,
  by,
  value: { reference, receivedOn, ...typedIn },
}: SentStep<z.infer<typeof arrivalForm>>): Promise<StepRequest> {
  const amount = amountOf(application, typedIn.amount);
  if (amount === undefined) return noAmount;
  if (receivedOn > today(portal)) return inTheFuture;
  const port = paymentsOf(portal);
  const change = { by, at: portal.clock() };
  const account = await port.account(chargeOf(application.id));
  const isNoted = account?.settlements.some((one) => one.reference === reference) ?? false;
  if (!isNoted) {
    const details = { type: 'record-payment', amount, reference } as const;
    const problems = await refusalsOf(portal, application, { ...change, details });
    if (problems.length > 0) return { problems };
    await beginCharge(portal, application, application.fee.due ?? amount);
  }
  // Noted before the application has it, so that what is noted comes to the application whatever happens in between.
  const arrival = { charge: chargeOf(application.id), reference, amount, receivedOn };
  const recorded = await port.recordArrival(arrival);
  if (!recorded.ok) return { problems: recorded.problems };
  await settleFee(portal, application.id, { port, ...change });
  return { isDone: true };
}

async function giveBack({
  portal,
  application,
  by,
  value: { payment, reason, refundId, ...typedIn },
}: SentStep<z.infer<typeof refundForm>>): Promise<StepRequest> {
  const amount = amountOf(application, typedIn.amount);
  if (amount === undefined) return noAmount;
  const reference = `refund:${refundId}`;
  if (application.fee.refunds.some((one) => one.reference === reference)) return { isDone: true };
  const change = { by, at: portal.clock() };
  const details = { type: 'refund-payment', payment, amount, reference, reason } as const;
  const problems = await refusalsOf(portal, application, { ...change, details });
  if (problems.length > 0) return { problems };
  const port = paymentsOf(portal);
  const refunded = await port.refund({ reference, settlement: payment, amount, reason });
  if (!refunded.ok) return { problems: refunded.problems };
  await settleFee(portal, application.id, { port, ...change });
  return { isDone: true };
}

const noAmount: StepRequest = {
  problems: [
    { code: 'payment.amount', message: 'Enter an amount, such as 60.00.', path: 'amount' },
  ],
};

const inTheFuture: StepRequest = {
  problems: [
    { code: 'payment.in-the-future', message: 'This day is still to come.', path: 'receivedOn' },
  ],
};

function amountOf(application: Application, entered: string): Money | undefined {
  const currency = currencyOf(application);
  const amount = readAmount(entered, decimalPlaces(currency) ?? 0);
  return amount === undefined || amount === 0 ? undefined : { amount, currency };
}

function typed(money: Money | undefined): string | undefined {
  return money && typedAmount(money.amount, decimalPlaces(money.currency) ?? 0);
}

/** Where no price is published, amounts are in dollars. */
function currencyOf({ fee }: Application): string {
  return fee.due?.currency ?? fee.payments[0]?.amount.currency ?? 'USD';
}

function feeOf({ id }: Application): string {
  return `/staff/payments/${id}`;
}
