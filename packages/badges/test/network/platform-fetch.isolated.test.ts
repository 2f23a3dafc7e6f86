import { afterEach, expect, it, vi } from 'vitest';
import { platformFetch } from '#platform-fetch';
import { platformFetch as elsewhere } from '../../src/network/platform-fetch.js';
import { guardedFetch } from '../../src/node.js';

vi.unmock('#platform-fetch');

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is the guarded fetch in Node', () => {
  expect(platformFetch).toBe(guardedFetch);
});

it('is what the platform has elsewhere, also where that is replaced later', async () => {
  const fetch = vi.fn(async () => new Response('there'));
  vi.stubGlobal('fetch', fetch);
  const init = { redirect: 'manual' } as const;
  expect(await (await elsewhere('https://example.org/', init)).text()).toBe('there');
  expect(fetch).toHaveBeenCalledExactlyOnceWith('https://example.org/', init);
});
