import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../database/database.js';
import { type PostgresServer, startPostgres } from '../database/postgres-server.js';
import { readSettings, type Settings } from '../network/settings.js';
import { type Identities, separateIdentities } from './identities.js';

/** Where a trial takes place: folders, a database, and users. */
export interface TrialSite {
  readonly settings: Settings;
  /** A server of our own, which may be stopped and started; not where `DATABASE_URL` names another. */
  readonly server?: PostgresServer;
  /** Users of their own for signer and workers, where this process may give them away. */
  readonly identities?: Identities;
  readonly keysFolder: string;
  /** What every process of the trial gets. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Prepares the site; `undefined` where there is no PostgreSQL and can be none. */
export async function prepareSite(): Promise<TrialSite | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'badges-'));
  await chmod(folder, 0o755);
  const given = process.env.DATABASE_URL;
  const server = given === undefined ? await startPostgres(join(folder, 'pg')) : undefined;
  const DATABASE_URL = given ?? server?.url;
  if (DATABASE_URL === undefined) {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const identities = separateIdentities();
  const [keysFolder, runFolder, temporary] = ['keys', 'run', 'tmp'].map((name) =>
    join(folder, name),
  );
  if (keysFolder === undefined || runFolder === undefined || temporary === undefined)
    throw new TypeError('A folder has no name.');
  await mkdir(keysFolder, { mode: 0o700 });
  await mkdir(runFolder, { mode: 0o750 });
  await mkdir(temporary);
  await chmod(temporary, 0o1777);
  if (identities !== undefined) {
    const { uid, gid } = identities.signer;
    for (const owned of [keysFolder, runFolder]) await chown(owned, uid, gid);
  }
  const environment = {
    DATABASE_URL,
    BADGES_SCHEMA: `trial_${process.pid}_${Date.now()}`,
    SIGNER_SOCKET: join(runFolder, 'signer.sock'),
    PUBLIC_FOLDER: join(folder, 'public'),
    TMPDIR: temporary,
  };
  return {
    settings: readSettings(environment),
    ...(server !== undefined && { server }),
    ...(identities !== undefined && { identities }),
    keysFolder,
    environment,
    remove: async () => {
      await (server === undefined ? dropSchemas(readSettings(environment)) : server.remove());
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Leaves a server that is not ours as it was. */
async function dropSchemas({ DATABASE_URL, BADGES_SCHEMA }: Settings): Promise<void> {
  const { pool, close } = openDatabase({ url: DATABASE_URL, schema: BADGES_SCHEMA });
  for (const schema of [BADGES_SCHEMA, `${BADGES_SCHEMA}_queue`])
    await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await close();
}
