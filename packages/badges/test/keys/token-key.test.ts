import { describe, expect, test } from 'vitest';
import { jwkOfSeed, keysOn, outcomeOf } from '../support/published.js';
import {
  DID_JSON,
  FOREIGN,
  HOST,
  ISSUER,
  jwk,
  KEY_SET,
  listing,
  lookUpTokenKey,
  type Named,
  OK,
  OPEN,
  setOf,
  tokenKeyTable,
  WEB,
} from '../support/token-key-table.js';

tokenKeyTable('a key by its id in the issuer’s own document', [
  ['of https', ISSUER, { kid: `${ISSUER}#1` }, { [ISSUER]: listing(ISSUER, `${ISSUER}#1`) }, OK],
  [
    'of https, by a short id',
    ISSUER,
    { kid: '#1' },
    { [ISSUER]: listing(ISSUER, `${ISSUER}#1`) },
    OK,
  ],
  ['of did:web', WEB, { kid: `${WEB}#1` }, { [DID_JSON]: listing(WEB, `${WEB}#1`) }, OK],
  ['of did:web, by a short id', WEB, { kid: '#1' }, { [DID_JSON]: listing(WEB, `${WEB}#1`) }, OK],
  [
    'with the same key in the header',
    WEB,
    { kid: `${WEB}#1`, jwk: jwkOfSeed() },
    { [DID_JSON]: listing(WEB, `${WEB}#1`) },
    OK,
  ],
  [
    'with another key in the header',
    WEB,
    { kid: `${WEB}#1`, jwk: jwkOfSeed(2) },
    { [DID_JSON]: listing(WEB, `${WEB}#1`) },
    FOREIGN,
  ],
  [
    'of https, not listed there and in the host’s set',
    ISSUER,
    { kid: `${ISSUER}#2` },
    {
      [ISSUER]: listing(ISSUER, `${ISSUER}#1`),
      ...setOf(jwk({ kid: `${ISSUER}#2`, iss: ISSUER })),
    },
    FOREIGN,
  ],
  [
    'of did:web, not listed there and in the host’s set',
    WEB,
    { kid: `${WEB}#2` },
    { [DID_JSON]: listing(WEB, `${WEB}#1`), ...setOf(jwk({ kid: `${WEB}#2` })) },
    FOREIGN,
  ],
  [
    'of did:web, which cannot be had',
    WEB,
    { kid: `${WEB}#1` },
    setOf(jwk({ kid: `${WEB}#1` })),
    OPEN,
  ],
  [
    'of https, which is a profile, and in the host’s set',
    ISSUER,
    { kid: `${ISSUER}#1` },
    { [ISSUER]: { id: ISSUER }, ...setOf(jwk({ kid: `${ISSUER}#1`, iss: ISSUER })) },
    OK,
  ],
  [
    'of https, which is a profile, and not in the host’s set',
    ISSUER,
    { kid: `${ISSUER}#1` },
    { [ISSUER]: { id: ISSUER }, ...setOf(jwk({ kid: 'other' })) },
    FOREIGN,
  ],
  [
    'of https, which fails, and not in the host’s set',
    ISSUER,
    { kid: `${ISSUER}#1` },
    { [ISSUER]: 500, ...setOf(jwk({ kid: 'other' })) },
    OPEN,
  ],
  [
    'of did:web, which the identifier alone does not say',
    WEB,
    { kid: WEB },
    { [DID_JSON]: listing(WEB, `${WEB}#1`) },
    OPEN,
  ],
  [
    'of did:web, which the identifier and the key in the header say',
    WEB,
    { kid: WEB, jwk: jwkOfSeed() },
    { [DID_JSON]: listing(WEB, `${WEB}#1`) },
    OK,
  ],
  ['of https, with nothing published', ISSUER, { kid: `${ISSUER}#1` }, {}, OPEN],
]);

