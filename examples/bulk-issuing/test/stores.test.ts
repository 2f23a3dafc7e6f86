import { issuedStoreContract, statusListStoreContract } from '@cop-credentials/badges/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { type Database, openDatabase, prepareDatabase } from '../src/database/database.js';
import type { PostgresServer } from '../src/database/postgres-server.js';
import { createPostgresIssuedStore } from '../src/stores/postgres-issued-store.js';
import { createPostgresStatusListStore } from '../src/stores/postgres-status-list-store.js';
import { NO_POSTGRES, serverForTests } from './database-for-tests.js';

let server: PostgresServer | undefined;
const databases = new Map<object, Database>();

beforeAll(async () => {
  server = await serverForTests();
});

afterEach(async () => {
  for (const { close } of databases.values()) await close();
  databases.clear();
});

afterAll(() => server?.remove());

/** How a contract comes by stores: each new one in a schema of its own, opened again by other connections. */
function storesBy<Store extends object>(
  create: (database: Database) => Store,
  half: (client: pg.Client) => Promise<unknown>,
) {
  let number = 0;
  const open = (schema: string): Store => {
    const database = openDatabase({ url: server?.url ?? '', schema });
    const store = create(database);
    databases.set(store, database);
    return store;
  };
  const schemaOf = (store: Store) => databases.get(store)?.schema ?? '';
  return {
    createStore: async () => {
      number += 1;
      const store = open(`${create.name}_${number}`.toLowerCase());
      const database = databases.get(store);
      if (database !== undefined) await prepareDatabase(database);
      return store;
    },
    openAgain: async (store: Store) => open(schemaOf(store)),
    crash: async (store: Store) => {
      const options = `-c search_path=${schemaOf(store)}`;
      const client = new pg.Client({ connectionString: server?.url, options });
      client.on('error', () => undefined);
      await client.connect();
      await client.query('BEGIN');
      await half(client);
      // As a process that is killed: the connection is gone, and nobody said COMMIT.
      client.connection.stream.destroy();
    },
  };
}

describe('the store of issued badges in PostgreSQL', () => {
  const options = storesBy(createPostgresIssuedStore, (client) =>
    client.query("INSERT INTO issued_badge (key, badge) VALUES ('b', '{}')"),
  );
  for (const { name, run } of issuedStoreContract(options))
    test(name, async ({ skip }) => {
      skip(server === undefined, NO_POSTGRES);
      await run();
    });
});

describe('the store of status lists in PostgreSQL', () => {
  const options = storesBy(createPostgresStatusListStore, (client) =>
    client.query("SELECT claim_places(ARRAY['b'], ARRAY[1], ARRAY[6])"),
  );
  for (const { name, run } of statusListStoreContract(options))
    test(name, async ({ skip }) => {
      skip(server === undefined, NO_POSTGRES);
      await run();
    });
});
