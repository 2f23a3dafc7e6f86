import { base64urlnopad } from '@scure/base';
import { BadgeError } from '../errors.js';
import { malformedKey } from './malformed-key.js';
import { decodeEd25519PublicKey, encodeEd25519SecretKey } from './multikey.js';
import type { PublicJwk, SecretJwk, SecretMultikey, Signer } from './signer.js';
import { seedOf } from './signing-key.js';

/** The forms a key can be exported in. */
export type KeyFormat = 'multikey' | 'jwk';

/**
 * The public half of a key, to publish.
 *
 * @throws {@link BadgeError} `option.invalid` for another format.
 * @example
 * ```ts
 * import { exportPublicKey, generateKey } from '@cop-credentials/badges';
 *
 * exportPublicKey(await generateKey(), 'jwk').crv; //=> 'Ed25519'
 * ```
 */
export function exportPublicKey(
  key: Signer,
  format: 'multikey',
): { readonly publicKeyMultibase: string };
export function exportPublicKey(key: Signer, format: 'jwk'): PublicJwk;
export function exportPublicKey(
  key: Signer,
  format: KeyFormat,
): PublicJwk | { readonly publicKeyMultibase: string } {
  const { publicKeyMultibase } = key;
  assertFormat(format);
  return format === 'multikey' ? { publicKeyMultibase } : publicJwkOf(publicKeyMultibase);
}

/**
 * The private half of a key, to store. Whoever has it can issue in the issuer's name.
 *
 * @throws {@link BadgeError} `key.not-exportable` when the key is a {@link Signer} that keeps its private half to itself;
 * `option.invalid` for another format.
 * @example
 * ```ts
 * import { exportSecretKey, generateKey } from '@cop-credentials/badges';
 *
 * const { secretKeyMultibase } = exportSecretKey(await generateKey(), 'multikey');
 * secretKeyMultibase.startsWith('z'); //=> true
 * ```
 */
export function exportSecretKey(key: Signer, format: 'multikey'): Required<SecretMultikey>;
export function exportSecretKey(key: Signer, format: 'jwk'): SecretJwk;
export function exportSecretKey(
  key: Signer,
  format: KeyFormat,
): SecretJwk | Required<SecretMultikey> {
  assertFormat(format);
  const seed = seedOf(key);
  if (seed === undefined) {
    throw new BadgeError('key.not-exportable', 'This signer keeps its private key to itself.', {
      hint: 'Export the key from the service that holds it.',
    });
  }
  const { publicKeyMultibase } = key;
  return format === 'multikey'
    ? { publicKeyMultibase, secretKeyMultibase: encodeEd25519SecretKey(seed) }
    : { ...publicJwkOf(publicKeyMultibase), d: base64urlnopad.encode(seed) };
}

function assertFormat(format: KeyFormat): void {
  if (format === 'multikey' || format === 'jwk') return;
  throw new BadgeError('option.invalid', 'A key is exported as multikey or as jwk.', {
    path: '/format',
  });
}

function publicJwkOf(publicKeyMultibase: string): PublicJwk {
  const publicKey = decodeEd25519PublicKey(publicKeyMultibase);
  if (publicKey === undefined)
    throw malformedKey('The signer’s publicKeyMultibase is not an Ed25519 Multikey.');
  return { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(publicKey) };
}
