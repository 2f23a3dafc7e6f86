import { BadgeError } from '../errors.js';

/** The error for key material that is none; the message never holds the material. */
export function malformedKey(message: string): BadgeError {
  return new BadgeError('key.malformed', message, {
    hint: 'Make a key with generateKey, or export one as Multikey or JSON Web Key.',
  });
}
