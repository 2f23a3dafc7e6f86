import { dccRegistry, type TrustRegistry, trustAny, trustList } from '@cop-credentials/badges';
import * as z from 'zod';
import type { Io } from '../terminal/io.js';
import { UsageError } from '../usage-error.js';
import { isObject } from './json.js';
import { readJson } from './read.js';

/** Reads lists of known issuers, each in one of three forms: ids, ids with names, or a registry of the DCC. */
export async function readTrustFiles(paths: readonly string[], io: Io): Promise<TrustRegistry> {
  return trustAny(...(await Promise.all(paths.map((path) => readTrustFile(path, io)))));
}

const ids = z.array(z.string());
const named = z.array(z.object({ id: z.string(), name: z.string() }));

async function readTrustFile(path: string, io: Io): Promise<TrustRegistry> {
  const list = await readJson(path, io);
  if (isObject(list) && 'registry' in list) return dccRegistry(list);
  const plain = ids.safeParse(list);
  if (plain.success) return trustList(plain.data.map((id) => ({ id, name: id })));
  const withNames = named.safeParse(list);
  if (withNames.success) return trustList(withNames.data);
  throw new UsageError(
    `${path} is no list of issuers.`,
    'Write ["did:web:badges.example.org"], [{ "id": "…", "name": "…" }], or { "registry": { … } }.',
  );
}
