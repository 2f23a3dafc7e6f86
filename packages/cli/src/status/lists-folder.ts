import { join } from 'node:path';
import {
  type CredentialSigner,
  createStatusLists,
  type StatusLists,
  type StatusPurpose,
} from '@cop-credentials/badges';
import { createFileStatusListStore } from '@cop-credentials/badges/node';
import * as z from 'zod';
import { readJson } from '../files/read.js';
import { writeNew } from '../files/write.js';
import type { Io } from '../terminal/io.js';
import { UsageError } from '../usage-error.js';

/** What is the same for all lists of a folder. */
export interface ListsSettings {
  /** The https address under which the lists are published. */
  readonly baseUrl: string;
  readonly purposes: readonly StatusPurpose[];
}

const listsSettings: z.ZodType<ListsSettings> = z.strictObject({
  baseUrl: z.string(),
  purposes: z.array(z.enum(['revocation', 'suspension'])),
});

const SETTINGS_FILE = 'status-lists.json';
const STORE_FOLDER = 'store';

/** Begins a folder of status lists. */
export async function createListsFolder(folder: string, settings: ListsSettings): Promise<void> {
  // Refuses an address or purposes that no lists can have, before anything is written.
  listsOf(folder, settings, NOBODY);
  await writeNew(join(folder, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
}

/** Opens the lists of a folder; a signer is needed to publish them, and for nothing else. */
export async function openListsFolder(
  folder: string,
  io: Io,
  issuer: CredentialSigner = NOBODY,
): Promise<StatusLists> {
  const settings = listsSettings.safeParse(await readJson(join(folder, SETTINGS_FILE), io));
  if (settings.success) return listsOf(folder, settings.data, issuer);
  throw new UsageError(
    `${folder} is no folder of status lists.`,
    'Make one with: cop-badges status create',
  );
}

function listsOf(folder: string, settings: ListsSettings, issuer: CredentialSigner): StatusLists {
  const store = createFileStatusListStore(join(folder, STORE_FOLDER));
  return createStatusLists({ issuer, store, ...settings });
}

const NOBODY: CredentialSigner = {
  profile: { id: 'urn:nobody' },
  signCredential: () => Promise.reject(new UsageError('A list is published by an issuer.')),
};
