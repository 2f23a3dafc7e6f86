import { type FileHandle, open } from 'node:fs/promises';
import {
  importKey,
  type SecretJwk,
  type SecretMultikey,
  type Signer,
} from '@cop-credentials/badges';
import { isObject, parseJson } from '../files/json.js';
import { cannotRead } from '../files/read.js';
import { UsageError } from '../usage-error.js';

const OTHERS = 0o077;
const MOST_BYTES = 16 * 1024;

/**
 * Reads a private key from a file that only its owner may read: Multikey members or a JSON Web Key.
 *
 * Windows keeps who may read a file elsewhere, so there it is not asked. No error holds anything of what is in the file.
 *
 * @throws {@link UsageError} where others may read the file, and where it holds no private key
 */
export async function readKeyFile(path: string): Promise<Signer> {
  return keyFromText(await readPrivately(path), path);
}

/** Reads a private key from its JSON, or from the text `z…` of its Multikey form. */
export async function keyFromText(text: string, where: string): Promise<Signer> {
  const trimmed = text.trim();
  const material = trimmed.startsWith('z') ? { secretKeyMultibase: trimmed } : parseJson(trimmed);
  if (!isKeyMaterial(material)) throw noKey(where);
  return importKey(material);
}

async function readPrivately(path: string): Promise<string> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    // Of the open file and not of its name, which may lead elsewhere a moment later.
    const { mode, size } = await file.stat();
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      throw new UsageError(
        `${path} holds a private key, and others than its owner may read or change it.`,
        `Run: chmod 600 ${path}. If anybody may have read it, make a new key.`,
      );
    }
    if (size > MOST_BYTES) throw noKey(path);
    return await file.readFile('utf8');
  } catch (error) {
    throw error instanceof UsageError ? error : cannotRead(path, error);
  } finally {
    await file?.close();
  }
}

/** What may be a key; `importKey` tells whether it is one. */
function isKeyMaterial(value: unknown): value is SecretMultikey | SecretJwk {
  return isObject(value) && ('secretKeyMultibase' in value || 'd' in value);
}

function noKey(where: string): UsageError {
  return new UsageError(
    `${where} holds no private key.`,
    'Make one with: cop-badges keygen --out key.json',
  );
}
