import { BadgeError } from '../errors.js';
import type { SignedCredential } from '../issue/signed-credential.js';
import { wrongOption } from '../option-checks.js';
import { allocatePlaces } from './allocate-places.js';
import { type BadgeStatus, purposeOf, statusAfter, statusWith } from './badge-status.js';
import { statusListCredential } from './list-credential.js';
import {
  assertStorableText,
  readChangeDetails,
  type StatusChangeDetails,
} from './status-change-details.js';
import {
  type BitstringStatusListEntry,
  parseStatusListId,
  statusListEntry,
  statusListId,
} from './status-list-entry.js';
import {
  readStatusListOptions,
  type StatusListSettings,
  type StatusListsOptions,
} from './status-list-settings.js';
import type { StatusChange, StatusPlace, StatusPlaceQuery } from './status-list-store.js';

/** A badge, by the key it was given a place under, or by an entry it carries. */
export type StatusReference =
  | string
  | Pick<BitstringStatusListEntry, 'statusListCredential' | 'statusListIndex'>;

/** The status lists of one organisation. */
export interface StatusLists {
  /**
   * Gives a badge its place, before it is issued.
   *
   * @param key - your name for the badge, such as its id. The same key has the same place however often it is asked.
   * @returns what to put into the draft as `credentialStatus`, one entry for each purpose
   */
  allocate(key: string): Promise<readonly BitstringStatusListEntry[]>;
  /** The same for many badges, in fewer calls to the store; the entries of each badge in the order of the keys. */
  allocateAll(keys: readonly string[]): Promise<readonly (readonly BitstringStatusListEntry[])[]>;
  /** Calls a badge back for good. Once more changes nothing, and the first reason stays. */
  revoke(badge: StatusReference, details?: StatusChangeDetails): Promise<BadgeStatus>;
  /**
   * Calls a badge back for a while.
   *
   * @throws {@link BadgeError} `status.final` for a revoked badge
   */
  suspend(badge: StatusReference, details?: StatusChangeDetails): Promise<BadgeStatus>;
  /**
   * Ends a suspension.
   *
   * @throws {@link BadgeError} `status.final` for a revoked badge
   */
  reinstate(badge: StatusReference, details?: StatusChangeDetails): Promise<BadgeStatus>;
  statusOf(badge: StatusReference): Promise<BadgeStatus>;
  /** What happened to a badge, from the first change to the last. */
  history(badge: StatusReference): Promise<readonly StatusChange[]>;
  /** The ids of all lists that hold a badge; each is the address to publish it at. */
  lists(): Promise<readonly string[]>;
  /**
   * A list as it is now, signed, to be served as `application/vc` at its id. Serve it from a cache for at most `ttl`.
   *
   * @throws {@link BadgeError} `status.unknown-list` for an id that is not among {@link StatusLists.lists}
   */
  publish(listId: string): Promise<SignedCredential>;
}

/**
 * Keeps the status lists of an organisation, so that badges can be called back after they were issued.
 *
 * Each badge gets a random index in a list of at least 131,072 entries. When a list is nine tenths full a new one is
 * begun. Who looks at a list learns neither which badges exist nor why one was called back.
 *
 * It serves nothing and knows no badges: keep the key of each badge, or the badge.
 *
 * @throws {@link BadgeError} `option.invalid` with the path of a wrong option. Its functions throw
 * `status.unknown-badge` for a badge without a place, and `option.invalid` for a purpose that the lists do not have or a
 * text that is empty, too long or no Unicode.
 * @see Bitstring Status List v1.0, https://www.w3.org/TR/vc-bitstring-status-list/
 * @example
 * ```ts
 * import { createIssuer, createMemoryStatusListStore, createStatusLists, generateKey } from '@cop-credentials/badges';
 *
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const lists = createStatusLists({
 *   issuer,
 *   store: createMemoryStatusListStore(),
 *   baseUrl: 'https://badges.example.org/status',
 * });
 * const [entry] = await lists.allocate('urn:uuid:9bd7da51-6c45-4b22-9ec1-01a1c6f3a0d9');
 * entry?.statusListCredential; //=> 'https://badges.example.org/status/revocation/1'
 *
 * const badge = 'urn:uuid:9bd7da51-6c45-4b22-9ec1-01a1c6f3a0d9';
 * await lists.revoke(badge, { by: 'registrar', reason: 'Issued by mistake' }); //=> 'revoked'
 * const list = await lists.publish('https://badges.example.org/status/revocation/1');
 * list.type; //=> ['VerifiableCredential', 'BitstringStatusListCredential']
 * ```
 */
