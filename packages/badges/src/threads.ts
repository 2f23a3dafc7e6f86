/**
 * Issuing in several threads of one Node process, for keys that are held there. Needs the package `piscina`.
 *
 * @module
 */
export { BadgeError } from './errors.js';
export { createThreadedIssuer } from './threads/create-threaded-issuer.js';
export type { ThreadedIssuer, ThreadedIssuerOptions } from './threads/threaded-issuer.js';
