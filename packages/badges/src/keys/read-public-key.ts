import { decodeBase64url } from '../crypto/base64url.js';
import { concatBytes } from '../crypto/bytes.js';
import { ed25519PublicKey, nistPublicKey, type PublicKey, rsaPublicKey } from '../crypto/crypto.js';
import { kindOfJwk } from '../crypto/jwk.js';
import { type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { decodePublicMultikey } from './multikey.js';
import { isCanonicalPoint, isSmallOrderKey } from './small-order.js';

/** The key in a `publicKeyMultibase`, or `undefined` when it holds none of a kind that badges are signed with. */
export function publicKeyFromMultibase(text: string): PublicKey | undefined {
  const found = decodePublicMultikey(text);
  if (found === undefined) return undefined;
  const { kind, bytes } = found;
  if (kind === 'Ed25519') return soundEd25519(bytes);
  const isCompressed = bytes[0] === 2 || bytes[0] === 3;
  return isCompressed ? nistPublicKey(kind, bytes) : undefined;
}

/** The key in a JSON Web Key; private members make it none, since a key that was shown proves nothing. */
export function publicKeyFromJwk(jwk: JsonObject): PublicKey | undefined {
  if (member(jwk, 'd') !== undefined) return undefined;
  const { x, y, n, e } = jwk;
  const kind = kindOfJwk(jwk);
  if (kind === undefined) return undefined;
  if (kind === 'RSA') {
    const [modulus, exponent] = [bytesOf(n), bytesOf(e)];
    return modulus && exponent && rsaPublicKey(modulus, exponent);
  }
  const first = bytesOf(x);
  if (first === undefined || kind === 'Ed25519') return first && soundEd25519(first);
  const second = bytesOf(y);
  // Of one length, or the same bytes could be cut in two in several ways.
  return second?.length === first.length
    ? nistPublicKey(kind, concatBytes(UNCOMPRESSED, first, second))
    : undefined;
}

const UNCOMPRESSED = Uint8Array.of(4);

function bytesOf(value: JsonValue | undefined): Uint8Array | undefined {
  return typeof value === 'string' ? decodeBase64url(value) : undefined;
}

/** Under a key of small order a signature can be made to fit any message. */
function soundEd25519(bytes: Uint8Array): PublicKey | undefined {
  return isSmallOrderKey(bytes) || !isCanonicalPoint(bytes) ? undefined : ed25519PublicKey(bytes);
}
