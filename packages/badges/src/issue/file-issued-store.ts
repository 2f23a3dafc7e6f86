import { resolve } from 'node:path';
import { hex } from '@scure/base';
import * as z from 'zod';
import { sha256 } from '../crypto/crypto.js';
import { BadgeError } from '../errors.js';
import { WriteOnceFiles } from '../files/write-once-files.js';
import type { IssuedStore } from './issued-store.js';
import { isSignedBadge, type SignedBadge } from './signed-badge.js';

/**
 * A store of issued badges in a folder, for any number of processes on one machine at the same time.
 *
 * Each badge is a JSON file of its own, with its key, that is never changed again; so a process that is killed leaves
 * nothing half done and nothing locked, a copy of the folder is a backup, and nothing is kept in memory. Folders and
 * files are readable by their owner only. The file system must have hard links, as those of Linux, macOS and Windows do;
 * over a network it must make them atomic.
 *
 * A file that was deleted is a badge that was never issued; one that was changed is found only where it is no badge any
 * more.
 *
 * @param folder - made when the first call needs it, if there is none
 * @throws {@link BadgeError} `issue.store`, from its functions, when the file of a key is damaged; what the file system
 * refuses, such as a folder that may not be written, is thrown as it is
 * @example
 * ```ts
 * import { mkdtemp, rm } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { createIssuer, generateKey, issueMany } from '@cop-credentials/badges';
 * import { createFileIssuedStore } from '@cop-credentials/badges/node';
 *
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const draft = {
 *   achievement: {
 *     id: 'https://badges.example.org/achievements/facilitation',
 *     name: 'Facilitation',
 *     description: 'Facilitates a community of practice.',
 *     criteria: { narrative: 'Facilitated six meetings.' },
 *   },
 *   recipient: { id: 'did:example:alice' },
 *   validFrom: '2026-05-15T00:00:00Z',
 * };
 * const folder = await mkdtemp(join(tmpdir(), 'issued-'));
 *
 * const statuses: string[] = [];
 * for (const process of ['one', 'another']) {
 *   const store = createFileIssuedStore(folder);
 *   for await (const { status } of issueMany(issuer, [{ key: 'spring-2026/17', draft }], { store }))
 *     statuses.push(`${process}: ${status}`);
 * }
 * statuses; //=> ['one: issued', 'another: already']
 * await rm(folder, { recursive: true });
 * ```
 */
export function createFileIssuedStore(folder: string): IssuedStore {
  const root = resolve(folder);
  let opening: Promise<WriteOnceFiles> | undefined;

  /** Opened once; what failed is tried again by the next call. */
  function open(): Promise<WriteOnceFiles> {
    opening ??= WriteOnceFiles.open(root, 'badges').catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function get(key: string): Promise<SignedBadge | undefined> {
    const path = await pathOf(key);
    const text = await (await open()).read(path);
    return text === undefined ? undefined : readRecord(text, { key, path });
  }

  return {
    get,
    putIfAbsent: async (key, badge) => {
      const text = JSON.stringify({ key, badge });
      const path = await pathOf(key);
      return (await (await open()).create(path, text)) ? undefined : get(key);
    },
  };
}

/** Keys are no names of files: some are too long for one, and some are the same file where capitals do not count. */
async function pathOf(key: string): Promise<string> {
  const name = hex.encode(await sha256(key));
  return `${name.slice(0, 2)}/${name}.json`;
}

const recordSchema: z.ZodType<{ readonly key: string; readonly badge: SignedBadge }> =
  z.strictObject({
    key: z.string(),
    badge: z.custom<SignedBadge>(
      (value) => typeof value === 'object' && value !== null && isSignedBadge(value),
    ),
  });

function readRecord(
  text: string,
  { key, path }: { readonly key: string; readonly path: string },
): SignedBadge {
  try {
    const record = recordSchema.parse(JSON.parse(text));
    if (record.key === key) return record.badge;
  } catch {
    // Told below, with the name of the file and nothing of what is in it.
  }
  throw new BadgeError('issue.store', `The issued badge in badges/${path} cannot be read.`, {
    hint: 'Restore the file from a backup; if it is deleted, the badge is issued again under the same id.',
  });
}
