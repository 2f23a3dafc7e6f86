import { createHash } from 'node:crypto';

/**
 * The id of somebody's first application for a micro-credential. It follows from both, so that a double click, a second
 * window and a crash all come to the same application.
 */
export function firstApplicationId(personId: string, credentialId: string): string {
  return idOf('first', personId, credentialId);
}

/** The id of the application that follows one that has ended: there is one at most. */
export function nextApplicationId(formerId: string): string {
  return idOf('next', formerId);
}

/** A UUID of version 8, made of a hash. */
function idOf(...parts: readonly string[]): string {
  const digits = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
