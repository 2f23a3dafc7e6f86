import { describe, expect, test } from 'vitest';
import { dccRegistry } from '../../src/trust/dcc-registry.js';
import { thrown } from '../support/thrown.js';

const KEY = 'did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W';
const WEB = 'did:web:badges.example.org';

/** In the form of the lists that are published. */
const document = {
  meta: { created: '2020-12-02T02:32:16+0000', updated: '2026-05-08T14:34:29+0000' },
  registry: {
    [KEY]: { name: 'Example University', location: 'Example Town', url: 'https://example.org' },
    [WEB]: { name: 'Example Network', location: '', url: '' },
  },
};

test('a published list knows its issuers by their names, and nobody else', async () => {
  const known = dccRegistry(document);
  expect(await known.lookup(KEY)).toEqual({ name: 'Example University' });
  expect(await known.lookup(WEB)).toEqual({ name: 'Example Network' });
  expect(await known.lookup('did:web:example.org')).toBeUndefined();
  expect(await known.lookup('__proto__')).toBeUndefined();
  expect(await known.names?.()).toEqual(['Example University', 'Example Network']);
});

test('a list is read when it is given', async () => {
  const copy = structuredClone(document);
  const known = dccRegistry(copy);
  copy.registry[KEY] = { name: 'Another', location: '', url: '' };
  expect(await known.lookup(KEY)).toEqual({ name: 'Example University' });
});

test('a long list is read', async () => {
  const entries = Array.from({ length: 5_000 }, (_, at) => [
    `did:web:${at}.example`,
    { name: 'A' },
  ]);
  const known = dccRegistry({ registry: Object.fromEntries(entries) });
  expect(await known.lookup('did:web:4999.example')).toEqual({ name: 'A' });
});

describe('refuses', () => {
  test.each<readonly [string, unknown, string]>([
    ['null', null, ''],
    ['text', JSON.stringify(document), ''],
    ['a list', [document], ''],
    ['a document without a registry', { meta: {} }, '/registry'],
    ['a registry that is a list', { registry: [{ name: 'A' }] }, '/registry'],
    [
      'an issuer without a name',
      { registry: { [KEY]: { url: 'https://a.example' } } },
      `/registry/${KEY}/name`,
    ],
    [
      'an issuer with an empty name',
      { registry: { [KEY]: { name: '' } } },
      `/registry/${KEY}/name`,
    ],
    ['an issuer that is text', { registry: { [KEY]: 'Example University' } }, `/registry/${KEY}`],
    [
      'an issuer without an id',
      { registry: { 'Example/University': { name: 'A' } } },
      '/registry/Example~1University',
    ],
    [
      'a member that throws',
      {
        get registry() {
          throw new Error('no');
        },
      },
      '',
    ],
  ])('%s', async (_, given, path) => {
    const error = await thrown(() => dccRegistry(given));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
  });
});
