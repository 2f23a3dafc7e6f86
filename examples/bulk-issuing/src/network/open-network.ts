import type { Issuer, StatusLists } from '@cop-credentials/badges';
import { type Database, openDatabase, prepareDatabase } from '../database/database.js';
import { KEY_NAME, networkIssuer, networkStatusLists } from '../issuing/network-issuer.js';
import { connectSigner, type RemoteSigner } from '../signer/remote-signer.js';
import { createPostgresStatusListStore } from '../stores/postgres-status-list-store.js';
import { type IssuingQueue, openQueue, prepareQueue, type QueueSettings } from './issuing-queue.js';
import type { Settings } from './settings.js';

/** The database and the queue. */
export interface Network {
  readonly database: Database;
  readonly queue: IssuingQueue;
  close(): Promise<void>;
}

/** Makes the tables and the queue where there are none. Call it once, before anything is opened. */
export async function prepareNetwork(
  { DATABASE_URL, BADGES_SCHEMA }: Settings,
  settings: QueueSettings,
): Promise<void> {
  const database = openDatabase({ url: DATABASE_URL, schema: BADGES_SCHEMA });
  await prepareDatabase(database);
  await prepareQueue(database, settings);
  await database.close();
}

/** Opens the database and the queue in it. */
export async function openNetwork(
  { DATABASE_URL, BADGES_SCHEMA }: Settings,
  settings: QueueSettings & { readonly isWorker: boolean },
): Promise<Network> {
  const database = openDatabase({ url: DATABASE_URL, schema: BADGES_SCHEMA });
  const queue = await openQueue(database, settings).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return {
    database,
    queue,
    close: async () => {
      await queue.close();
      await database.close();
    },
  };
}

/** The issuer, whose key is at the signer, and its status lists, which are in the database. */
export interface RemoteIssuer {
  readonly issuer: Issuer;
  readonly signer: RemoteSigner;
  readonly statusLists: StatusLists;
}

/** Connects to the signer. */
export async function openIssuer(
  { SIGNER_SOCKET }: Pick<Settings, 'SIGNER_SOCKET'>,
  database: Database,
): Promise<RemoteIssuer> {
  const signer = await connectSigner({ socket: SIGNER_SOCKET, keyName: KEY_NAME });
  const issuer = networkIssuer(signer);
  return {
    issuer,
    signer,
    statusLists: networkStatusLists(issuer, createPostgresStatusListStore(database)),
  };
}
