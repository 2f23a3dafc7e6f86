import type { RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createIssuer,
  generateKey,
  type VerifyBadgeOptions,
  type VerifyLimits,
  verifyBadge,
} from '../../src/index.js';
import { allowedAddress } from '../../src/network/address-policy.js';
import { Requester, requestLimits } from '../../src/network/requester.js';
import { createGuardedFetch } from '../../src/node.js';
import { NOW, unsignedBadge } from '../support/badges.js';
import { type LoopbackServer, loopbackOnly, serve, websiteAt } from '../support/loopback.js';

const SITE = 'https://badges.example.org';
const profile = { id: 'did:web:badges.example.org', type: ['Profile'] };
const issuer = createIssuer({ profile, key: await generateKey() });
const badge = await issuer.sign(unsignedBadge({ issuer: profile }));
const published = JSON.stringify(issuer.documents()[0]?.content);

// Far more than it takes, for a machine that does much else.
const SECONDS = 15;
const MEGABYTE = 2 ** 20;
const zeros = new Uint8Array(MEGABYTE);

/** Gzip that grows a thousandfold. */
async function bomb(megabytes: number): Promise<Uint8Array> {
  const gzip = createGzip();
  const whole = buffer(gzip);
  for (let count = 0; count < megabytes; count += 1) gzip.write(zeros);
  gzip.end();
  return whole;
}

const bombBytes = await bomb(200);

function pour(response: ServerResponse, left: number): void {
  if (left === 0) response.end();
  else response.write(zeros, () => pour(response, left - 1));
}

const servers: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function website(listener: RequestListener) {
  const server = await serve(listener);
  servers.push(server);
  return { server, fetch: websiteAt(SITE, server.origin) };
}

async function codesOf(options: VerifyBadgeOptions): Promise<readonly string[]> {
  const { verdict, problems } = await verifyBadge(badge, { now: NOW, ...options });
  return [verdict, ...problems.map(({ code }) => code)];
}

const redirectTo =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();

describe('a badge is valid where the website of its issuer', () => {
  it.each<[string, RequestListener]>([
    ['answers', (_, response) => response.end(published)],
    [
      'redirects three times',
      ({ url }, response) =>
        url?.endsWith('???')
          ? response.end(published)
          : response.writeHead(302, { location: `${SITE}${url}?` }).end(),
    ],
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

type Hostile = [
  title: string,
  code: string,
  why: string,
  listener: RequestListener,
  limits?: VerifyLimits,
];

const SOON: VerifyLimits = { requestMs: 150, totalMs: 400 };

const hostile: readonly Hostile[] = [
  [
    'answers 200 KB that become 200 MB',
    'key.unresolvable',
    'larger than',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bombBytes),
  ],
  [
    'answers in compression upon compression',
    'key.unresolvable',
    'compressed more than once',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(bombBytes),
  ],
  [
    'answers in twenty layers of compression',
    'key.unresolvable',
    'does not answer',
    (_, response) =>
      response
        .writeHead(200, { 'content-encoding': Array.from({ length: 20 }, () => 'gzip').join() })
        .end(bombBytes),
  ],
  [
    'answers in a compression that it does not use',
    'key.unresolvable',
    'breaks off',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(published),
  ],
  ['answers 100 MB', 'key.unresolvable', 'larger than', (_, response) => pour(response, 100)],
  [
    'answers one byte a second',
    'limit.time',
    'too long',
    (_, response) => {
      const timer = setInterval(() => response.write('{'), 1000);
      response.on('close', () => clearInterval(timer));
      response.write('{');
    },
    SOON,
  ],
  ['never sends its headers', 'limit.time', 'too long', () => undefined, SOON],
  [
    'sends headers, and then nothing',
    'limit.time',
    'too long',
    (_, response) => response.flushHeaders(),
    SOON,
  ],
  [
    'sends one header a second',
    'limit.time',
    'too long',
    ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x: y\r\n'), 1000);
      socket.on('close', () => clearInterval(timer));
    },
    SOON,
  ],
  [
    'sends headers without end',
    'key.unresolvable',
    'does not answer',
    ({ socket }) => void socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(MEGABYTE)}\r\n`),
  ],
  [
    'redirects to itself',
    'key.unresolvable',
    'too often',
    ({ url }, response) => response.writeHead(302, { location: `${SITE}${url}` }).end(),
  ],
  [
    'redirects four times',
    'key.unresolvable',
    'too often',
    ({ url }, response) =>
      url?.endsWith('????')
        ? response.end(published)
        : response.writeHead(302, { location: `${SITE}${url}?` }).end(),
  ],
  [
    'redirects to nowhere',
    'key.unresolvable',
    'status 302',
    (_, response) => response.writeHead(302, { location: 'https://' }).end(),
  ],
  [
    'redirects to this machine',
    'link.blocked',
    'not one of the public web',
    redirectTo('https://127.0.0.1/'),
  ],
  [
    'redirects to this machine by name',
    'link.blocked',
    'not one of the public web',
    redirectTo('https://localhost/'),
  ],
  [
    'redirects to the services of a cloud',
    'link.blocked',
    'not one of the public web',
    redirectTo('https://169.254.169.254/latest/meta-data/'),
  ],
  [
    'redirects to http',
    'link.blocked',
    'not one of the public web',
    redirectTo('http://badges.example.org/'),
  ],
  [
    'closes the connection',
    'key.unresolvable',
    'does not answer',
    ({ socket }) => void socket.destroy(),
  ],
  [
    'resets the connection in the middle',
    'key.unresolvable',
    'breaks off',
    ({ socket }, response) => response.write(published, () => socket.resetAndDestroy()),
  ],
  [
    'announces more than it sends',
    'key.unresolvable',
    'breaks off',
    ({ socket }, response) =>
      response
        .writeHead(200, { 'content-length': published.length + 1 })
        .write(published, () => socket.end()),
  ],
  [
    'announces less than it sends',
    'key.unresolvable',
    'not JSON',
    ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n${published}`),
  ],
  [
    'does not speak HTTP',
    'key.unresolvable',
    'does not answer',
    ({ socket }) => void socket.end('220 ready\r\n'),
  ],
];

