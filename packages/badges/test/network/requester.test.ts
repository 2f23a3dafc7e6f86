import { describe, expect, it, vi } from 'vitest';
import { BadgeError } from '../../src/errors.js';
import { type RequestLimits, requestLimits } from '../../src/network/request-limits.js';
import { Requester, type RequesterOptions } from '../../src/network/requester.js';

const ADDRESS = 'https://example.org/did.json';

type Answer = (url: string, init?: RequestInit) => Response | Promise<Response>;

function requester(
  answer: Answer | undefined,
  { allowed, ...limits }: Partial<RequestLimits> & Pick<RequesterOptions, 'allowed'> = {},
) {
  const fetch =
    answer &&
    vi.fn(async (url: string | URL | Request, init?: RequestInit) => answer(String(url), init));
  const options = { fetch, limits: { ...requestLimits, ...limits }, ...(allowed && { allowed }) };
  return { fetch, requester: new Requester(options) };
}

/** A response that the constructor does not make. */
function answering(changes: object): Response {
  return Object.defineProperties(
    new Response(null),
    Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, { value }])),
  );
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

describe('Requester', () => {
  it('gives the bytes of an answer', async () => {
    const { requester: asking, fetch } = requester(() => new Response('{"id":1}'));
    const result = await asking.get(ADDRESS, 'application/json');
    expect(result.ok && new TextDecoder().decode(result.bytes)).toBe('{"id":1}');
    expect(fetch?.mock.calls[0]?.[1]).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      headers: { accept: 'application/json' },
    });
  });

  it('tells what the answer is, and when it was asked for', async () => {
    const headers = { 'content-type': 'Application/DID+JSON; charset=utf-8' };
    const { requester: asking } = requester((url) =>
      url === ADDRESS ? redirectTo('/there') : new Response('{}', { status: 203, headers }),
    );
    const before = Date.now();
    const result = await asking.get(ADDRESS, '*/*');
    expect(result).toMatchObject({
      ok: true,
      status: 203,
      url: 'https://example.org/there',
      contentType: 'application/did+json',
    });
    expect(result.ok && result.fetchedAt).toBeGreaterThanOrEqual(before);
    expect(asking.now()).toBeGreaterThanOrEqual(before);
  });

  it.each([404, 410, 500, 999])('tells that the answer was %s', async (status) => {
    const { requester: asking } = requester(() => answering({ ok: false, status }));
    expect(await asking.get(ADDRESS, '*/*')).toMatchObject({ ok: false, status, url: ADDRESS });
  });

  it('names no media type where the answer has none', async () => {
    const { requester: asking } = requester(() => new Response(new Uint8Array(1)));
    expect(await asking.get(ADDRESS, '*/*')).toMatchObject({ ok: true, contentType: undefined });
  });

  it('follows a redirect to another public address', async () => {
    const { requester: asking } = requester((url) =>
      url === ADDRESS ? redirectTo('https://www.example.org/did.json') : new Response('there'),
    );
    expect(await asking.get(ADDRESS, '*/*')).toMatchObject({ ok: true });
  });

  it.each<[string, Answer | undefined, Parameters<typeof requester>[1], object]>([
    [
      'without a fetch function',
      undefined,
      {},
      { code: undefined, why: expect.stringContaining('may not be asked') },
    ],
    [
      'where the address answers 404',
      () => new Response('no', { status: 404 }),
      {},
      { code: undefined, why: expect.stringContaining('404') },
    ],
    [
      'where the address does not answer',
      () => Promise.reject(new TypeError('refused')),
      {},
      { code: undefined },
    ],
    [
      'that redirects to this machine',
      () => redirectTo('https://127.0.0.1/'),
      {},
      { code: 'link.blocked' },
    ],
    [
      'that redirects to http',
      () => redirectTo('http://example.org/'),
      {},
      { code: 'link.blocked' },
    ],
    [
      'that redirects from https to http, even where http may be asked',
      (url) =>
        url.startsWith('https:') ? redirectTo('http://example.org/') : new Response('there'),
      { allowed: (address: string) => new URL(address) },
      { code: 'link.blocked' },
    ],
    [
      'that redirects without saying where',
      () => answering({ type: 'opaqueredirect', status: 0, ok: false }),
      {},
      { code: undefined, why: expect.stringContaining('does not say where') },
    ],
    [
      'that is compressed twice',
      () => new Response('x', { headers: { 'content-encoding': 'gzip, br' } }),
      {},
      { code: undefined, why: expect.stringContaining('compressed') },
    ],
    [
      'where the fetch function may not go',
      () => Promise.reject(new BadgeError('link.blocked', 'No.')),
      {},
      { code: 'link.blocked' },
    ],
    [
      'that breaks off',
      () => new Response(new ReadableStream({ pull: (body) => body.error(new Error('reset')) })),
      {},
      { code: undefined, why: expect.stringContaining('breaks off') },
    ],
    [
      'that redirects for ever',
      (url) => redirectTo(`${url}x`),
      {},
      { code: undefined, why: expect.stringContaining('redirects') },
    ],
    [
      'that answers too much',
      () => new Response('x'.repeat(101)),
      { bytes: 100 },
      { code: undefined, why: expect.stringContaining('100 bytes') },
    ],
    [
      'that never ends its answer',
      () => new Response(new ReadableStream()),
      { requestMs: 20 },
      { code: 'limit.time' },
    ],
    [
      'that never answers',
      (_, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
      { requestMs: 20 },
      { code: 'limit.time' },
    ],
    [
      'that never answers, by a fetch that does not listen',
      () => new Promise(() => undefined),
      { requestMs: 20 },
      { code: 'limit.time' },
    ],
    [
      'that would be one request too many',
      () => redirectTo('https://www.example.org/'),
      { requests: 1 },
      { code: 'limit.requests' },
    ],
  ])('fails %s', async (_, answer, limits, expected) => {
    const { requester: asking } = requester(answer, limits);
    expect(await asking.get(ADDRESS, '*/*')).toMatchObject({ ok: false, ...expected });
  });

  it('follows from http to https where http may be asked', async () => {
    const { requester: asking } = requester(
      (url) => (url.startsWith('http:') ? redirectTo(ADDRESS) : new Response('there')),
      { allowed: (address: string) => new URL(address) },
    );
    expect(await asking.get('http://example.org/', '*/*')).toMatchObject({
      ok: true,
      url: ADDRESS,
    });
  });

  it('leaves a redirect to those who judge it themselves', async () => {
    const { requester: asking, fetch } = requester(() => redirectTo('javascript:alert(1)'));
    expect(await asking.get(ADDRESS, '*/*', { followsRedirects: false })).toMatchObject({
      ok: false,
      code: undefined,
      status: 302,
      redirect: 'javascript:alert(1)',
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    [150, 150, true],
    [150, 149, false],
    [50, 51, true],
    [50, 49, false],
  ])('takes an answer of %s bytes where %s may be: %s', async (size, bytes, ok) => {
    const { requester: asking } = requester(() => new Response('x'.repeat(size)), { bytes: 100 });
    expect(await asking.get(ADDRESS, '*/*', { bytes })).toMatchObject({ ok });
  });

  it.each([['<https://example.org/1>; rel="alternate"'], [undefined]])(
    'tells the links of an answer: %s',
    async (link) => {
      const headers = link === undefined ? {} : { link };
      const { requester: asking } = requester(() => new Response('{}', { headers }));
      expect(await asking.get(ADDRESS, '*/*')).toMatchObject({ ok: true, link });
    },
  );

  it.each([
    [3, true],
    [4, false],
  ])('follows %s redirects: %s', async (redirects, ok) => {
    const { requester: asking, fetch } = requester(() =>
      fetch?.mock.calls.length === redirects + 1 ? new Response('there') : redirectTo('/next'),
    );
    expect(await asking.get(ADDRESS, '*/*')).toMatchObject({ ok });
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it('counts the bytes of all answers together, also of those that it refused', async () => {
    const sizes = [40, 101, 40, 19, 1];
    const { requester: asking } = requester(() => new Response('x'.repeat(sizes.shift() ?? 0)), {
      bytes: 100,
      totalBytes: 200,
    });
    const answered = [];
    for (const _ of [...sizes]) answered.push((await asking.get(ADDRESS, '*/*')).ok);
    expect(answered).toEqual([true, false, true, true, false]);
  });

  it.each(['http://example.org/', 'https://localhost/', 'https://10.0.0.1/'])(
    'never asks %s',
    async (address) => {
      const { requester: asking, fetch } = requester(() => new Response('secret'));
      expect(await asking.get(address, '*/*')).toMatchObject({ ok: false, code: 'link.blocked' });
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});
