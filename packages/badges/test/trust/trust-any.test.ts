import { describe, expect, test } from 'vitest';
import { trustAny } from '../../src/trust/trust-any.js';
import { trustList } from '../../src/trust/trust-list.js';
import type { TrustRegistry } from '../../src/trust/trust-registry.js';
import { thrown } from '../support/thrown.js';

const ID = 'did:web:badges.example.org';
const ours = trustList([{ id: ID, name: 'Our name for it' }]);
const theirs = trustList([{ id: ID, name: 'Their name for it' }]);
const nobody = trustList([]);
const down: TrustRegistry = { lookup: () => Promise.reject(new Error('down')) };
const throwing: TrustRegistry = {
  lookup: () => {
    throw new Error('down');
  },
};
const silent: TrustRegistry = { lookup: () => new Promise(() => undefined) };
const nameless = { lookup: async () => ({}) };

/** Registries in plain JavaScript, whose answers nobody checked. */
const anyOf = (registries: readonly unknown[]): TrustRegistry =>
  Reflect.apply(trustAny, undefined, [...registries]);

describe('several registries together know', () => {
  test.each<readonly [string, readonly unknown[], string | undefined]>([
    ['whom one of them knows', [nobody, ours], 'Our name for it'],
    ['an issuer by the name of the first that knows it', [ours, theirs], 'Our name for it'],
    [
      'an issuer by the name of the first, the other way round',
      [theirs, ours],
      'Their name for it',
    ],
    ['whom one knows while another fails', [down, ours], 'Our name for it'],
    ['whom one knows while another throws', [throwing, ours], 'Our name for it'],
    ['whom one knows while another never answers', [silent, ours], 'Our name for it'],
    ['whom one knows while another gives no name', [nameless, ours], 'Our name for it'],
    ['nobody that none knows', [nobody, nobody], undefined],
    ['nobody where there are none', [], undefined],
    ['whom registries together know', [nobody, trustAny(down, ours)], 'Our name for it'],
  ])('%s', async (_, registries, name) => {
    expect(await anyOf(registries).lookup(ID)).toEqual(name === undefined ? undefined : { name });
  });
});

describe('leave open', () => {
  test.each<readonly [string, readonly unknown[]]>([
    ['a stranger whom a registry that fails might know', [nobody, down]],
    ['a stranger whom a registry that throws might know', [throwing, nobody]],
    ['a stranger whom a registry lists without a name', [nobody, nameless]],
  ])('%s', async (_, registries) => {
    await expect(anyOf(registries).lookup(ID)).rejects.toBeInstanceOf(Error);
  });
});

test('name the issuers of all that can be asked', async () => {
  const failing = { lookup: nobody.lookup, names: () => Promise.reject(new Error('down')) };
  const confused = { lookup: nobody.lookup, names: async () => [5] };
  const together = anyOf([down, ours, failing, confused, theirs]);
  expect(await together.names?.()).toEqual(['Our name for it', 'Their name for it']);
});

test.each<readonly [string, readonly unknown[], string]>([
  ['a list', [[ID]], '/0'],
  ['nothing', [ours, undefined], '/1'],
  ['an object without a function lookup', [{ lookup: 5 }], '/0'],
])('refuses %s', async (_, registries, path) => {
  const error = await thrown(() => anyOf(registries));
  expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
});
