/**
 * What needs Node: a `fetch` that judges each address when it connects.
 *
 * @module
 */
export {
  createGuardedFetch,
  type GuardedFetchOptions,
  guardedFetch,
} from './network/guarded-fetch.js';
