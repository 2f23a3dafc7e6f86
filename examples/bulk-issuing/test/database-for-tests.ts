import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '../src/database/postgres-server.js';

/** A server for a file of tests; `undefined` where there can be none. */
export async function serverForTests(): Promise<PostgresServer | undefined> {
  return startPostgres(await mkdtemp(join(tmpdir(), 'badges-')));
}

export const NO_POSTGRES =
  'PostgreSQL is not installed here, and cannot be: nothing of this was tested';
