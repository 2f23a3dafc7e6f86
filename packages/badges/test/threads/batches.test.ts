import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Batches } from '../../src/threads/batches.js';

/** Batches that wait until they are let go, and what was in each. */
function heldBatches(options: { readonly size: number; readonly lanes: number }) {
  const begun: (readonly number[])[] = [];
  const held: (() => void)[] = [];
  const batches = new Batches<number, string>({
    ...options,
    work: async (items) => {
      begun.push(items);
      await new Promise<void>((resolve) => held.push(resolve));
      if (items.includes(13)) throw new Error('unlucky');
      return items.map((item) => `done ${item}`);
    },
  });
  return { batches, begun, letGo: () => held.splice(0).map((go) => go()) };
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

describe('batches', () => {
  test('share what is asked for in one turn among the free lanes', async () => {
    const { batches, begun, letGo } = heldBatches({ size: 50, lanes: 3 });
    const results = Promise.all(upTo(8).map((item) => batches.run(item)));
    await nextTurn();
    await nextTurn();
    expect(begun).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ]);
    letGo();
    expect(await results).toEqual(upTo(8).map((item) => `done ${item}`));
  });

  test('grow while no lane is free, up to their size', async () => {
    const { batches, begun, letGo } = heldBatches({ size: 4, lanes: 1 });
    const first = batches.run(0);
    await nextTurn();
    await nextTurn();
    const others = Promise.all([1, 2, 3, 4, 5, 6].map((item) => batches.run(item)));
    await nextTurn();
    await nextTurn();
    expect(begun).toEqual([[0]]);
    letGo();
    await first;
    await nextTurn();
    expect(begun.slice(1)).toEqual([[1, 2, 3, 4]]);
    letGo();
    await nextTurn();
    letGo();
    await others;
    expect(begun.slice(2)).toEqual([[5, 6]]);
  });

  test('fail alone', async () => {
    const { batches, letGo } = heldBatches({ size: 1, lanes: 3 });
    const results = Promise.allSettled([12, 13, 14].map((item) => batches.run(item)));
    await nextTurn();
    await nextTurn();
    letGo();
    expect((await results).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  test('are given up, begun or not, and others done after them', async () => {
    const { batches, begun, letGo } = heldBatches({ size: 1, lanes: 1 });
    const results = Promise.allSettled([1, 2].map((item) => batches.run(item)));
    await nextTurn();
    await nextTurn();
    batches.fail('given up');
    expect(await results).toEqual([
      { status: 'rejected', reason: 'given up' },
      { status: 'rejected', reason: 'given up' },
    ]);
    const other = batches.run(3);
    await nextTurn();
    await nextTurn();
    letGo();
    expect(await other).toBe('done 3');
    expect(begun).toEqual([[1], [3]]);
  });
});
