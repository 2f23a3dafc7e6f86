import { expect, test } from 'vitest';
import { type AllocationSettings, allocatePlaces } from '../../src/status/allocate-places.js';
import { createMemoryStatusListStore } from '../../src/status/memory-store.js';
import type { StatusListStore } from '../../src/status/status-list-store.js';
import { thrown } from '../support/thrown.js';

/** Random bytes that are the same each time, from a linear congruential generator. */
function repeatable(): AllocationSettings['random'] {
  let state = 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

function settings(changes: Partial<AllocationSettings> = {}): AllocationSettings {
  const store = createMemoryStatusListStore();
  return { store, entries: 80, mostTaken: 72, random: repeatable(), ...changes };
}

function keys(count: number, first = 0): readonly string[] {
  return Array.from({ length: count }, (_, number) => `badge ${first + number}`);
}

test('a key has the same place however often it is asked for, also twice in one call', async () => {
  const given = settings();
  const first = await allocatePlaces(['a', 'b', 'a'], given);
  expect(first.size).toBe(2);
  expect(await allocatePlaces(['b', 'a'], given)).toEqual(first);
  expect(await given.store.lists()).toEqual([{ list: 1, taken: 2 }]);
});

test('a new list is begun at the fill limit, in the middle of a call too', async () => {
  const given = settings();
  await allocatePlaces(keys(60), given);
  await allocatePlaces(keys(100, 60), given);
  expect(await given.store.lists()).toEqual([
    { list: 1, taken: 72 },
    { list: 2, taken: 72 },
    { list: 3, taken: 16 },
  ]);
});

test('places follow no order, and every index has its turn', async () => {
  const given = settings({ mostTaken: 80 });
  const places = [...(await allocatePlaces(keys(80), given)).values()];
  const indexes = places.map(({ index }) => index);
  const inOrder = keys(80).map((_, index) => index);
  expect(indexes).not.toEqual(inOrder);
  expect([...indexes].sort((one, other) => one - other)).toEqual(inOrder);
});

test('numbers that would favour low indexes are not used', async () => {
  const words = [0xff_ff_ff_ff, 0xff_ff_ff_fe, 7];
  const random = (count: number) => {
    const bytes = new Uint8Array(count);
    new DataView(bytes.buffer).setUint32(0, words.shift() ?? 0);
    return bytes;
  };
  const places = await allocatePlaces(['a'], settings({ entries: 3 * 2 ** 17, random }));
  expect(places.get('a')?.index).toBe(7);
});

test('a store that never gives a place is told from one that is nearly full', async () => {
  const store: StatusListStore = {
    ...createMemoryStatusListStore(),
    claim: async (claims) => claims.map(() => undefined),
  };
  const error = await thrown(() => allocatePlaces(['a'], settings({ store })));
  expect(error).toMatchObject({ code: 'status.store' });
});
