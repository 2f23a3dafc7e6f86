import assert from 'node:assert/strict';
import type { Money } from '@cop-credentials/core';
import type { ChargeRequest, PaymentPort } from './payment-port.js';

/** A port to be tested, and a way to let money arrive at it. */
export interface PortUnderTest {
  readonly port: PaymentPort;
  /** Lets a payment for a charge arrive, as a payer and a bank do. */
  pay(charge: string, settlement: string, amount: Money): Promise<void>;
}

/** One test, for any test runner: it passes when the promise is fulfilled. */
export interface ContractTest {
  readonly name: string;
  run(): Promise<void>;
}

const sixty: Money = { amount: 6000, currency: 'USD' };
const forty: Money = { amount: 4000, currency: 'USD' };
const twenty: Money = { amount: 2000, currency: 'USD' };

const asked: ChargeRequest = {
  reference: 'application:1',
  amount: sixty,
  description: 'Application',
  returnTo: 'https://portal.example/applications/1/fee',
};

/** The tests that every payment port must pass; each opens one with nothing in it. */
export function paymentPortContract(open: () => Promise<PortUnderTest>): readonly ContractTest[] {
  const tests: Readonly<Record<string, (under: PortUnderTest) => Promise<void>>> = {
    'a charge that was not begun has no account': async ({ port }) => {
      assert.equal(await port.account('application:1'), undefined);
    },
    'a charge that is begun tells how to pay and has nothing settled': async ({ port }) => {
      const charge = await port.begin(asked);
      assert.equal(charge.reference, asked.reference);
      assert.deepEqual(charge.amount, sixty);
      assert.ok(charge.payBy.kind === 'transfer' ? charge.payBy.memo : charge.payBy.url);
      const account = await port.account(asked.reference);
      assert.deepEqual(account, { charge, settlements: [], refunds: [] });
    },
    'a reference that is begun again gives the first charge': async ({ port }) => {
      const first = await port.begin(asked);
      assert.deepEqual(await port.begin({ ...asked, amount: forty }), first);
    },
    'a charge that is begun by several at once is one charge': async ({ port }) => {
      const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => port.begin(asked)));
      for (const other of others) assert.deepEqual(other, first);
    },
    'charges of two references are paid apart': async ({ port, pay }) => {
      const one = await port.begin(asked);
      const other = await port.begin({ ...asked, reference: 'application:2' });
      assert.notDeepEqual(one.payBy, other.payBy);
      await pay('application:2', 's-1', sixty);
      assert.deepEqual((await port.account('application:1'))?.settlements, []);
      assert.equal((await port.account('application:2'))?.settlements.length, 1);
    },
    'what arrives is listed in its order, with amount and reference': async ({ port, pay }) => {
      await port.begin(asked);
      await pay(asked.reference, 's-1', twenty);
      await pay(asked.reference, 's-2', forty);
      const account = await port.account(asked.reference);
      const found = account?.settlements.map(({ reference, amount }) => [reference, amount]);
      assert.deepEqual(found, [
        ['s-1', twenty],
        ['s-2', forty],
      ]);
    },
    'a refund is listed with the settlement that it is taken from': async ({ port, pay }) => {
      await port.begin(asked);
      await pay(asked.reference, 's-1', sixty);
      const refund = { reference: 'r-1', settlement: 's-1', amount: twenty, reason: 'Too much.' };
      assert.deepEqual(await port.refund(refund), { ok: true, refund });
      assert.deepEqual((await port.account(asked.reference))?.refunds, [refund]);
    },
    'a refund that is asked for again is made once': async ({ port, pay }) => {
      await port.begin(asked);
      await pay(asked.reference, 's-1', sixty);
      const refund = { reference: 'r-1', settlement: 's-1', amount: forty, reason: 'Too much.' };
      await Promise.all([port.refund(refund), port.refund(refund)]);
      assert.deepEqual(await port.refund({ ...refund, amount: twenty }), { ok: true, refund });
      assert.equal((await port.account(asked.reference))?.refunds.length, 1);
    },
    'no more is given back than arrived, even by several at once': async ({ port, pay }) => {
      await port.begin(asked);
      await pay(asked.reference, 's-1', sixty);
      const results = await Promise.all(
        ['r-1', 'r-2', 'r-3'].map((reference) =>
          port.refund({ reference, settlement: 's-1', amount: forty, reason: 'Withdrawn.' }),
        ),
      );
      assert.equal(results.filter(({ ok }) => ok).length, 1);
      assert.equal((await port.account(asked.reference))?.refunds.length, 1);
    },
    'nothing is given back of a settlement that there is not, or in another currency': async ({
      port,
      pay,
    }) => {
      await port.begin(asked);
      const refund = { reference: 'r-1', settlement: 's-1', amount: twenty, reason: 'Too much.' };
      assert.equal((await port.refund(refund)).ok, false);
      await pay(asked.reference, 's-1', sixty);
      const other = { ...refund, amount: { amount: 100, currency: 'EUR' } };
      assert.equal((await port.refund(other)).ok, false);
    },
  };
  return Object.entries(tests).map(([name, test]) => ({
    name,
    run: async () => test(await open()),
  }));
}
