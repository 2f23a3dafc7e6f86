import { describe, it } from 'vitest';
import { openDatabase } from '../src/database/open-database.js';
import { createManualLedger } from '../src/payments/manual-ledger.js';
import { paymentPortContract } from '../src/payments/payment-port-contract.js';

describe('the manual ledger as a payment port', () => {
  const tests = paymentPortContract(async () => {
    const port = createManualLedger(await openDatabase('memory'), () => new Date());
    return {
      port,
      pay: async (charge, reference, amount) => {
        await port.recordArrival({ charge, reference, amount, receivedOn: '2026-04-01' });
      },
    };
  });
  it.each(tests)('$name', ({ run }) => run());
});
