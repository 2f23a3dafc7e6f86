import type { Portal } from '../portal.js';
import { createManualLedger, type ManualLedger } from './manual-ledger.js';

/** What takes money for this portal. To take it by a provider, return its {@link PaymentPort} here. */
export function paymentsOf({ database, clock }: Pick<Portal, 'database' | 'clock'>): ManualLedger {
  return createManualLedger(database, clock);
}
