import { ED25519_PUBLIC_KEY_BYTES, ED25519_SEED_BYTES } from '../crypto/crypto.js';
import { BadgeError } from '../errors.js';
import { decodeJwkBytes } from './jwk-bytes.js';
import { malformedKey } from './malformed-key.js';
import {
  decodeEd25519PublicKey,
  decodeEd25519SecretKey,
  encodeEd25519PublicKey,
} from './multikey.js';
import type { SecretJwk, SecretMultikey } from './signer.js';
import { SigningKey } from './signing-key.js';

/**
 * Reads a private Ed25519 key from a JSON Web Key or from Multikey members.
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
export async function importKey(material: SecretJwk | SecretMultikey): Promise<SigningKey> {
  if (typeof material !== 'object' || material === null) throw malformedKey('A key is an object.');
  const { seed, statedPublicKeys } =
    'secretKeyMultibase' in material ? readMultikey(material) : readJwk(material);
  const key = new SigningKey(seed);
  for (const stated of statedPublicKeys) {
    if (encodeEd25519PublicKey(stated) !== key.publicKeyMultibase) {
      throw new BadgeError(
        'key.mismatch',
        'The public key given is not the public half of the private key given.',
        {
          hint: 'Import both halves of one key, or the private half alone.',
        },
      );
    }
  }
  return key;
}

interface SecretKeyBytes {
  readonly seed: Uint8Array;
  readonly statedPublicKeys: readonly Uint8Array[];
}

function readMultikey(material: SecretMultikey): SecretKeyBytes {
  const bytes = decodeEd25519SecretKey(String(material.secretKeyMultibase));
  const older = bytes?.length === ED25519_SEED_BYTES + ED25519_PUBLIC_KEY_BYTES;
  if (bytes === undefined || !(older || bytes.length === ED25519_SEED_BYTES)) {
    throw malformedKey('secretKeyMultibase is not an Ed25519 private key.');
  }
  const stated: Uint8Array[] = older ? [bytes.slice(ED25519_SEED_BYTES)] : [];
  if (material.publicKeyMultibase !== undefined) {
    const publicKey = decodeEd25519PublicKey(String(material.publicKeyMultibase));
    if (publicKey === undefined)
      throw malformedKey('publicKeyMultibase is not an Ed25519 public key.');
    stated.push(publicKey);
  }
  return { seed: bytes.slice(0, ED25519_SEED_BYTES), statedPublicKeys: stated };
}

function readJwk(material: SecretJwk): SecretKeyBytes {
  const seed = decodeJwkBytes(material.d);
  const publicKey = decodeJwkBytes(material.x);
  const isEd25519 = material.kty === 'OKP' && material.crv === 'Ed25519';
  if (!isEd25519 || seed === undefined || publicKey === undefined) {
    throw malformedKey(
      'This is no private Ed25519 JSON Web Key: kty OKP, crv Ed25519, x and d of 32 bytes each.',
    );
  }
  return { seed, statedPublicKeys: [publicKey] };
}
