import { decodeBase64url } from '../crypto/base64url.js';
import {
  ED25519_PUBLIC_KEY_BYTES,
  ED25519_SEED_BYTES,
  ed25519PublicKey,
  type PrivateKey,
  type PublicKey,
  privateKeyFromBytes,
  rsaPrivateKey,
} from '../crypto/crypto.js';
import { kindOfJwk, type PublicJwk, publicMembers, type SecretJwk } from '../crypto/jwk.js';
import { isSameKey } from '../crypto/same-key.js';
import { BadgeError } from '../errors.js';
import { malformedKey } from './malformed-key.js';
import { decodeSecretMultikey } from './multikey.js';
import { readPublicHalf } from './read-public-half.js';
import type { SecretMultikey } from './signer.js';
import { type MultikeySigningKey, SigningKey } from './signing-key.js';

/**
 * Reads a private key from a JSON Web Key (Ed25519, P-256, P-384, RSA of 2048 bits or more) or from Multikey members
 * (the first three).
 *
 * @throws {@link BadgeError} `key.malformed` when it is no such key, `key.mismatch` when the public half given with it
 * belongs to another key. Neither message shows the key.
 * @example
 * ```ts
 * import { exportSecretKey, generateKey, importKey } from '@cop-credentials/badges';
 *
 * const key = await generateKey();
 * const again = await importKey(exportSecretKey(key, 'jwk'));
 * again.publicKeyMultibase === key.publicKeyMultibase; //=> true
 * ```
 */
export function importKey(material: SecretMultikey): Promise<MultikeySigningKey>;
export function importKey(material: SecretJwk | SecretMultikey): Promise<SigningKey>;
export async function importKey(material: SecretJwk | SecretMultikey): Promise<SigningKey> {
  if (typeof material !== 'object' || material === null) throw malformedKey('A key is an object.');
  const { key, stated } =
    'secretKeyMultibase' in material ? await readMultikey(material) : await readJwk(material);
  for (const publicKey of stated) {
    if (!isSameKey(publicKey, key.publicKey)) throw mismatch();
  }
  if (!(await signsForItself(key))) throw mismatch();
  return new SigningKey(key);
}

/** In older Multikeys the public key stands behind the seed. */
const OLDER_ED25519_BYTES = ED25519_SEED_BYTES + ED25519_PUBLIC_KEY_BYTES;

interface KeyReading {
  readonly key: PrivateKey;
  /** The public halves that were given with it. */
  readonly stated: readonly PublicKey[];
}

async function readMultikey({
  secretKeyMultibase,
  publicKeyMultibase,
}: SecretMultikey): Promise<KeyReading> {
  const secret = decodeSecretMultikey(String(secretKeyMultibase));
  const { kind, bytes } = secret ?? { kind: 'Ed25519', bytes: new Uint8Array() };
  const isOlder = kind === 'Ed25519' && bytes.length === OLDER_ED25519_BYTES;
  const seed = isOlder ? bytes.slice(0, ED25519_SEED_BYTES) : bytes;
  const key = await privateKeyFromBytes(kind, seed);
  if (key === undefined) throw malformedKey('secretKeyMultibase is not a private key.');
  const stated: PublicKey[] = [];
  if (isOlder) stated.push(readable(ed25519PublicKey(bytes.slice(ED25519_SEED_BYTES))));
  if (publicKeyMultibase !== undefined)
    stated.push(readable(readPublicHalf({ publicKeyMultibase })));
  return { key, stated };
}

function readable(publicKey: PublicKey | undefined): PublicKey {
  if (publicKey === undefined) throw malformedKey('The public half is not a public key.');
  return publicKey;
}

async function readJwk(material: SecretJwk): Promise<KeyReading> {
  const kind = kindOfJwk({ ...material });
  const publicKeyJwk: PublicJwk | undefined = kind && publicMembers(kind, { ...material });
  const stated = publicKeyJwk && readPublicHalf({ publicKeyJwk });
  const d = decodeBase64url(String(material.d));
  if (kind === undefined || stated === undefined || d === undefined) throw noPrivateJwk();
  const key =
    kind === 'RSA' ? await rsaPrivateKey({ ...material }) : await privateKeyFromBytes(kind, d);
  if (key === undefined) throw noPrivateJwk();
  return { key, stated: [stated] };
}

/** The numbers of an RSA key are taken as they are given; that they belong together only a signature shows. */
async function signsForItself({ publicKey, sign }: PrivateKey): Promise<boolean> {
  const data = new Uint8Array();
  try {
    return await publicKey.verify(data, await sign(data));
  } catch {
    return false;
  }
}

function noPrivateJwk(): BadgeError {
  return malformedKey(
    'This is no private JSON Web Key of Ed25519, P-256 or P-384, or of RSA with 2048 bits or more.',
  );
}

function mismatch(): BadgeError {
  const message = 'The public key given is not the public half of the private key given.';
  return new BadgeError('key.mismatch', message, {
    hint: 'Import both halves of one key, or the private half alone.',
  });
}
