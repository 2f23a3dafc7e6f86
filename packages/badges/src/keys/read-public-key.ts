import { decodeBase64url } from '../crypto/base64url.js';
import { concatBytes } from '../crypto/bytes.js';
import { ed25519PublicKey, nistPublicKey, type PublicKey, rsaPublicKey } from '../crypto/crypto.js';
import { kindOfJwk } from '../crypto/jwk.js';
import { type JsonObject, member } from '../json/json-value.js';
import { decodePublicMultikey } from './multikey.js';
import { isSmallOrderKey } from './small-order.js';

/** The key in a `publicKeyMultibase`, or `undefined` when it holds none of a kind that badges are signed with. */
export function publicKeyFromMultibase(text: string): PublicKey | undefined {
  const found = decodePublicMultikey(text);
  if (found === undefined) return undefined;
  const { kind, bytes } = found;
  return kind === 'Ed25519' ? soundEd25519(bytes) : nistPublicKey(kind, bytes);
}

/** The key in a JSON Web Key; private members make it none, since a key that was shown proves nothing. */
export function publicKeyFromJwk(jwk: JsonObject): PublicKey | undefined {
  if (member(jwk, 'd') !== undefined) return undefined;
  const { x, y, n, e } = jwk;
  const kind = kindOfJwk(jwk);
  if (kind === undefined) return undefined;
  if (kind === 'RSA')
    return typeof n === 'string' && typeof e === 'string' ? rsaPublicKey(n, e) : undefined;
  const first = decodeBase64url(String(x));
  if (first === undefined || kind === 'Ed25519') return first && soundEd25519(first);
  const second = decodeBase64url(String(y));
  return second && nistPublicKey(kind, concatBytes(UNCOMPRESSED, first, second));
}

const UNCOMPRESSED = Uint8Array.of(4);

/** Under a key of small order a signature can be made to fit any message. */
function soundEd25519(bytes: Uint8Array): PublicKey | undefined {
  return isSmallOrderKey(bytes) ? undefined : ed25519PublicKey(bytes);
}
