import { base64 } from '@scure/base';
import { sameBytes } from '../crypto/bytes.js';
import { nistPublicKey, type PublicKey, rsaPublicKey } from '../crypto/crypto.js';

const BEGIN = '-----BEGIN PUBLIC KEY-----';
const END = '-----END PUBLIC KEY-----';
const LONGEST = 8_192;
const P256_POINT_BYTES = 65;

/**
 * The key in a `publicKeyPem`: RSA or P-256 as SubjectPublicKeyInfo. `undefined` for any other, and for one that is
 * written otherwise than the same key would be here.
 *
 * @see RFC 7468, section 13
 */
export function publicKeyFromPem(pem: string): PublicKey | undefined {
  const text = pem.trim();
  if (text.length > LONGEST || !text.startsWith(BEGIN) || !text.endsWith(END)) return undefined;
  const der = decodeBase64(text.slice(BEGIN.length, -END.length).replace(/\s+/g, ''));
  if (der === undefined) return undefined;
  const key = rsaKeyIn(der) ?? nistPublicKey('P-256', der.slice(-P256_POINT_BYTES));
  return key !== undefined && sameBytes(key.spki, der) ? key : undefined;
}

function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text);
  } catch {
    return undefined;
  }
}

const SEQUENCE = 0x30;
const BIT_STRING = 0x03;
const INTEGER = 0x02;

/** Takes the two numbers out of where they stand; that all else is as it should be shows when they are written again. */
function rsaKeyIn(der: Uint8Array): PublicKey | undefined {
  const algorithm = readElement(SEQUENCE, readElement(SEQUENCE, der)?.content);
  const bits = readElement(BIT_STRING, algorithm?.rest)?.content.slice(1);
  const modulus = readElement(INTEGER, readElement(SEQUENCE, bits)?.content);
  const exponent = readElement(INTEGER, modulus?.rest);
  return modulus && exponent && rsaPublicKey(unsigned(modulus.content), unsigned(exponent.content));
}

/** The content of an element of DER, and what follows it. */
interface Element {
  readonly content: Uint8Array;
  readonly rest: Uint8Array;
}

/** @see ITU-T X.690, section 8.1 */
function readElement(tag: number, bytes: Uint8Array = new Uint8Array()): Element | undefined {
  const [found, first = 0] = bytes;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const start = 2 + lengthBytes;
  const length =
    lengthBytes === 0 ? first : bytes.slice(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + length;
  if (found !== tag || end > bytes.length) return undefined;
  return { content: bytes.slice(start, end), rest: bytes.slice(end) };
}

/** A number of DER has a zero in front where it would read as negative. */
function unsigned(number: Uint8Array): Uint8Array {
  return number[0] === 0 ? number.slice(1) : number;
}