export function createStatusLists(options: StatusListsOptions): StatusLists {
  const settings = readStatusListOptions(options);
  const { store, baseUrl, purposes, now } = settings;

  async function allocateAll(keys: readonly string[]) {
    keys.forEach((key, position) => {
      assertStorableText(key, `/keys/${position}`);
    });
    const places = await allocatePlaces(keys, settings);
    return keys.map((key) => entriesOf(places.get(key) ?? unknownBadge(), settings));
  }

  async function placeOf(badge: StatusReference): Promise<StatusPlace> {
    const query = typeof badge === 'string' ? { key: badge } : placeQuery(badge, baseUrl);
    return (query && (await store.find(query))) ?? unknownBadge();
  }

  async function historyOf({ list, index }: StatusPlace): Promise<readonly StatusChange[]> {
    return store.changes({ list, index });
  }

  function changeTo(action: StatusChange['action']): StatusLists['revoke'] {
    return async (badge, details = {}) => {
      assertPurpose(action, settings);
      const told = readChangeDetails(details, now);
      const place = await placeOf(badge);
      const { list, index } = place;
      for (;;) {
        const history = await historyOf(place);
        const before = statusAfter(history);
        const after = statusWith(before, action);
        const change = { list, index, action, ...told };
        if (after === before || (await store.append(change, history.length))) return after;
      }
    };
  }

  return {
    allocateAll,
    allocate: async (key) => (await allocateAll([key])).flat(),
    revoke: changeTo('revoke'),
    suspend: changeTo('suspend'),
    reinstate: changeTo('reinstate'),
    statusOf: async (badge) => statusAfter(await historyOf(await placeOf(badge))),
    history: async (badge) => historyOf(await placeOf(badge)),
    lists: async () =>
      (await store.lists()).flatMap(({ list }) =>
        purposes.map((purpose) => statusListId(baseUrl, { purpose, list })),
      ),
    publish: async (listId) => {
      const name = parseStatusListId(baseUrl, listId);
      const isBegun = (await store.lists()).some(({ list }) => list === name?.list);
      if (name === undefined || !purposes.includes(name.purpose) || !isBegun) {
        throw new BadgeError('status.unknown-list', 'There is no status list with this id.', {
          hint: 'Its id is the whole address, as lists() tells it.',
        });
      }
      const changes = await store.changes({ list: name.list });
      for (const change of changes) assertWithin(change, settings);
      const created = now();
      const credential = await statusListCredential(name, settings, { changes, now: created });
      return settings.issuer.signCredential(credential, { created });
    },
  };
}

function entriesOf(
  place: StatusPlace,
  settings: StatusListSettings,
): readonly BitstringStatusListEntry[] {
  assertWithin(place, settings);
  const { baseUrl, purposes } = settings;
  return purposes.map((purpose) => statusListEntry(place, { baseUrl, purpose }));
}

function placeQuery(
  entry: Exclude<StatusReference, string>,
  baseUrl: string,
): StatusPlaceQuery | undefined {
  const name = parseStatusListId(baseUrl, entry.statusListCredential);
  const isIndex = /^(?:0|[1-9]\d{0,14})$/.test(entry.statusListIndex);
  return name && isIndex ? { list: name.list, index: Number(entry.statusListIndex) } : undefined;
}

function assertPurpose(action: StatusChange['action'], { purposes }: StatusListSettings): void {
  const purpose = purposeOf(action);
  if (!purposes.includes(purpose)) {
    throw wrongOption(
      '/purposes',
      `${purpose} among the purposes of the lists, to ${action} a badge`,
    );
  }
}

/** A list made shorter than it was would lose badges. */
function assertWithin(
  { index }: { readonly index: number },
  { entries }: StatusListSettings,
): void {
  if (index >= entries) throw wrongOption('/entries', 'as many entries as the lists had before');
}

function unknownBadge(): never {
  throw new BadgeError('status.unknown-badge', 'This badge has no place in the status lists.', {
    hint: 'Name it by the key it was given a place under, or by an entry of its credentialStatus.',
  });
}
