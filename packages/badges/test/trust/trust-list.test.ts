import { describe, expect, test } from 'vitest';
import { trustList } from '../../src/trust/trust-list.js';
import { thrown } from '../support/thrown.js';

const NETWORK = { id: 'did:web:badges.example.org', name: 'Example Network' };
const COLLEGE = { id: 'https://college.example/', name: 'A College' };

describe('a list of one’s own', () => {
  test('knows each issuer by its name, and nobody else', async () => {
    const known = trustList([NETWORK, COLLEGE]);
    expect(await known.lookup(NETWORK.id)).toEqual({ name: NETWORK.name });
    expect(await known.lookup(COLLEGE.id)).toEqual({ name: COLLEGE.name });
    expect(await known.names?.()).toEqual([NETWORK.name, COLLEGE.name]);
  });

  test.each([
    'did:web:badges.example.com',
    'did:web:badges.example.org#key',
    'did:web:badges.example.org:college',
    'DID:WEB:BADGES.EXAMPLE.ORG',
    'https://college.example',
    NETWORK.name,
    'constructor',
    '',
  ])('does not know %s', async (id) => {
    expect(await trustList([NETWORK, COLLEGE]).lookup(id)).toBeUndefined();
  });

  test('knows nobody where it is empty', async () => {
    expect(await trustList([]).lookup(NETWORK.id)).toBeUndefined();
  });

  test('neither shares nor keeps what was given or answered', async () => {
    const issuers = [{ ...NETWORK }];
    const known = trustList(issuers);
    issuers[0] = { ...COLLEGE };
    const answer = await known.lookup(NETWORK.id);
    Object.assign(answer ?? {}, { name: 'Another' });
    expect(await known.lookup(NETWORK.id)).toEqual({ name: NETWORK.name });
    expect(await known.lookup(COLLEGE.id)).toBeUndefined();
  });
});

describe('refuses', () => {
  test.each<readonly [string, unknown, string]>([
    ['nothing', undefined, ''],
    ['text', NETWORK.id, ''],
    ['ids alone', [NETWORK.id], '/0'],
    ['an entry without an id', [NETWORK, { name: 'A' }], '/1/id'],
    ['an id that is no address', [{ id: 'Example Network', name: 'A' }], '/0/id'],
    ['an entry without a name', [{ id: NETWORK.id }], '/0/name'],
    ['an empty name', [{ id: NETWORK.id, name: '' }], '/0/name'],
    ['a misspelt member', [{ ...NETWORK, nmae: 'A' }], '/0/nmae'],
    ['an id given twice', [NETWORK, COLLEGE, { ...NETWORK, name: 'B' }], '/2/id'],
    ['a function', [{ ...NETWORK, name: () => 'A' }], '/0/name'],
  ])('%s', async (_, issuers, path) => {
    const error = await thrown(() => Reflect.apply(trustList, undefined, [issuers]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
  });
});
