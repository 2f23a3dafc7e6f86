import { describe, expect, it } from 'vitest';
import { loadOnce } from '../src/load-once.js';

describe('loadOnce', () => {
  it('loads when it is first asked, and never again', async () => {
    let loads = 0;
    const load = loadOnce(async () => {
      loads += 1;
      return { loads };
    });
    expect(loads).toBe(0);
    const [first, second] = await Promise.all([load(), load()]);
    expect(first).toBe(second);
    expect(await load()).toEqual({ loads: 1 });
  });

  it('tells all who wait that a load failed, and loads anew for the next', async () => {
    let isDown = true;
    const load = loadOnce(async () => {
      if (isDown) throw new Error('not to be had');
      return 'loaded';
    });
    const waiting = await Promise.allSettled([load(), load()]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isDown = false;
    expect(await load()).toBe('loaded');
  });
});
