import { readFile, stat, writeFile } from 'node:fs/promises';
import { exportSecretKey, generateKey, importKey, type Signer } from '@cop-credentials/badges';

const OWNER_ALONE = 0o600;
const OTHERS = 0o077;

/** Makes a key in a file that its owner alone can read; a file that is there is left as it is. */
export async function createKeyFile(file: string): Promise<void> {
  const secret = await exportSecretKey(await generateKey(), 'jwk');
  await writeFile(file, JSON.stringify(secret), { mode: OWNER_ALONE, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

/** Reads the key; one that others may read is refused, as nobody knows who has. */
export async function readKeyFile(file: string): Promise<Signer> {
  const { mode } = await stat(file);
  if ((mode & OTHERS) !== 0)
    throw new Error(`${file} can be read by others: chmod 600, or better a new key.`);
  return importKey(JSON.parse(await readFile(file, 'utf8')));
}
