import { describe, expect, test } from 'vitest';
import { createCache, verifyBadge } from '../../src/index.js';
import { NOW } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { badgeWith, entry, LIST, network, setTo, signedList } from '../support/status-lists.js';

describe('out of a cache', () => {
  const HOUR = 3_600_000;

  /** Verifies one badge at several instants, in milliseconds, while what stands at the list’s address changes. */
  async function over(
    times: readonly (readonly [at: number, page: Promise<Json>, now?: string])[],
  ): Promise<readonly (readonly [verdict: string, asked: number])[]> {
    let at = 0;
    const cache = createCache({ maximumAgeMs: HOUR, clock: () => at });
    const pages: Json = {};
    const { fetch, asked } = network(pages);
    const badge = await badgeWith(entry());
    const found: [string, number][] = [];
    for (const [time, page, now = NOW] of times) {
      at = time;
      pages[LIST] = page;
      const { verdict: told } = await verifyBadge(badge, { now, fetch, cache });
      found.push([told, asked.length]);
    }
    return found;
  }

  test('a list is taken until its time to live is over, and then asked for anew', async () => {
    const before = signedList({ ttl: 60_000 });
    const after = signedList({ ttl: 60_000, encodedList: setTo(1) });
    expect(
      await over([
        [1, before],
        [60_000, after],
        [60_001, after],
        [60_002, before],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 1],
      ['invalid', 2],
      ['invalid', 2],
    ]);
  });

  test('a list without a time to live is taken for as long as the cache keeps it', async () => {
    expect(
      await over([
        [1, signedList()],
        [HOUR, signedList({ encodedList: setTo(1) })],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 1],
    ]);
  });

  test('a list that may not be kept is asked for once each time', async () => {
    const list = signedList({ ttl: 0 });
    expect(
      await over([
        [1, list],
        [2, list],
        [3, list],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 2],
      ['valid', 3],
    ]);
  });

  test('a list that has ended since is asked for anew', async () => {
    const before = signedList({}, { validUntil: '2026-06-01T00:00:30Z' });
    const after = signedList({}, { validUntil: '2026-06-02T00:00:00Z' });
    const later = '2026-06-01T00:01:00Z';
    expect(
      await over([
        [1, before],
        [60_001, after, later],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 2],
    ]);
    expect(
      await over([
        [1, before],
        [60_001, before, later],
      ]),
    ).toEqual([
      ['valid', 1],
      ['unverifiable', 2],
    ]);
  });
});
