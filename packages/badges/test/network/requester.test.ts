import { describe, expect, it, vi } from 'vitest';
import { Requester, requestLimits } from '../../src/network/requester.js';

const ADDRESS = 'https://example.org/did.json';

type Answer = (url: string, init?: RequestInit) => Response | Promise<Response>;

function requester(answer: Answer | undefined, limits = {}) {
  const fetch =
    answer &&
    vi.fn(async (url: string | URL | Request, init?: RequestInit) => answer(String(url), init));
  return { fetch, requester: new Requester({ fetch, limits: { ...requestLimits, ...limits } }) };
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

  it('follows a redirect to another public address', async () => {
    const { requester: asking } = requester((url) =>
      url === ADDRESS ? redirectTo('https://www.example.org/did.json') : new Response('there'),
    );
    expect(await asking.get(ADDRESS, '*/*')).toMatchObject({ ok: true });
  });

  it.each<[string, Answer | undefined, object, object]>([
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

  it.each(['http://example.org/', 'https://localhost/', 'https://10.0.0.1/'])(
    'never asks %s',
    async (address) => {
      const { requester: asking, fetch } = requester(() => new Response('secret'));
      expect(await asking.get(address, '*/*')).toMatchObject({ ok: false, code: 'link.blocked' });
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});
