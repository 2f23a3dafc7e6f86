import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  exportSecretKey,
  generateKey,
  type IssuerKey,
  importKey,
  type SecretJwk,
} from '@cop-credentials/badges';
import * as z from 'zod';

// `importKey` judges what is in it.
const jwk = z.custom<SecretJwk>((given) => typeof given === 'object' && given !== null);

const keyFile = z.array(
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('active'), id: z.string(), secretKey: jwk }),
    z.object({ status: z.literal('retired'), id: z.string(), secretKey: jwk }),
    z.object({
      status: z.literal('compromised'),
      id: z.string(),
      secretKey: jwk,
      revoked: z.string(),
    }),
  ]),
);

const ownerOnly = 0o600;

/**
 * The keys of the portal, from a file that only its own user can read; made at the first start. In production a key
 * service holds them, behind a `Signer`.
 */
export async function readKeys(folder: string, issuerId: string): Promise<readonly IssuerKey[]> {
  const path = join(folder, 'keys.json');
  if (!existsSync(path)) await makeKeys(path, folder, issuerId);
  // As a copy that was put back may have it.
  chmodSync(path, ownerOnly);
  const entries = keyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return Promise.all(
    entries.map(async (entry): Promise<IssuerKey> => {
      const key = await importKey(entry.secretKey);
      if (entry.status === 'active') return { status: 'active', id: entry.id, key };
      if (entry.status === 'retired') return { status: 'retired', id: entry.id, publicKey: key };
      return {
        status: 'compromised',
        id: entry.id,
        publicKey: key,
        revoked: entry.revoked,
      };
    }),
  );
}

async function makeKeys(path: string, folder: string, issuerId: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secretKey = await exportSecretKey(await generateKey(), 'jwk');
  const entries = [{ status: 'active', id: `${issuerId}#key-1`, secretKey }];
  const draft = `${path}.${randomUUID()}`;
  try {
    writeWhole(draft, `${JSON.stringify(entries, null, 2)}\n`);
    // All of it is there or nothing, and a second process that starts at the same moment puts no other in its place.
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', ownerOnly);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
