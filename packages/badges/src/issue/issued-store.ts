import type { SignedBadge } from './signed-badge.js';

/**
 * Where an issuer keeps which badge it issued under which key, so that none is issued twice.
 *
 * Write one for your own database; `issuedStoreContract` tells whether it does what is asked here. Two rules matter: a
 * call that has returned is kept whatever happens next, and many processes may call at the same time. On a relational
 * database both follow from a unique constraint on the key.
 *
 * Badges are personal data: keep them no more open and no longer than those.
 */
export interface IssuedStore {
  /** The badge that is kept under a key; `undefined` when there is none. Keys are compared letter by letter. */
  get(key: string): Promise<SignedBadge | undefined>;
  /**
   * Keeps a badge, unless one is kept under the key already. Of many who try at once one succeeds.
   *
   * @returns the badge that was there before and stays; `undefined` when the given one was kept
   */
  putIfAbsent(key: string, badge: SignedBadge): Promise<SignedBadge | undefined>;
}
