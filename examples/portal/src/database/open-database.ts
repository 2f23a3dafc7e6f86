import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import type { BatchItem } from 'drizzle-orm/batch';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';

/** The database, with its tables as of today. */
export type Database = LibSQLDatabase & { readonly $client: Client };

/** Something to be written together with others, all or nothing. */
export type Statement = BatchItem<'sqlite'>;

const ownerOnly = 0o600;

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Opens the database of a folder, or one in memory, and brings its tables up to date. */
export async function openDatabase(folder: string | 'memory'): Promise<Database> {
  const client = createClient({ url: urlOf(folder) });
  // What a call has written stays, whatever becomes of the process or of the machine; who finds the file in use waits.
  await client.executeMultiple(
    'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;',
  );
  const database = drizzle(client);
  await migrate(database, { migrationsFolder });
  return database;
}

function urlOf(folder: string): string {
  if (folder === 'memory') return ':memory:';
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'portal.db');
  // Also in a folder that others may look into; what the database writes beside the file gets the same mode.
  closeSync(openSync(path, 'a', ownerOnly));
  chmodSync(path, ownerOnly);
  return `file:${path}`;
}

/** Writes all or nothing. */
export async function writeAll(
  database: Database,
  [first, ...others]: readonly Statement[],
): Promise<void> {
  if (first !== undefined) await database.batch([first, ...others]);
}
