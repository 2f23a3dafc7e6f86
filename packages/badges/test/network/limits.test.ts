import { describe, expect, it } from 'vitest';
import { requestLimits } from '../../src/network/request-limits.js';
import { Requester } from '../../src/network/requester.js';
import { createGuardedFetch } from '../../src/node.js';
import { type LoopbackServer, loopbackOnly, serve } from '../support/loopback.js';

describe('one verification', { timeout: 20_000 }, () => {
  const ask = (server: LoopbackServer, limits = {}) =>
    new Requester({
      fetch: createGuardedFetch(loopbackOnly),
      limits: { ...requestLimits, ...limits },
      allowed: (address) => (address.startsWith(server.origin) ? new URL(address) : undefined),
    });

  it('makes no more than a dozen requests', async () => {
    const server = await serve((_, response) => response.end());
    const requester = ask(server);
    const asked = Array.from({ length: 50 }, (_, at) =>
      requester.get(`${server.origin}/${at}`, '*/*'),
    );
    const results = await Promise.all(asked);
    expect(results.filter(({ ok }) => ok)).toHaveLength(12);
    const refused = results.filter((result) => !result.ok && result.code === 'limit.requests');
    expect(refused).toHaveLength(38);
  });

  it('reads no more than a few megabytes, whatever each answer has', async () => {
    const server = await serve((_, response) => response.end('x'.repeat(400)));
    const requester = ask(server, { totalBytes: 1000 });
    const results = [];
    for (const at of [1, 2, 3, 4])
      results.push(await requester.get(`${server.origin}/${at}`, '*/*'));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, false, false]);
    expect(results[2]).toMatchObject({ why: expect.stringContaining('together') });
  });

  it('ends in time, whatever each request has', async () => {
    const server = await serve(() => undefined);
    const requester = ask(server, { requestMs: 60, totalMs: 150 });
    const began = performance.now();
    const codes = [];
    for (const at of [1, 2, 3, 4, 5]) {
      const result = await requester.get(`${server.origin}/${at}`, '*/*');
      codes.push(!result.ok && result.code);
    }
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'limit.time'));
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
