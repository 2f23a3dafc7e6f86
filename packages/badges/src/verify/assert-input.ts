import { BadgeError } from '../errors.js';

/** Tells whether something can be a badge that a person gave. */
export function isInput(input: unknown): input is string | Uint8Array | object {
  return typeof input === 'string' || (typeof input === 'object' && input !== null);
}

/** What cannot be anything that was given by a person is a wrong call. */
export function assertInput(input: unknown): void {
  if (isInput(input)) return;
  throw new BadgeError('option.invalid', 'Give it as an object, a text, or the bytes of a file.', {
    path: '/input',
  });
}
