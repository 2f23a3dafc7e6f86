import { decodeBase64url } from '../crypto/base64url.js';
import type { PublicJwk, SecretJwk } from '../crypto/jwk.js';
import { BadgeError } from '../errors.js';
import { malformedKey } from './malformed-key.js';
import { encodePublicMultikey, encodeSecretMultikey } from './multikey.js';
import { readPublicHalf } from './read-public-half.js';
import type { PublicHalf, SecretMultikey, Signer } from './signer.js';
import { privateKeyOf } from './signing-key.js';

/** The forms a key can be exported in. */
export type KeyFormat = 'multikey' | 'jwk';

/**
 * The public half of a key, to publish.
 *
 * @throws {@link BadgeError} `option.invalid` for another format, and for RSA as Multikey, which does not exist;
 * `key.malformed` when the signer has no public half.
 * @example
 * ```ts
 * import { exportPublicKey, generateKey } from '@cop-credentials/badges';
 *
 * exportPublicKey(await generateKey(), 'jwk').kty; //=> 'OKP'
 * ```
 */
export function exportPublicKey(
  key: PublicHalf,
  format: 'multikey',
): { readonly publicKeyMultibase: string };
export function exportPublicKey(key: PublicHalf, format: 'jwk'): PublicJwk;
export function exportPublicKey(
  key: PublicHalf,
  format: KeyFormat,
): PublicJwk | { readonly publicKeyMultibase: string } {
  assertFormat(format);
  const jwk = readPublicHalf(key)?.toJwk();
  if (jwk === undefined) throw malformedKey('The signer’s public half is not a public key.');
  return format === 'multikey' ? { publicKeyMultibase: multikeyOf(jwk) } : jwk;
}

/**
 * The private half of a key, to store. Whoever has it can issue in the issuer's name.
 *
 * @throws {@link BadgeError} `key.not-exportable` when the key is a {@link Signer} that keeps its private half to itself;
 * `option.invalid` for another format, and for RSA as Multikey, which does not exist.
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
  const jwk = privateKeyOf(key)?.toSecretJwk();
  if (jwk === undefined) {
    throw new BadgeError('key.not-exportable', 'This signer keeps its private key to itself.', {
      hint: 'Export the key from the service that holds it.',
    });
  }
  return format === 'jwk' ? jwk : secretMultikeyOf(jwk);
}

function assertFormat(format: KeyFormat): void {
  if (format === 'multikey' || format === 'jwk') return;
  throw formatInvalid('A key is exported as multikey or as jwk.');
}

function secretMultikeyOf(jwk: SecretJwk): Required<SecretMultikey> {
  const publicKeyMultibase = multikeyOf(jwk);
  if (jwk.kty === 'RSA') throw noMultikey();
  const bytes = decodeBase64url(jwk.d) ?? new Uint8Array();
  return {
    publicKeyMultibase,
    secretKeyMultibase: encodeSecretMultikey({ kind: jwk.crv, bytes }),
  };
}

function multikeyOf(jwk: PublicJwk): string {
  const multikey = encodePublicMultikey(jwk);
  if (multikey === undefined) throw noMultikey();
  return multikey;
}

function noMultikey(): BadgeError {
  return formatInvalid('An RSA key has no Multikey form; export it as jwk.');
}

function formatInvalid(message: string): BadgeError {
  return new BadgeError('option.invalid', message, { path: '/format' });
}
