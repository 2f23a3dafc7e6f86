import { BadgeError } from '../errors.js';

/** What cannot be anything that was given by a person is a wrong call. */
export function assertInput(input: unknown): void {
  if (typeof input === 'string' || (typeof input === 'object' && input !== null)) return;
  throw new BadgeError('option.invalid', 'Give it as an object, a text, or the bytes of a file.', {
    path: '/input',
  });
}
