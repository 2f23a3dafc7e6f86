import { createHash } from 'node:crypto';
import type { Money } from '@cop-credentials/core';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/open-database.js';
import { charges, refunds, settlements } from '../database/tables.js';
import { type Problem, refused } from '../ledger/problem.js';
import type {
  Charge,
  ChargeAccount,
  PaidRefund,
  PaymentPort,
  RefundRequest,
  RefundResult,
  Settlement,
} from './payment-port.js';

/** Money that staff saw arrive. */
interface Arrival extends Settlement {
  /** Reference of the charge that it is for. */
  readonly charge: string;
}

/** What came of recording an arrival. */
type ArrivalResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Payments by transfer, which staff look for at the bank and write down. */
export interface ManualLedger extends PaymentPort {
  /** Writes down that money arrived: once, however often it is said. */
  recordArrival(arrival: Arrival): Promise<ArrivalResult>;
}

/** A ledger of payments in the portal's own database. */
export function createManualLedger(database: Database, clock: () => Date): ManualLedger {
  async function find(reference: string): Promise<Charge | undefined> {
    const [row] = await database.select().from(charges).where(eq(charges.reference, reference));
    return row && { reference, amount: moneyOf(row), payBy: { kind: 'transfer', memo: row.memo } };
  }

  async function refundsOf(references: readonly string[]): Promise<readonly PaidRefund[]> {
    const rows = await database
      .select()
      .from(refunds)
      .where(inArray(refunds.settlement, [...references]))
      .orderBy(asc(sql`rowid`));
    return rows.map((row) => ({
      reference: row.reference,
      settlement: row.settlement,
      amount: moneyOf(row),
      reason: row.reason,
    }));
  }

  return {
    begin: async ({ reference, amount, description }) => {
      await database
        .insert(charges)
        .values({
          reference,
          memo: memoOf(reference),
          ...amount,
          description,
          begunAt: clock().toISOString(),
        })
        .onConflictDoNothing({ target: charges.reference });
      const charge = await find(reference);
      if (charge === undefined) throw new Error(`The charge ${reference} was not kept.`);
      return charge;
    },
    account: async (reference): Promise<ChargeAccount | undefined> => {
      const charge = await find(reference);
      if (charge === undefined) return undefined;
      const rows = await database
        .select()
        .from(settlements)
        .where(eq(settlements.charge, reference))
        .orderBy(asc(sql`rowid`));
      const arrived = rows.map((row) => ({
        reference: row.reference,
        amount: moneyOf(row),
        receivedOn: row.receivedOn,
      }));
      return {
        charge,
        settlements: arrived,
        refunds: await refundsOf(arrived.map((settlement) => settlement.reference)),
      };
    },
    recordArrival: async ({ charge, reference, amount, receivedOn }) => {
      if ((await find(charge)) === undefined)
        return refused('payment.no-charge', 'Nothing was asked for under this reference.');
      await database
        .insert(settlements)
        .values({ reference, charge, ...amount, receivedOn })
        .onConflictDoNothing({ target: settlements.reference });
      const [row] = await database
        .select()
        .from(settlements)
        .where(eq(settlements.reference, reference));
      const isThis = row?.charge === charge && row.receivedOn === receivedOn && same(row, amount);
      if (isThis) return { ok: true };
      const message = 'Another payment was written down under this reference already.';
      return refused('payment.reference-used', message, 'reference');
    },
    refund: async (request): Promise<RefundResult> => {
      await insertRefund(database, request);
      const [row] = await database
        .select()
        .from(refunds)
        .where(eq(refunds.reference, request.reference));
      if (row === undefined)
        return refused('refund.more-than-paid', 'No payment has so much left to give back.');
      const { reference, settlement, reason } = row;
      return { ok: true, refund: { reference, settlement, amount: moneyOf(row), reason } };
    },
  };
}

/** Kept only where enough is left, looked at in the same statement, so that two at once cannot give back too much. */
async function insertRefund(
  database: Database,
  { reference, settlement, amount: { amount, currency }, reason }: RefundRequest,
): Promise<void> {
  await database.run(sql`
    INSERT INTO ${refunds} (reference, settlement, amount, currency, reason)
    SELECT ${reference}, ${settlement}, ${amount}, ${currency}, ${reason}
    FROM ${settlements}
    WHERE ${settlements.reference} = ${settlement}
      AND ${settlements.currency} = ${currency}
      AND ${amount} > 0
      AND ${settlements.amount} - ${amount} >= (
        SELECT COALESCE(SUM(given.amount), 0) FROM refunds AS given WHERE given.settlement = ${settlement}
      )
    ON CONFLICT (reference) DO NOTHING
  `);
}

/** Ten letters and digits that a payer can copy without mistakes: always the same for a reference. */
function memoOf(reference: string): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const bytes = createHash('sha256').update(reference).digest().subarray(0, 10);
  const letters = [...bytes].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return `CEP-${letters.slice(0, 5)}-${letters.slice(5)}`;
}

function moneyOf({ amount, currency }: Money): Money {
  return { amount, currency };
}

function same(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}
