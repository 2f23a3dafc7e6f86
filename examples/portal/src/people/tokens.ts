import { createHash, randomBytes } from 'node:crypto';

/** A text that nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token, so that who reads the database cannot sign in with what is there. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
