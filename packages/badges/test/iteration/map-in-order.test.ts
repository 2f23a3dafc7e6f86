import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type MapInOrderOptions, mapInOrder } from '../../src/iteration/map-in-order.js';
import { thrown } from '../support/thrown.js';

async function collect<Result>(results: AsyncIterable<Result>): Promise<readonly Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}

const never = () => new Promise<never>(() => {});

/** Work that takes as many turns as the item says, and gives the item back. */
const work: MapInOrderOptions<number, number>['work'] = async (item) => {
  await turns(item);
  return item;
};

test('results come in the order of the items, however long each takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(5), { maxLength: 30 }),
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      async (items, concurrency, isAsync) => {
        async function* late() {
          for (const item of items) {
            await turns(item % 3);
            yield item;
          }
        }
        const source = isAsync ? late() : items;
        expect(await collect(mapInOrder(source, { concurrency, work }))).toEqual(items);
      },
    ),
    { numRuns: 40 },
  );
});

test('no more is read than may be, whatever the reader does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(4), { maxLength: 30 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.nat(6), { minLength: 1 }),
      async (items, concurrency, pauses) => {
        let [read, taken, mostAhead] = [0, 0, 0];
        function* counted() {
          for (const item of items) {
            read += 1;
            mostAhead = Math.max(mostAhead, read - taken);
            yield item;
          }
        }
        for await (const _ of mapInOrder(counted(), { concurrency, work })) {
          taken += 1;
          await turns(pauses[taken % pauses.length] ?? 0);
        }
        expect(taken).toBe(items.length);
        expect(mostAhead).toBeLessThanOrEqual(concurrency);
      },
    ),
    { numRuns: 40 },
  );
});

test('as much is worked on at once as may be', async () => {
  let [now, most] = [0, 0];
  const counted = async () => {
    now += 1;
    most = Math.max(most, now);
    await turns(3);
    now -= 1;
  };
  await collect(mapInOrder(upTo(20), { concurrency: 5, work: counted }));
  expect(most).toBe(5);
});

test('nothing is read before the first result is asked for', async () => {
  let read = 0;
  function* counted() {
    read += 1;
    yield read;
  }
  const results = mapInOrder(counted(), { concurrency: 2, work });
  await turns(3);
  expect(read).toBe(0);
  await results.return();
  expect(read).toBe(0);
});

test('a result does not wait for an item that is late', async () => {
  async function* endless() {
    yield 1;
    await never();
  }
  const results = mapInOrder(endless(), { concurrency: 4, work });
  expect(await results.next()).toEqual({ done: false, value: 1 });
});

describe('an error', () => {
  const failure = new Error('the third fails');

  test('of the work comes after the results before it, and others end too', async () => {
    const ended: number[] = [];
    const failing: typeof work = async (item, { run }) => {
      if (item === 2) throw failure;
      await run.finish(() => turns(item * 3));
      ended.push(item);
      return item;
    };
    const results = mapInOrder(upTo(10), { concurrency: 4, work: failing });
    const seen: number[] = [];
    const error = await thrown(async () => {
      for await (const result of results) seen.push(result);
    });
    expect(error).toBe(failure);
    expect(seen).toEqual([0, 1]);
    const endedByThen = [...ended];
    await turns(30);
    expect(ended).toEqual(endedByThen);
  });

  test('of the items comes after the results before it', async () => {
    function* failing() {
      yield 0;
      yield 1;
      throw failure;
    }
    const results = mapInOrder(failing(), { concurrency: 8, work });
    const seen: number[] = [];
    const error = await thrown(async () => {
      for await (const result of results) seen.push(result);
    });
    expect([error, seen]).toEqual([failure, [0, 1]]);
  });
});

describe('an aborted signal', () => {
  const reason = new Error('the operator stops it');

  test.each<[string, Iterable<number> | AsyncIterable<number>, typeof work]>([
    ['while work never ends', upTo(5), never],
    ['while an item never comes', { [Symbol.asyncIterator]: () => ({ next: never }) }, work],
    ['while there is work to be left', upTo(5), async (_, { run }) => run.waitFor(never)],
  ])('ends it %s', async (_, items, hanging) => {
    const stop = new AbortController();
    const results = mapInOrder(items, {
      concurrency: 2,
      signal: stop.signal,
      work: hangingOr(hanging),
    });
    const next = thrown(() => results.next());
    await turns(2);
    stop.abort(reason);
    expect(await next).toBe(reason);
  });

  test('is heard before anything is read', async () => {
    let read = 0;
    function* counted() {
      read += 1;
      yield read;
    }
    const signal = AbortSignal.abort(reason);
    const results = mapInOrder(counted(), { concurrency: 2, signal, work });
    expect(await thrown(() => results.next())).toBe(reason);
    expect(read).toBe(0);
  });

  test('lets what must be finished be finished, and begins no more of it', async () => {
    const stop = new AbortController();
    const finished: number[] = [];
    const writing: typeof work = async (item, { run }) => {
      await run.waitFor(() => turns(item));
      await run.finish(() => turns(10));
      finished.push(item);
      return item;
    };
    const results = mapInOrder([0, 1, 50], { concurrency: 3, signal: stop.signal, work: writing });
    const next = thrown(() => results.next());
    await turns(5);
    stop.abort(reason);
    expect(await next).toBe(reason);
    expect(finished).toEqual([0, 1]);
    await turns(60);
    expect(finished).toEqual([0, 1]);
  });

  test('is not listened to any more when it is over', async () => {
    const { signal } = new AbortController();
    const listening = new Set<unknown>();
    vi.spyOn(signal, 'addEventListener').mockImplementation((_, listener) => {
      listening.add(listener);
    });
    vi.spyOn(signal, 'removeEventListener').mockImplementation((_, listener) => {
      listening.delete(listener);
    });
    const results = mapInOrder(upTo(3), { concurrency: 2, signal, work });
    await results.next();
    expect(listening.size).toBe(1);
    await collect(results);
    expect(listening.size).toBe(0);
  });
});

/** The test of work that never ends may not wait for it. */
function hangingOr(hanging: typeof work): typeof work {
  return (item, place) => place.run.waitFor(() => hanging(item, place));
}

describe('leaving the loop', () => {
  test('closes the items, and waits until they are closed', async () => {
    let isClosed = false;
    async function* items() {
      try {
        yield* upTo(100);
      } finally {
        await turns(5);
        isClosed = true;
      }
    }
    const results = mapInOrder(items(), { concurrency: 1, work });
    for await (const result of results) if (result === 1) break;
    expect(isClosed).toBe(true);
  });

  test('does not wait for work that may be left', async () => {
    const endless: typeof work = async (item, { run }) => (item === 0 ? item : run.waitFor(never));
    const results = mapInOrder(upTo(100), { concurrency: 4, work: endless });
    for await (const result of results) if (result === 0) break;
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });
});
