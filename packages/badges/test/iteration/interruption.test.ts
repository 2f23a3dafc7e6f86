import { describe, expect, it } from 'vitest';
import { Interruption } from '../../src/iteration/interruption.js';

const never = () => new Promise<never>(() => {});

describe('an interruption', () => {
  it.each([
    ['before the work', (interruption: Interruption) => interruption.interrupt('stop'), never],
    [
      'by the work itself',
      () => {},
      (interruption: Interruption) => interruption.interrupt('stop'),
    ],
  ])('ends a wait: %s', async (_when, before, during) => {
    const interruption = new Interruption();
    before(interruption);
    const wait = interruption.waitFor(() => {
      during(interruption);
      return never();
    });
    await expect(wait).rejects.toBe('stop');
  });

  it('ends a wait that is under way', async () => {
    const interruption = new Interruption();
    const wait = interruption.waitFor(never);
    interruption.interrupt('stop');
    await expect(wait).rejects.toBe('stop');
  });

  it.each([
    ['what the work gives', async () => 7, { status: 'fulfilled', value: 7 }],
    ['why it fails', () => Promise.reject('broken'), { status: 'rejected', reason: 'broken' }],
    [
      'what it throws at once',
      () => {
        throw 'broken';
      },
      { status: 'rejected', reason: 'broken' },
    ],
  ])('that does not come changes nothing: %s', async (_what, work, expected) => {
    const [settled] = await Promise.allSettled([new Interruption().waitFor<unknown>(work)]);
    expect(settled).toEqual(expected);
  });
});
