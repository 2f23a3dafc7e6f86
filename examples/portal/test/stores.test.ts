import { issuedStoreContract, statusListStoreContract } from '@cop-credentials/badges/testing';
import { describe, it } from 'vitest';
import { openDatabase } from '../src/database/open-database.js';
import { createIssuedTable } from '../src/issuer/issued-table.js';
import { createStatusListTable } from '../src/issuer/status-list-table.js';

describe('the table of issued badges', () => {
  const tests = issuedStoreContract({
    createStore: async () => createIssuedTable(await openDatabase('memory')),
  });
  it.each(tests)('$name', ({ run }) => run());
});

describe('the tables of the status lists', () => {
  const tests = statusListStoreContract({
    createStore: async () => createStatusListTable(await openDatabase('memory')),
  });
  it.each(tests)('$name', ({ run }) => run());
});
