import { fromLittleEndian, toLittleEndian } from './numbers.js';

// The order of the group that Ed25519 signs in (RFC 8032 section 5.1).
export const ED25519_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature with its second half S written as S plus the group order (RFC 8032 section 5.1.7 forbids it). */
export function withUnreducedScalar(signature: Uint8Array): Uint8Array {
  const scalar = fromLittleEndian(signature.slice(32)) + ED25519_ORDER;
  return Uint8Array.from([...signature.slice(0, 32), ...toLittleEndian(scalar, 32)]);
}

// Encodings of the eight points of small order and of those that are not canonical, worked out from the curve equation.
export const ED25519_FIELD = 2n ** 255n - 19n;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (
    let square = base, rest = exponent;
    rest > 0n;
    rest >>= 1n, square = (square * square) % ED25519_FIELD
  ) {
    if (rest & 1n) result = (result * square) % ED25519_FIELD;
  }
  return result;
}

/** The y coordinates of points whose order divides eight: 1, -1, 0 and the two pairs of order eight. */
function smallOrderYs(): readonly bigint[] {
  const d = ((ED25519_FIELD - 121665n) * power(121666n, ED25519_FIELD - 2n)) % ED25519_FIELD;
  // For order eight: x² = -y² and the curve equation give d·y⁴ + 2·y² - 1 = 0.
  const root = squareRoot((1n + d) % ED25519_FIELD);
  return [1n, ED25519_FIELD - 1n, 0n].concat(
    [root, ED25519_FIELD - root].flatMap((sign) => {
      const square = ((ED25519_FIELD - 1n + sign) * power(d, ED25519_FIELD - 2n)) % ED25519_FIELD;
      const y = squareRoot(square);
      return (y * y - square) % ED25519_FIELD === 0n ? [y, ED25519_FIELD - y] : [];
    }),
  );
}

function squareRoot(square: bigint): bigint {
  const candidate = power(square, (ED25519_FIELD + 3n) / 8n);
  return (candidate * candidate - square) % ED25519_FIELD === 0n
    ? candidate
    : (candidate * power(2n, (ED25519_FIELD - 1n) / 4n)) % ED25519_FIELD;
}

/** Every 32-byte encoding, canonical or not, of a point of small order. */
export function smallOrderEncodings(): readonly Uint8Array[] {
  const written = smallOrderYs().flatMap((y) =>
    [y, y + ED25519_FIELD].filter((value) => value < 2n ** 255n),
  );
  return written.flatMap((y) => [y, y + 2n ** 255n]).map((value) => toLittleEndian(value, 32));
}
