import { BadgeError } from '../errors.js';

/** Says that an address may not be connected to. */
export function blocked(): BadgeError {
  return new BadgeError('link.blocked', 'The address is not one of the public web over https.', {
    hint: 'Addresses of this machine or of private networks, and other ports than 443, are never asked.',
  });
}

export function isBlocked(error: unknown): error is BadgeError {
  return error instanceof BadgeError && error.code === 'link.blocked';
}
