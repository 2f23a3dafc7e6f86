import { hex } from '@scure/base';

// The encodings of the points of order 1, 2, 4 and 8, and the non-canonical ones that decode to them:
// "Taming the Many EdDSAs", table 6. A signature under such a key can be made to fit any message.
const SMALL_ORDER_POINTS: ReadonlySet<string> = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
]);

/** Tells whether an Ed25519 public key is one that vouches for nothing. */
export function isSmallOrderKey(publicKey: Uint8Array): boolean {
  return SMALL_ORDER_POINTS.has(hex.encode(publicKey));
}

/**
 * Tells whether 32 bytes are the one form of their point that is allowed: its coordinate less than 2^255 - 19
 * (RFC 8032 section 5.1.3), so that one key has one form.
 */
export function isCanonicalPoint(publicKey: Uint8Array): boolean {
  const [lowest = 0] = publicKey;
  const highest = (publicKey.at(-1) ?? 0) & 0x7f;
  return lowest < 0xed || highest < 0x7f || publicKey.subarray(1, -1).some((byte) => byte < 0xff);
}