describe('a badge stays open, within time and memory, where the website of its issuer', {
  timeout: 20_000,
}, () => {
  it.each<Hostile>(hostile)('%s: %s, %s', async (_, code, why, listener, limits = {}) => {
    const { server, fetch } = await website(listener);
    const memory = process.memoryUsage().rss;
    const began = performance.now();
    const { verdict, problems } = await verifyBadge(badge, { now: NOW, fetch, limits });
    expect(verdict).toBe('unverifiable');
    expect(problems).toMatchObject([{ code, message: expect.stringContaining(why) }]);
    expect(performance.now() - began).toBeLessThan(SECONDS * 1_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(64 * MEGABYTE);
    expect(server.sent()).toBeLessThan(16 * MEGABYTE);
  });

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

describe('one verification', { timeout: 20_000 }, () => {
  const ask = (server: LoopbackServer, limits = {}) =>
    new Requester({
      fetch: createGuardedFetch(loopbackOnly),
      limits: { ...requestLimits, ...limits },
      allowed: (address) => (address.startsWith(server.origin) ? new URL(address) : undefined),
    });

  it('makes no more than a dozen requests', async () => {
    const { server } = await website((_, response) => response.end());
    const requester = ask(server);
    const asked = Array.from({ length: 50 }, (_, at) =>
      requester.get(`${server.origin}/${at}`, '*/*'),
    );
    const results = await Promise.all(asked);
    expect(results.filter(({ ok }) => ok)).toHaveLength(12);
    expect(results.filter((result) => !result.ok && result.code === 'limit.requests')).toHaveLength(
      38,
    );
  });

  it('reads no more than a few megabytes, whatever each answer has', async () => {
    const { server } = await website((_, response) => response.end(zeros.subarray(0, 400)));
    const requester = ask(server, { totalBytes: 1000 });
    const results = [];
    for (const at of [1, 2, 3, 4])
      results.push(await requester.get(`${server.origin}/${at}`, '*/*'));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, false, false]);
    expect(results[2]).toMatchObject({ why: expect.stringContaining('together') });
  });

  it('ends in time, whatever each request has', async () => {
    const { server } = await website(() => undefined);
    const requester = ask(server, { requestMs: 60, totalMs: 150 });
    const began = performance.now();
    const codes = [];
    for (const at of [1, 2, 3, 4, 5]) {
      const result = await requester.get(`${server.origin}/${at}`, '*/*');
      codes.push(!result.ok && result.code);
    }
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'limit.time'));
    expect(performance.now() - began).toBeLessThan(SECONDS * 1_000);
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
