/**
 * What needs Node: a `fetch` that judges each address when it connects, and stores of status lists and of issued badges in
 * folders.
 *
 * @module
 */
export { BadgeError } from './errors.js';
export { createFileIssuedStore } from './issue/file-issued-store.js';
export {
  createGuardedFetch,
  type GuardedFetchOptions,
  guardedFetch,
} from './network/guarded-fetch.js';
export { createFileStatusListStore } from './status/file-store.js';
