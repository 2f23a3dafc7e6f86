/** The number of bytes, the least one first. */
export function fromLittleEndian(bytes: Uint8Array): bigint {
  return fromBigEndian(Uint8Array.from(bytes).reverse());
}

/** The number of bytes, the greatest one first. */
export function fromBigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

/** A number as so many bytes, the least one first; what does not fit is cut off. */
export function toLittleEndian(value: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Number((value >> BigInt(8 * index)) & 255n));
}

/** A number as so many bytes, the greatest one first; what does not fit is cut off. */
export function toBigEndian(value: bigint, length: number): Uint8Array {
  return toLittleEndian(value, length).reverse();
}
