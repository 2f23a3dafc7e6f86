import type { RequestListener } from 'node:http';
import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  createIssuer,
  generateKey,
  type VerifyBadgeOptions,
  verifyBadge,
} from '../../src/index.js';
import { allowedAddress } from '../../src/network/address-policy.js';
import { requestLimits } from '../../src/network/request-limits.js';
import { Requester } from '../../src/network/requester.js';
import { createGuardedFetch } from '../../src/node.js';
import { NOW, unsignedBadge } from '../support/badges.js';
import { hostileServers, MEGABYTE, redirecting } from '../support/hostile-servers.js';
import { loopbackOnly, serve, websiteAt } from '../support/loopback.js';

const SITE = 'https://badges.example.org';
const profile = { id: 'did:web:badges.example.org', type: ['Profile'] };
const issuer = createIssuer({ profile, key: await generateKey() });
const badge = await issuer.sign(unsignedBadge({ issuer: profile }));
const published = JSON.stringify(issuer.documents()[0]?.content);

// Far more than it takes, for a machine that does much else.
const SECONDS = 15;

async function website(listener: RequestListener) {
  const server = await serve(listener);
  return { server, fetch: websiteAt(SITE, server.origin) };
}

async function codesOf(options: VerifyBadgeOptions): Promise<readonly string[]> {
  const { verdict, problems } = await verifyBadge(badge, { now: NOW, ...options });
  return [verdict, ...problems.map(({ code }) => code)];
}

describe('a badge is valid where the website of its issuer', () => {
  it.each<[string, RequestListener]>([
    ['answers', (_, response) => response.end(published)],
    ['redirects three times', redirecting({ times: 3, site: SITE, content: published })],
    [
      'answers in gzip',
      (_, response) => {
        const gzip = createGzip();
        gzip.pipe(response.writeHead(200, { 'content-encoding': 'gzip' }));
        gzip.end(published);
      },
    ],
  ])('%s', async (_, listener) => {
    const { fetch } = await website(listener);
    expect(await codesOf({ fetch })).toEqual(['valid']);
  });
});

describe('a badge stays open, within time and memory, where the website of its issuer', {
  timeout: 20_000,
}, () => {
  it.each(hostileServers(SITE, published))(
    '%s: %s, %s',
    async (_, code, why, listener, limits = {}) => {
      const { server, fetch } = await website(listener);
      const memory = process.memoryUsage().rss;
      const began = performance.now();
      const { verdict, problems } = await verifyBadge(badge, { now: NOW, fetch, limits });
      expect(verdict).toBe('unverifiable');
      expect(problems).toMatchObject([{ code, message: expect.stringContaining(why) }]);
      expect(performance.now() - began).toBeLessThan(SECONDS * 1_000);
      expect(process.memoryUsage().rss - memory).toBeLessThan(64 * MEGABYTE);
      expect(server.sent()).toBeLessThan(16 * MEGABYTE);
    },
  );

  it('is not there', async () => {
    const { server, fetch } = await website(() => undefined);
    await server.close();
    expect(await codesOf({ fetch })).toEqual(['unverifiable', 'key.unresolvable']);
  });

  it('has a name that stands for a private address', async () => {
    const fetch = createGuardedFetch({ resolve: async () => ['10.0.0.1'] });
    expect(await codesOf({ fetch })).toEqual(['unverifiable', 'link.blocked']);
  });

  it('has another port than 443, by the fetch that judges connections', async () => {
    const elsewhere = { id: 'did:web:badges.example.org%3A8443', type: ['Profile'] };
    const other = createIssuer({ profile: elsewhere, key: await generateKey() });
    const signed = await other.sign(unsignedBadge({ issuer: elsewhere }));
    const fetch = createGuardedFetch({ resolve: async () => ['8.8.8.8'] });
    const { problems } = await verifyBadge(signed, { now: NOW, fetch });
    expect(problems.map(({ code }) => code)).toEqual(['link.blocked']);
  });
});

it('none of these servers could be asked without leave', async () => {
  const { server } = await website((_, response) => response.end(published));
  expect(allowedAddress(server.origin)).toBeUndefined();
  const requester = new Requester({
    fetch: createGuardedFetch(loopbackOnly),
    limits: requestLimits,
  });
  expect(await requester.get(server.origin, '*/*')).toMatchObject({ code: 'link.blocked' });
});
