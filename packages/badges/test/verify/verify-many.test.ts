import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  createCache,
  type KeyedBadge,
  type KeyedReport,
  type VerifyManyOptions,
  verifyBadge,
  verifyMany,
} from '../../src/index.js';
import { minimalBadge, NOW } from '../support/badges.js';
import { issuerWith, servedBy, WEB_ISSUER } from '../support/issuers.js';
import { thrown } from '../support/thrown.js';

const badge = await minimalBadge();
const forged = { ...badge, name: 'Another' };

async function taken(reports: AsyncIterable<KeyedReport>): Promise<readonly KeyedReport[]> {
  const list: KeyedReport[] = [];
  for await (const report of reports) list.push(report);
  return list;
}

async function verdictsOf(
  badges: AsyncIterable<KeyedBadge> | Iterable<KeyedBadge>,
  options: VerifyManyOptions = {},
): Promise<readonly string[]> {
  const reports = await taken(verifyMany(badges, { now: NOW, ...options }));
  return reports.map(({ key, report }) => `${key} ${report.verdict}`);
}

describe('many badges', () => {
  it('have the reports that each has by itself, in their order', async () => {
    const badges = [badge, JSON.stringify(badge), forged].map((input, index) => ({
      key: `${index}`,
      input,
    }));
    const reports = await taken(verifyMany(badges, { now: NOW }));
    const alone = badges.map(async ({ key, input }) => ({
      key,
      report: await verifyBadge(input, { now: NOW }),
    }));
    expect(reports).toEqual(await Promise.all(alone));
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a function', () => badge],
    ['text that is none', 'no badge'],
    ['half a file', '{"type":'],
    ['an array that holds itself', [[]]],
    ['bytes of anything', Uint8Array.of(1, 2, 3)],
  ])('are not stopped by %s among them', async (_, input) => {
    const badges = [
      { key: 'before', input: badge },
      { key: 'bad', input: Object(input) === input ? Object(input) : input },
      { key: 'after', input: badge },
    ];
    const verdicts = await Reflect.apply(verdictsOf, undefined, [badges]);
    expect(verdicts).toEqual(['before valid', 'bad invalid', 'after valid']);
  });

  it('are told of as they are done', async () => {
    const onProgress = vi.fn();
    await verdictsOf(
      [
        { key: 'good', input: badge },
        { key: 'forged', input: forged },
        { key: 'open', input: await issuerWith('Ed25519', WEB_ISSUER).issue(draftOf()) },
      ],
      { onProgress, online: false },
    );
    expect(onProgress.mock.calls.flat()).toEqual([
      { done: 1, valid: 1, invalid: 0, unverifiable: 0 },
      { done: 2, valid: 1, invalid: 1, unverifiable: 0 },
      { done: 3, valid: 1, invalid: 1, unverifiable: 1 },
    ]);
  });

  it('are read only as their reports are taken', async () => {
    let [read, most] = [0, 0];
    let done = 0;
    function* badges(): Generator<KeyedBadge> {
      for (let index = 0; index < 50; index += 1) {
        read += 1;
        most = Math.max(most, read - done);
        yield { key: `${index}`, input: '{}' };
      }
    }
    for await (const _ of verifyMany(badges(), { concurrency: 3 })) done += 1;
    expect(done).toBe(50);
    expect(most).toBeLessThanOrEqual(3 + 1);
  });

  it('may come from anywhere, as they come', async () => {
    async function* badges(): AsyncGenerator<KeyedBadge> {
      yield { key: 'first', input: badge };
      await Promise.resolve();
      yield { key: 'second', input: badge };
    }
    expect(await verdictsOf(badges())).toEqual(['first valid', 'second valid']);
  });
});

function draftOf() {
  const { achievement } = badge.credentialSubject;
  return { achievement, recipient: { id: 'did:example:alice' }, validFrom: '2026-01-01T00:00:00Z' };
}

describe('what many badges lead to', () => {
  const issuer = issuerWith('Ed25519', WEB_ISSUER);

  async function badgesOfOne(): Promise<readonly KeyedBadge[]> {
    const input = await issuer.issue(draftOf());
    return ['a', 'b', 'c'].map((key) => ({ key, input }));
  }

  it('is asked for once', async () => {
    const { fetch, asked } = servedBy(issuer);
    expect(await verdictsOf(await badgesOfOne(), { fetch })).toEqual([
      'a valid',
      'b valid',
      'c valid',
    ]);
    expect(asked).toHaveLength(1);
  });

  it('is forgotten after the run, unless the caller keeps it', async () => {
    const { fetch, asked } = servedBy(issuer);
    const badges = await badgesOfOne();
    await verdictsOf(badges, { fetch });
    await verdictsOf(badges, { fetch });
    expect(asked).toHaveLength(2);
    const cache = createCache();
    await verdictsOf(badges, { fetch, cache });
    await verdictsOf(badges, { fetch, cache });
    expect(asked).toHaveLength(3);
  });
});

describe('a run', () => {
  it('ends with the reason of its signal, at once', async () => {
    const controller = new AbortController();
    const fetch = vi.fn(() => new Promise<Response>(() => undefined));
    const input = await issuerWith('Ed25519', WEB_ISSUER).issue(draftOf());
    const run = verdictsOf([{ key: 'slow', input }], { fetch, signal: controller.signal });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(run).rejects.toBe(reason);
  });

  it('ends with the error of where the badges come from, after the reports before it', async () => {
    const error = new Error('the folder is gone');
    function* badges(): Generator<KeyedBadge> {
      yield { key: 'first', input: badge };
      throw error;
    }
    const reports = verifyMany(badges(), { now: NOW });
    expect(await reports.next()).toMatchObject({ value: { key: 'first' } });
    await expect(reports.next()).rejects.toBe(error);
  });

  it('refuses an entry without a key', async () => {
    const error = await thrown(() => Reflect.apply(verdictsOf, undefined, [[{ input: badge }]]));
    expect(error).toMatchObject({ code: 'option.invalid', path: '/badges/0' });
  });

  it.each([
    ['/concurrency', { concurrency: 0 }],
    ['/concurrency', { concurrency: 1.5 }],
    ['/signal', { signal: true }],
    ['/onProgress', { onProgress: 'loud' }],
    ['/now', { now: 'today' }],
    ['/parallel', { parallel: 2 }],
    ['', null],
    ['', 'fast'],
  ])('refuses a wrong option at %s', async (path, options) => {
    const error = await thrown(() => Reflect.apply(verifyMany, undefined, [[], options]));
    expect(error).toMatchObject({ code: 'option.invalid', path });
  });

  it('has the types of its parts', () => {
    expectTypeOf(verifyMany).returns.toEqualTypeOf<AsyncGenerator<KeyedReport, void, undefined>>();
  });
});
