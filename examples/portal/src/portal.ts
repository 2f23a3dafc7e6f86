import {
  createIssuer,
  createStatusLists,
  type Issuer,
  type StatusLists,
} from '@cop-credentials/badges';
import { guardedFetch } from '@cop-credentials/badges/node';
import type { PortalConfig } from './config.js';
import { type Database, openDatabase } from './database/open-database.js';
import { readKeys } from './issuer/key-file.js';
import { createStatusListTable } from './issuer/status-list-table.js';
import { createLedger, type Ledger } from './ledger/ledger.js';
import { createPeople, type People } from './people/people.js';
import { createSignIn, type SignIn } from './people/sign-in.js';

/** Everything that a page works with. */
export interface Portal {
  readonly config: PortalConfig;
  readonly database: Database;
  readonly ledger: Ledger;
  readonly people: People;
  readonly signIn: SignIn;
  readonly issuer: Issuer;
  readonly statusLists: StatusLists;
  /** Tells the time. */
  readonly clock: () => Date;
  /** Where one-time links and other messages go: here the log, in production a mail service. */
  readonly tell: (message: Message) => void;
  /** Asks the web; never a private address. */
  readonly fetch: typeof globalThis.fetch;
}

/** A message to somebody. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What can be put in place of the usual. */
export interface PortalParts {
  readonly clock?: () => Date;
  readonly tell?: (message: Message) => void;
  readonly fetch?: typeof globalThis.fetch;
  /** Keeps the database in memory, for tests. */
  readonly inMemory?: boolean;
}

/** Opens the database, reads the keys, and puts the parts together. */
export async function openPortal(config: PortalConfig, parts: PortalParts = {}): Promise<Portal> {
  const { clock = () => new Date(), tell = toLog, fetch = guardedFetch, inMemory = false } = parts;
  const database = await openDatabase(inMemory ? 'memory' : config.dataFolder);
  const ledger = createLedger(database);
  const people = createPeople(database, ledger);
  const id = `did:web:${new URL(config.origin).host.replace(':', '%3A')}`;
  const issuer = createIssuer({
    profile: { id, name: 'CEP Portal (example)', url: config.origin },
    keys: await readKeys(config.dataFolder, id),
    now: clock,
  });
  const statusLists = createStatusLists({
    issuer,
    store: createStatusListTable(database),
    baseUrl: `${config.origin}/status`,
    purposes: ['revocation', 'suspension'],
    now: clock,
  });
  const signIn = createSignIn(database, people);
  return { config, database, ledger, people, signIn, issuer, statusLists, clock, tell, fetch };
}

function toLog({ to, subject, text }: Message): void {
  console.log(`\nMessage to ${to}: ${subject}\n${text}\n`);
}
