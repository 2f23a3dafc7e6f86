import { base64urlnopad } from '@scure/base';
import { concatBytes } from '../crypto/bytes.js';
import { ed25519PublicKey, nistPublicKey, type PublicKey, rsaPublicKey } from '../crypto/crypto.js';
import { type JsonObject, member } from '../json/json-value.js';
import { decodeJwkBytes } from './jwk-bytes.js';
import { decodeEd25519PublicKey, decodeNistPublicKey } from './multikey.js';
import { isSmallOrderKey } from './small-order.js';

/** The key in a `publicKeyMultibase`, or `undefined` when it holds none of a kind that badges are signed with. */
export function publicKeyFromMultibase(text: string): PublicKey | undefined {
  const ed25519 = decodeEd25519PublicKey(text);
  if (ed25519 !== undefined) return soundEd25519(ed25519);
  const nist = decodeNistPublicKey(text);
  return nist && nistPublicKey(nist.kind, nist.point);
}

/** The key in a JSON Web Key; private members make it none, since a key that was shown proves nothing. */
export function publicKeyFromJwk(jwk: JsonObject): PublicKey | undefined {
  if (member(jwk, 'd') !== undefined) return undefined;
  const { kty, crv, x, y, n, e } = jwk;
  if (kty === 'OKP' && crv === 'Ed25519') {
    const bytes = decodeJwkBytes(x);
    return bytes && soundEd25519(bytes);
  }
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384')) return fromCoordinates(crv, x, y);
  if (kty === 'RSA' && typeof n === 'string' && typeof e === 'string') return rsaPublicKey(n, e);
  return undefined;
}

/** Under a key of small order a signature can be made to fit any message. */
function soundEd25519(bytes: Uint8Array): PublicKey | undefined {
  return isSmallOrderKey(bytes) ? undefined : ed25519PublicKey(bytes);
}

const UNCOMPRESSED = Uint8Array.of(4);

function fromCoordinates(kind: 'P-256' | 'P-384', x: unknown, y: unknown): PublicKey | undefined {
  try {
    const coordinates = [x, y].map((text) => base64urlnopad.decode(String(text)));
    return nistPublicKey(kind, concatBytes(UNCOMPRESSED, ...coordinates));
  } catch {
    return undefined;
  }
}
