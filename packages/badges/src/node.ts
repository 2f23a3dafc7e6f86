/**
 * What needs Node: a `fetch` that judges each address when it connects, and a store of status lists in a folder.
 *
 * @module
 */
export { BadgeError } from './errors.js';
export {
  createGuardedFetch,
  type GuardedFetchOptions,
  guardedFetch,
} from './network/guarded-fetch.js';
export { createFileStatusListStore } from './status/file-store.js';
