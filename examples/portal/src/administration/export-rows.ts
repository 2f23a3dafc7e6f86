import type { Money } from '@cop-credentials/core';
import type { Ledger, LedgerLine, LedgerQuery, ListedRecord } from '../ledger/ledger.js';
import type { LedgerEvent, Stream } from '../ledger/stream.js';
import { decimalPlaces, typedAmount } from '../program/money-amount.js';

/** A record with how it is listed. */
export interface ExportedRecord<State> {
  readonly state: State;
  readonly listed: ListedRecord;
}

/** As many lines are asked for at a time. */
const chunk = 500;

/** Every record of a kind, one after the other. */
export async function* allRecords<State, Event extends LedgerEvent>(
  ledger: Ledger,
  stream: Stream<State, Event>,
): AsyncGenerator<ExportedRecord<State>, void> {
  for (const listed of await ledger.list(stream.kind)) {
    const kept = await ledger.load(stream, listed.id);
    if (kept !== undefined) yield { state: kept.state, listed };
  }
}

/** Every line that is wanted, the newest first. */
export async function* allLines(
  ledger: Ledger,
  wanted: Omit<LedgerQuery, 'limit' | 'before'>,
): AsyncGenerator<LedgerLine, void> {
  let before: number | undefined;
  do {
    const lines = await ledger.lines({
      ...wanted,
      limit: chunk,
      ...(before !== undefined && { before }),
    });
    yield* lines;
    before = lines.length < chunk ? undefined : lines.at(-1)?.position;
  } while (before !== undefined);
}

/** An amount in whole units of its currency. */
export function amountCell({ amount, currency }: Money): string {
  return typedAmount(amount, decimalPlaces(currency) ?? 0);
}
