import { sameBytes } from './bytes.js';
import type { PublicKey } from './prepared-key.js';

/** Whether two keys are one, however each was written. */
export function isSameKey(one: PublicKey, other: PublicKey): boolean {
  // Keys that were read a moment ago are often the same object, and to write them out takes time.
  return one === other || sameBytes(one.spki, other.spki);
}
