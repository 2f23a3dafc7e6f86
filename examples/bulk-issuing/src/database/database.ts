import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** Connections to the database of the issuer; everything of this example is in one schema of it. */
export interface Database {
  readonly pool: pg.Pool;
  readonly schema: string;
  close(): Promise<void>;
}

/** Where the database is. */
export interface DatabaseOptions {
  /** `postgresql://…`, with a password unless the server knows who asks. */
  readonly url: string;
  readonly schema?: string;
}

const CONNECTIONS = 6;
const CONNECT_TIMEOUT_MS = 5000;
/** A query that takes longer waits for a server that is gone. */
const QUERY_TIMEOUT_MS = 30_000;

/** Opens the database; nothing is asked of it yet. */
export function openDatabase({ url, schema = 'badges' }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${pg.escapeIdentifier(schema)}`,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  });
  // A connection that ends while nobody uses it is replaced; whoever asks next is told if that fails.
  pool.on('error', () => undefined);
  return { pool, schema, close: () => pool.end() };
}

/** Makes what is not there yet. Call it once, before any worker starts. */
export async function prepareDatabase({ pool, schema }: Database): Promise<void> {
  const { rows } = await pool.query<{ server_encoding: string }>('SHOW server_encoding');
  if (rows[0]?.server_encoding !== 'UTF8')
    throw new Error('The database has to keep text as UTF-8, as keys and badges are any Unicode.');
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${pg.escapeIdentifier(schema)}`);
  await pool.query(await readFile(new URL('schema.sql', import.meta.url), 'utf8'));
}

/** Does all of the work or nothing of it. */
export async function inTransaction<Value>(
  { pool }: Database,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    // Not used again: the server ends what was begun when the connection is gone.
    client.release(true);
    throw error;
  }
}