tokenKeyTable('a key by itself, in the header', [
  [
    'and in the issuer’s document',
    ISSUER,
    { jwk: jwkOfSeed() },
    { [ISSUER]: listing(ISSUER, `${ISSUER}#1`) },
    OK,
  ],
  [
    'and in the document of a did:web',
    WEB,
    { jwk: jwkOfSeed() },
    { [DID_JSON]: listing(WEB, `${WEB}#1`) },
    OK,
  ],
  [
    'and in neither document nor set',
    WEB,
    { jwk: jwkOfSeed(2) },
    { [DID_JSON]: listing(WEB, `${WEB}#1`), ...setOf(jwk()) },
    FOREIGN,
  ],
  [
    'and not in the document, with no set to be had',
    WEB,
    { jwk: jwkOfSeed(2) },
    { [DID_JSON]: listing(WEB, `${WEB}#1`), [KEY_SET]: 500 },
    OPEN,
  ],
  [
    'and not in the document, with no set at all',
    WEB,
    { jwk: jwkOfSeed(2) },
    { [DID_JSON]: listing(WEB, `${WEB}#1`) },
    FOREIGN,
  ],
  ['and nowhere', ISSUER, { jwk: jwkOfSeed() }, {}, OPEN],
]);

describe('somebody else is never asked', () => {
  test.each<readonly [string, string, Named]>([
    ['at another host', HOST, { kid: 'https://evil.example/key' }],
    ['at a host that begins alike', HOST, { kid: `${HOST}.evil.example/key` }],
    ['at a host behind a user name', HOST, { kid: `${HOST}@evil.example/key` }],
    ['with a user name', HOST, { kid: 'https://eve@badges.example.org/key' }],
    ['at another port', HOST, { kid: `${HOST}:8443/key` }],
    ['at a part of the host', HOST, { kid: 'https://eve.badges.example.org/key' }],
    ['without encryption', HOST, { kid: 'http://badges.example.org/key' }],
    ['with letters that look alike', HOST, { kid: 'https://bаdges.example.org/key' }],
    ['with a host that cannot be', HOST, { kid: 'https://' }],
    ['in another did:web', WEB, { kid: 'did:web:evil.example#1' }],
    ['in a did:web that begins alike', WEB, { kid: `${WEB}.evil.example#1` }],
    ['in a path of the did:web', WEB, { kid: `${WEB}:eve#1` }],
    ['in a did:key', WEB, { kid: 'did:key:z6Mk#z6Mk' }],
    ['for a key that is none', HOST, { jwk: { kty: 'oct', k: 'AA' } }],
    ['for a private key', HOST, { jwk: { ...jwkOfSeed(), d: 'AA' } }],
  ])('%s', async (_, issuer, named) => {
    expect(await lookUpTokenKey(issuer, named, {})).toEqual([FOREIGN, []]);
  });

  test.each(['https://eve@badges.example.org', 'https://localhost'])(
    'at an address that may not be asked: %s',
    async (issuer) => {
      expect(await lookUpTokenKey(issuer, { kid: 'k' }, {})).toEqual(['link.blocked', []]);
    },
  );

  test.each(['http://badges.example.org', 'did:example:1', 'urn:uuid:1', 'https://'])(
    'where the kind of issuer is not known: %s',
    async (issuer) => {
      expect(await lookUpTokenKey(issuer, { kid: 'k' }, {})).toEqual([OPEN, []]);
    },
  );
});

test('each document is asked for once', async () => {
  const { keys, asked } = keysOn({ ...setOf(jwk({ kid: 'k' })) });
  const found = await Promise.all(
    [{ kid: 'k' }, { jwk: jwkOfSeed() }, { kid: 'j' }].map((named) =>
      keys.ofToken({ keyKind: 'Ed25519', ...named }, HOST),
    ),
  );
  expect(found.map(outcomeOf)).toEqual([OK, OK, FOREIGN]);
  expect([...asked].sort()).toEqual([`${HOST}/`, KEY_SET].sort());
});
