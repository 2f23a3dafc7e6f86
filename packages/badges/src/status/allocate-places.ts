import { BadgeError } from '../errors.js';
import type { StatusListSize, StatusListStore, StatusPlace } from './status-list-store.js';

/** How places are given out. */
export interface AllocationSettings {
  readonly store: StatusListStore;
  /** Of each list. */
  readonly entries: number;
  /** The most of them that are given out before a new list is begun. */
  readonly mostTaken: number;
  /** That many random bytes. */
  readonly random: (count: number) => Uint8Array;
}

/** A list that is nine tenths full refuses so many random places in a row less than once in 10^45 times. */
const MOST_FRUITLESS_ROUNDS = 1000;

/**
 * Gives each key a place at random, or the one it has already. At random, so that an index tells nothing of when a badge
 * was issued or which others were issued with it.
 */
export async function allocatePlaces(
  keys: readonly string[],
  settings: AllocationSettings,
): Promise<ReadonlyMap<string, StatusPlace>> {
  const { store, mostTaken } = settings;
  const places = new Map<string, StatusPlace>();
  let waiting: readonly string[] = [...new Set(keys)];
  for (let fruitless = 0; waiting.length > 0; fruitless += 1) {
    if (fruitless === MOST_FRUITLESS_ROUNDS) throw givesNothing();
    const { list, room } = openList(await store.lists(), mostTaken);
    const asking = waiting.slice(0, room);
    const indexes = randomIndexes(asking.length, settings);
    const answers = await store.claim(
      asking.map((key, position) => ({ key, list, index: indexes[position] ?? 0 })),
    );
    for (const place of answers) {
      if (place === undefined) continue;
      places.set(place.key, place);
      fruitless = -1;
    }
    waiting = waiting.filter((key) => !places.has(key));
  }
  return places;
}

/** The newest list, or the one after it when that is full. */
function openList(
  lists: readonly StatusListSize[],
  mostTaken: number,
): { readonly list: number; readonly room: number } {
  const newest = lists.reduce((newer, one) => (one.list > newer.list ? one : newer), NO_LIST);
  const room = mostTaken - newest.taken;
  return newest.list > 0 && room > 0
    ? { list: newest.list, room }
    : { list: newest.list + 1, room: mostTaken };
}

const NO_LIST: StatusListSize = { list: 0, taken: 0 };

const NUMBERS = 2 ** 32;

/** Indexes of which each is as likely as any other. */
function randomIndexes(
  count: number,
  { entries, random }: Pick<AllocationSettings, 'entries' | 'random'>,
): readonly number[] {
  // The remainder of these would fall on low indexes more often than on high ones.
  const fair = NUMBERS - (NUMBERS % entries);
  const indexes: number[] = [];
  while (indexes.length < count) {
    const bytes = random((count - indexes.length) * 4);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let offset = 0; offset < bytes.length; offset += 4) {
      const number = view.getUint32(offset);
      if (number < fair) indexes.push(number % entries);
    }
  }
  return indexes;
}

function givesNothing(): BadgeError {
  return new BadgeError('status.store', 'The store gives no places, however often it is asked.', {
    hint: 'Test it with statusListStoreContract.',
  });
}
