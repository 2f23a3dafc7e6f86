import { describe, expect, test } from 'vitest';
import {
  type TrustRegistry,
  trustList,
  type VerifyBadgeOptions,
  verifyBadge,
} from '../../src/index.js';
import { minimalBadge, NOW } from '../support/badges.js';
import { edit } from '../support/json-edit.js';
import { didKeyOfSeed } from '../support/sign.js';

const ID = didKeyOfSeed();
/** A registry that answers whatever it likes, as one in plain JavaScript may. */
function registry(lookup: (id: string) => unknown): TrustRegistry {
  const given: unknown = { lookup };
  if (!isRegistry(given)) throw new Error('it has a function lookup');
  return given;
}

function isRegistry(value: unknown): value is TrustRegistry {
  return typeof Reflect.get(Object(value), 'lookup') === 'function';
}

test('does not wait for ever for a registry that never answers', async () => {
  const report = await verifyBadge(await minimalBadge(), {
    now: NOW,
    limits: { totalMs: 20 },
    trustedIssuers: { lookup: () => new Promise(() => undefined) },
  });
  expect(report).toMatchObject({ verdict: 'valid', issuer: { trust: 'not-checked' } });
});

describe('the issuer is', () => {
  test.each<readonly [string, VerifyBadgeOptions['trustedIssuers'], object, readonly string[]]>([
    ['not looked up where there is no list', undefined, { trust: 'not-checked' }, []],
    ['known by a list', [ID], { trust: 'trusted', listedAs: ID }, []],
    [
      'known by a list among others',
      ['did:web:a.example', ID],
      { trust: 'trusted', listedAs: ID },
      [],
    ],
    ['a stranger to an empty list', [], { trust: 'not-listed' }, ['issuer.not-listed']],
    ['a stranger to a list', ['did:web:a.example'], { trust: 'not-listed' }, ['issuer.not-listed']],
    [
      'a stranger to a list with its name',
      trustList([{ id: 'did:web:a.example', name: 'Example Network' }]),
      { trust: 'not-listed' },
      ['issuer.not-listed', 'issuer.lookalike'],
    ],
    [
      'a stranger to a list with a name that reads like its own',
      trustList([{ id: 'did:web:a.example', name: 'EXAMPLE NETWΟRK' }]),
      { trust: 'not-listed' },
      ['issuer.not-listed', 'issuer.lookalike'],
    ],
    [
      'a stranger to a list with other names',
      trustList([{ id: 'did:web:a.example', name: 'Example Networks' }]),
      { trust: 'not-listed' },
      ['issuer.not-listed'],
    ],
    [
      'known by a list that has its name twice',
      trustList([
        { id: 'did:web:a.example', name: 'Example Network' },
        { id: ID, name: 'Example Network' },
      ]),
      { trust: 'trusted', listedAs: 'Example Network' },
      [],
    ],
    [
      'a stranger to a registry that cannot tell its names',
      {
        lookup: async () => undefined,
        names: () => Promise.reject(new Error('down')),
      },
      { trust: 'not-listed' },
      ['issuer.not-listed'],
    ],
    [
      'a stranger to a list with an id that begins alike',
      [`${ID}#`, ID.slice(0, -1)],
      { trust: 'not-listed' },
      ['issuer.not-listed'],
    ],
    [
      'known by a registry, with the name it has there',
      registry((id) => ({ name: `The ${id === ID}` })),
      { trust: 'trusted', listedAs: 'The true' },
      [],
    ],
    [
      'a stranger to a registry',
      registry(() => undefined),
      { trust: 'not-listed' },
      ['issuer.not-listed'],
    ],
    [
      'a stranger to a registry that says null',
      registry(() => null),
      { trust: 'not-listed' },
      ['issuer.not-listed'],
    ],
    [
      'not checked where the registry fails',
      registry(() => Promise.reject(new Error('down'))),
      { trust: 'not-checked' },
      [],
    ],
    [
      'not checked where the registry throws',
      registry(() => {
        throw new Error('down');
      }),
      { trust: 'not-checked' },
      [],
    ],
    [
      'not checked where the registry answers nonsense',
      registry(() => ({ name: new Map() })),
      { trust: 'not-checked' },
      [],
    ],
    [
      'not checked where the registry answers true',
      registry(() => true),
      { trust: 'not-checked' },
      [],
    ],
  ])('%s', async (_, trustedIssuers, expected, codes) => {
    const options = { now: NOW, ...(trustedIssuers !== undefined && { trustedIssuers }) };
    const report = await verifyBadge(await minimalBadge(), options);
    expect(report.verdict).toBe('valid');
    expect(report.issuer).toEqual({ id: ID, name: 'Example Network', ...expected });
    expect(report.warnings.map(({ code }) => code)).toEqual(codes);
  });
});

test('trust makes no bad badge good, and distrust no good badge bad', async () => {
  const badge = await minimalBadge();
  const forged = edit(badge, { '/name': 'Another' });
  expect((await verifyBadge(forged, { now: NOW, trustedIssuers: [ID] })).verdict).toBe('invalid');
  expect((await verifyBadge(badge, { now: NOW, trustedIssuers: [] })).verdict).toBe('valid');
});

test('a list is read when it is given', async () => {
  const trustedIssuers = [ID];
  const pending = verifyBadge(await minimalBadge(), { now: NOW, trustedIssuers });
  trustedIssuers.length = 0;
  expect((await pending).issuer?.trust).toBe('trusted');
});
