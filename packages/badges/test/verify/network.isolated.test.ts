import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCache, createIssuer, generateKey, verifyBadge } from '../../src/index.js';
import { minimalBadge, NOW, unsignedBadge } from '../support/badges.js';

const platformFetch = vi.hoisted(() => vi.fn<typeof fetch>());
vi.mock('#platform-fetch', () => ({ platformFetch }));

const profile = { id: 'did:web:badges.example.org', type: ['Profile'] };
const issuer = createIssuer({ profile, key: await generateKey() });
const badge = await issuer.sign(unsignedBadge({ issuer: profile }));
const published = async () => new Response(JSON.stringify(issuer.documents()[0]?.content));

beforeEach(() => {
  platformFetch.mockReset();
  platformFetch.mockImplementation(published);
});

describe('verifyBadge', () => {
  it('asks through the platform where no fetch is given', async () => {
    expect((await verifyBadge(badge, { now: NOW })).verdict).toBe('valid');
    expect(platformFetch).toHaveBeenCalledOnce();
  });

  it('asks through the given fetch alone', async () => {
    const fetch = vi.fn(published);
    expect((await verifyBadge(badge, { now: NOW, fetch })).verdict).toBe('valid');
    expect(fetch).toHaveBeenCalledOnce();
    expect(platformFetch).not.toHaveBeenCalled();
  });

  it('asks nobody where the network is forbidden', async () => {
    const fetch = vi.fn(published);
    for (const options of [{}, { fetch }]) {
      const report = await verifyBadge(badge, { now: NOW, online: false, ...options });
      expect(report.problems.map(({ code }) => code)).toEqual(['key.unresolvable']);
    }
    expect(fetch).not.toHaveBeenCalled();
    expect(platformFetch).not.toHaveBeenCalled();
  });

  it('asks nobody for a context, nor for a badge that is its own key', async () => {
    const own = await minimalBadge();
    const foreign = { ...own, '@context': ['https://evil.example/'] };
    expect((await verifyBadge(own, { now: NOW })).verdict).toBe('valid');
    expect((await verifyBadge(foreign, { now: NOW })).verdict).toBe('invalid');
    expect(platformFetch).not.toHaveBeenCalled();
  });

  it('asks once for many badges with a cache, and nobody for what it keeps', async () => {
    const cache = createCache();
    const badges = [badge, badge, badge];
    await Promise.all(badges.map((one) => verifyBadge(one, { now: NOW, cache })));
    expect((await verifyBadge(badge, { now: NOW, cache, online: false })).verdict).toBe('valid');
    expect(platformFetch).toHaveBeenCalledOnce();
  });

  it('asks again each time without a cache', async () => {
    await verifyBadge(badge, { now: NOW });
    await verifyBadge(badge, { now: NOW });
    expect(platformFetch).toHaveBeenCalledTimes(2);
  });
});

it('signing asks nobody, though each new badge is verified', async () => {
  await issuer.sign(unsignedBadge({ issuer: profile }));
  expect(platformFetch).not.toHaveBeenCalled();
});
