/** Where a badge stands in the status lists. */
export interface StatusPlace {
  /** The caller's name for the badge, such as its id; a place belongs to it for good. */
  readonly key: string;
  /** The number of the list, from 1. */
  readonly list: number;
  /** The index in the list, from 0. */
  readonly index: number;
}

/** A place, asked for by whose it is or by where it is. */
export type StatusPlaceQuery = Pick<StatusPlace, 'key'> | Pick<StatusPlace, 'list' | 'index'>;

/** How many places of a list are taken. */
export interface StatusListSize {
  readonly list: number;
  readonly taken: number;
}

/** Something that happened to a badge after it was issued. */
export interface StatusChange {
  readonly list: number;
  readonly index: number;
  readonly action: 'revoke' | 'suspend' | 'reinstate';
  /** The instant, ISO 8601 with `Z`. */
  readonly at: string;
  /** Who did it, in the caller's own words. */
  readonly by?: string;
  /** Why. It is kept in the store and never stands in a list. */
  readonly reason?: string;
}

/**
 * Where an organisation keeps which badge has which index, and what happened to it since.
 *
 * Write one for your own database; `statusListStoreContract` tells whether it does what is asked here. Two rules matter:
 * a call that has returned is kept whatever happens next, and many processes may call at the same time. On a relational
 * database both follow from two unique constraints on each of two tables: the key and the pair of list and index of a
 * place, and the list, index and position of a change.
 *
 * A store knows nothing of what revoked means, of lists being full, or of signatures.
 */
export interface StatusListStore {
  /**
   * Gives each key the place named with it, unless the key has a place already or the place is taken.
   *
   * Each claim is decided by itself, in order. No place ever has two keys, and no key two places. A process that dies
   * in the middle may leave some of the claims granted: asking again answers them.
   *
   * @returns for each claim the place that its key has now, or `undefined` where the place is another's
   */
  claim(places: readonly StatusPlace[]): Promise<readonly (StatusPlace | undefined)[]>;
  /** The place of a key, or the place at an index; `undefined` when there is none. */
  find(query: StatusPlaceQuery): Promise<StatusPlace | undefined>;
  /** The lists that have at least one place taken, by number. */
  lists(): Promise<readonly StatusListSize[]>;
  /**
   * Adds a change to one badge's history if it has exactly `after` changes so far, so that no change is made in
   * ignorance of another.
   *
   * @returns whether it was added
   */
  append(change: StatusChange, after: number): Promise<boolean>;
  /** What happened to the badges of a list, or to the one at an index; for each badge in the order of adding. */
  changes(query: {
    readonly list: number;
    readonly index?: number;
  }): Promise<readonly StatusChange[]>;
}
