import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type CreateCacheOptions, createCache } from '../../src/index.js';
import { readCache } from '../../src/network/cache.js';
import { requestLimits } from '../../src/network/request-limits.js';
import { Requester } from '../../src/network/requester.js';
import { thrown } from '../support/thrown.js';

const ADDRESS = 'https://example.org/did.json';
const JSON_TYPE = 'application/json';

/** Verifications that share a cache, a clock and a website. */
function shared(options: CreateCacheOptions = {}, headers: HeadersInit = {}) {
  const time = { now: 1_000_000 };
  const given = createCache({ clock: () => time.now, ...options });
  const cache = readCache(given);
  const fetch = vi.fn(async (input: string | URL | Request) => {
    return new Response(`answer ${fetch.mock.calls.length} of ${input}`, { headers });
  });
  const verification = (limits = {}, ask: typeof globalThis.fetch = fetch) =>
    new Requester({ fetch: ask, cache, limits: { ...requestLimits, ...limits } });
  return { time, given, cache, fetch, verification };
}

const get = (requester: Requester, address = ADDRESS, accept = JSON_TYPE) =>
  requester.get(address, accept);

describe('createCache refuses', () => {
  it.each<[unknown, string]>([
    [null, ''],
    [{ seconds: 1 }, '/seconds'],
    ...['entries', 'bytes', 'maximumAgeMs'].flatMap((name) =>
      [0, -1, 1.5, Number.NaN, '5', null].map(
        (value) => [{ [name]: value }, `/${name}`] as [unknown, string],
      ),
    ),
    [{ clock: 5 }, '/clock'],
  ])('%j', async (options, path) => {
    const error = await thrown(async () => Reflect.apply(createCache, undefined, [options]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
  });
});

describe('a cache', () => {
  it('shows nothing of what it keeps', async () => {
    const { given, verification } = shared();
    await get(verification());
    expect(JSON.stringify(given)).toBe('{}');
    expect(Reflect.ownKeys(given)).toEqual([]);
  });

  it('answers for the address and media type that were asked for', async () => {
    const { fetch, verification } = shared();
    const first = await get(verification());
    expect(await get(verification())).toBe(first);
    await get(verification(), `${ADDRESS}?again`);
    await get(verification(), ADDRESS, 'text/html');
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('costs no request', async () => {
    const { verification } = shared();
    const requester = verification({ requests: 1 });
    for (const _ of [1, 2, 3]) expect(await get(requester)).toMatchObject({ ok: true });
  });

  it('answers where the network may not be asked', async () => {
    const { cache, verification } = shared();
    const offline = new Requester({ fetch: undefined, limits: requestLimits, cache });
    expect(await get(offline)).toMatchObject({ ok: false });
    await get(verification());
    expect(await get(offline)).toMatchObject({ ok: true });
  });

  it('says when it was asked, for whoever wants newer', async () => {
    const { time, fetch, verification } = shared();
    const requester = verification();
    const first = await get(requester);
    expect(first).toMatchObject({ ok: true, fetchedAt: time.now });
    time.now += 1000;
    expect(requester.now()).toBe(time.now);
    const old = { newerThan: time.now - 1001 };
    expect(await requester.get(ADDRESS, JSON_TYPE, old)).toBe(first);
    const fresh = { newerThan: time.now - 1000 };
    expect(await requester.get(ADDRESS, JSON_TYPE, fresh)).toMatchObject({ fetchedAt: time.now });
    expect(await get(requester)).toMatchObject({ fetchedAt: time.now });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it.each<[string, CreateCacheOptions, HeadersInit, number]>([
    ['five minutes', {}, {}, 300_000],
    ['the age that is set', { maximumAgeMs: 2_000 }, {}, 2_000],
    ['the age that the answer sets', {}, { 'cache-control': 'max-age=60' }, 60_000],
    ['no longer than set', { maximumAgeMs: 5 }, { 'cache-control': 'max-age=60' }, 5],
  ])('answers for %s', async (_, options, headers, age) => {
    const { time, fetch, verification } = shared(options, headers);
    await get(verification());
    time.now += age - 1;
    await get(verification());
    expect(fetch).toHaveBeenCalledTimes(1);
    time.now += 1;
    await get(verification());
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('does not answer by a clock that was set back', async () => {
    const { time, fetch, verification } = shared();
    await get(verification());
    time.now -= 1;
    await get(verification());
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it.each<[string, () => Promise<Response>]>([
    [
      'what must not be stored',
      async () => new Response('', { headers: { 'cache-control': 'no-store' } }),
    ],
    ['what is gone', async () => new Response('', { status: 410 })],
    ['what failed', () => Promise.reject(new TypeError('refused'))],
    ['what is too large', async () => new Response('x'.repeat(1001))],
  ])('never keeps %s', async (_, answer) => {
    const { verification } = shared();
    const fetch = vi.fn(answer);
    for (const _ of [1, 2]) await get(verification({ bytes: 1000 }, fetch));
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('never gives more than a verification may read', async () => {
    const { verification } = shared();
    await get(verification());
    expect(await get(verification({ bytes: 5 }))).toMatchObject({
      ok: false,
      why: expect.stringContaining('5 bytes'),
    });
  });

  it('lets go of what was used least recently, by number', async () => {
    const { fetch, verification } = shared({ entries: 2 });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `https://example.org/${name}`);
    for (const address of [a, b, a, c]) await get(verification(), address);
    expect(fetch).toHaveBeenCalledTimes(3);
    for (const address of [a, c]) await get(verification(), address);
    expect(fetch).toHaveBeenCalledTimes(3);
    await get(verification(), b);
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it('keeps no more than it may, in whatever order it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 300 }),
        async (asked, entries, bytes) => {
          const { verification } = shared({ entries, bytes });
          const size = async (at: number) => new Response('x'.repeat(at * 20));
          const fetch = async (input: string | URL | Request) => size(Number(String(input).at(-1)));
          for (const at of asked) await get(verification({}, fetch), `https://example.org/${at}`);
          const offline = (at: number) =>
            get(
              verification({}, async () => Promise.reject()),
              `https://example.org/${at}`,
            );
          const found = await Promise.all(Array.from({ length: 10 }, (_, at) => offline(at)));
          const kept = found.flatMap((answer) => (answer.ok ? [answer.bytes.length] : []));
          expect(kept.length).toBeLessThanOrEqual(entries);
          expect(kept.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(bytes);
          const last = asked.at(-1) ?? 0;
          if (last * 20 <= bytes) expect(found[last]).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('forgets everything when it is told to', async () => {
    const { given, fetch, verification } = shared();
    await get(verification());
    given.clear();
    await get(verification());
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('forgets also what is on its way', async () => {
    const { given, verification } = shared();
    const { fetch, answer } = slow();
    const asked = get(verification({}, fetch));
    given.clear();
    answer('old');
    expect(await asked).toMatchObject({ ok: true });
    const again = get(verification({}, fetch));
    expect(fetch).toHaveBeenCalledTimes(2);
    answer('new');
    expect(await again).toMatchObject({ ok: true });
  });
});

/** A website that answers when it is told to. */
function slow() {
  const waiting: ((response: Response) => void)[] = [];
  const fetch = vi.fn(() => new Promise<Response>((resolve) => waiting.push(resolve)));
  const answer = (text: string, status = 200) => {
    for (const resolve of waiting.splice(0)) resolve(new Response(text, { status }));
  };
  return { fetch, answer };
}

describe('verifications at the same time', () => {
  it('ask once', async () => {
    const { verification } = shared();
    const { fetch, answer } = slow();
    const asked = Array.from({ length: 20 }, () => get(verification({}, fetch)));
    answer('there');
    const [first, ...others] = await Promise.all(asked);
    expect(first).toMatchObject({ ok: true });
    for (const other of others) expect(other).toBe(first);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('do not fail by the time limit of another', async () => {
    const { verification } = shared();
    const { fetch, answer } = slow();
    const hasty = get(verification({ requestMs: 20 }, fetch));
    const patient = get(verification({}, fetch));
    expect(await hasty).toMatchObject({ ok: false, code: 'limit.time' });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    answer('there');
    expect(await patient).toMatchObject({ ok: true });
  });

  it('end in their own time while another waits', async () => {
    const { verification } = shared();
    const { fetch, answer } = slow();
    const patient = get(verification({}, fetch));
    const hasty = get(verification({ requestMs: 20 }, fetch));
    expect(await hasty).toMatchObject({ ok: false, code: 'limit.time' });
    answer('there');
    expect(await patient).toMatchObject({ ok: true });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each<[string, object, number]>([
    ['size', { bytes: 3 }, 2],
    ['size of all answers', { totalBytes: 3 }, 2],
    ['number of requests', { requests: 0 }, 1],
  ])('do not fail by the %s that another may have', async (_, limits, requests) => {
    const { verification } = shared();
    const { fetch, answer } = slow();
    const small = get(verification(limits, fetch));
    const large = get(verification({}, fetch));
    answer('there');
    expect(await small).toMatchObject({ ok: false });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(requests));
    answer('there');
    expect(await large).toMatchObject({ ok: true });
  });

  it('ask for themselves where they want newer than what is on its way', async () => {
    const { time, verification } = shared();
    const { fetch, answer } = slow();
    const first = get(verification({}, fetch));
    time.now += 1;
    const second = verification({}, fetch).get(ADDRESS, JSON_TYPE, { newerThan: time.now - 1 });
    answer('there');
    expect(await first).toMatchObject({ fetchedAt: time.now - 1 });
    expect(await second).toMatchObject({ fetchedAt: time.now });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
