import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/json-value.js';
import type { Json } from '../support/json-edit.js';
import { jwkOfSeed, keysOn, methodOf, outcomeOf, type Pages } from '../support/published.js';
import { tokenKey } from '../support/sign-jwt.js';

const HOST = 'https://badges.example.org';
const ISSUER = `${HOST}/issuers/7`;
const WEB = 'did:web:badges.example.org';
const WEB_PATH = `${WEB}:issuers:7`;
const KEY_SET = `${HOST}/.well-known/jwks.json`;
const DID_JSON = `${HOST}/.well-known/did.json`;
const SECONDS = Date.parse('2026-06-01T00:00:00Z') / 1000;

const OK = 'found';
const FOREIGN = 'key.not-controlled-by-issuer';
const OPEN = 'key.unresolvable';

interface Named {
  readonly kid?: string;
  readonly jwk?: JsonObject;
}

const jwk = (changes: Json = {}, seed = 1): Json => ({ ...jwkOfSeed(seed), ...changes });
const setOf = (...keys: readonly unknown[]): Pages => ({ [KEY_SET]: { keys } });
const listing = (issuer: string, method: string): Json => ({
  id: issuer,
  verificationMethod: [methodOf(method, issuer)],
  assertionMethod: [method],
});

async function lookUp(issuer: string, named: Named, pages: Pages) {
  const { keys, asked } = keysOn(pages);
  return [outcomeOf(await keys.ofToken({ keyKind: 'Ed25519', ...named }, issuer)), asked] as const;
}

type Row = readonly [name: string, issuer: string, named: Named, pages: Pages, expected: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    test.each(rows)('%s', async (_, issuer, named, pages, expected) => {
      const [outcome, asked] = await lookUp(issuer, named, pages);
      expect(outcome).toBe(expected);
      const hops = Object.values(pages).filter((page) => page instanceof URL);
      expect(asked.length - hops.length).toBeLessThanOrEqual(2);
    });
  });
}

table('a key by its id in the issuer’s own document', [
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
  ['of https, with nothing published', ISSUER, { kid: `${ISSUER}#1` }, {}, OPEN],
]);

const APART = `${ISSUER}/keys/1`;

table('a key by the address of its own document', [
  ['as a JSON Web Key', ISSUER, { kid: APART }, { [APART]: jwk() }, OK],
  [
    'as a JSON Web Key of the issuer',
    ISSUER,
    { kid: APART },
    { [APART]: jwk({ iss: ISSUER }) },
    OK,
  ],
  [
    'as a JSON Web Key of another',
    ISSUER,
    { kid: APART },
    { [APART]: jwk({ iss: HOST }) },
    FOREIGN,
  ],
  [
    'in a set, by its fragment',
    ISSUER,
    { kid: `${APART}#b` },
    { [APART]: { keys: [jwk({ kid: 'a' }, 2), jwk({ kid: 'b' })] } },
    OK,
  ],
  [
    'in a set, by its whole id',
    ISSUER,
    { kid: APART },
    { [APART]: { keys: [jwk({ kid: 'a' }, 2), jwk({ kid: APART })] } },
    OK,
  ],
  [
    'in a set without it',
    ISSUER,
    { kid: `${APART}#b` },
    { [APART]: { keys: [jwk({ kid: 'a' })] } },
    FOREIGN,
  ],
  [
    'as a method that the issuer lists',
    ISSUER,
    { kid: APART },
    { [APART]: methodOf(APART, ISSUER), [ISSUER]: { id: ISSUER, assertionMethod: APART } },
    OK,
  ],
  [
    'as a method that the issuer does not list',
    ISSUER,
    { kid: APART },
    { [APART]: methodOf(APART, ISSUER), [ISSUER]: { id: ISSUER, assertionMethod: [] } },
    FOREIGN,
  ],
  [
    'under an issuer that is a whole host',
    HOST,
    { kid: `${HOST}/keys/1` },
    { [`${HOST}/keys/1`]: jwk() },
    OK,
  ],
  ['which is gone', ISSUER, { kid: APART }, { [APART]: 410 }, OPEN],
  [
    'which is gone, and in the host’s set',
    ISSUER,
    { kid: APART },
    setOf(jwk({ kid: APART, iss: ISSUER })),
    OK,
  ],
  [
    'which a redirect leaves, as an open redirect would',
    ISSUER,
    { kid: APART },
    { [APART]: new URL('https://evil.example/key'), 'https://evil.example/key': jwk() },
    OPEN,
  ],
  [
    'which a redirect leaves for another issuer of the host',
    ISSUER,
    { kid: APART },
    { [APART]: new URL(`${HOST}/issuers/8`), [`${HOST}/issuers/8`]: jwk() },
    OPEN,
  ],
  [
    'which a redirect does not leave',
    ISSUER,
    { kid: APART },
    { [APART]: new URL(`${ISSUER}/keys/v2`), [`${ISSUER}/keys/v2`]: jwk() },
    OK,
  ],
  [
    'with a query, which may echo what it is told',
    ISSUER,
    { kid: `${APART}?say=key` },
    { [`${APART}?say=key`]: jwk() },
    OPEN,
  ],
  [
    'which a redirect leads to a query',
    ISSUER,
    { kid: APART },
    { [APART]: new URL(`${ISSUER}?say=key`), [`${ISSUER}?say=key`]: jwk() },
    OPEN,
  ],
  [
    'and in the host’s set',
    ISSUER,
    { kid: APART },
    { [APART]: jwk(), ...setOf(jwk({ kid: 'k' })) },
    OK,
  ],
  [
    'and in the host’s set as that of another issuer',
    ISSUER,
    { kid: APART },
    { [APART]: jwk(), ...setOf(jwk({ kid: 'k', iss: HOST })) },
    OPEN,
  ],
  [
    'and in the host’s set as revoked',
    ISSUER,
    { kid: APART },
    { [APART]: jwk(), ...setOf(jwk({ kid: 'k', revoked: true })) },
    'key.revoked',
  ],
  [
    'and not in the host’s set',
    HOST,
    { kid: `${HOST}/eve/key` },
    { [`${HOST}/eve/key`]: jwk(), ...setOf(jwk({}, 2)) },
    OPEN,
  ],
  [
    'where the host’s set cannot be had',
    ISSUER,
    { kid: APART },
    { [APART]: jwk(), [KEY_SET]: 500 },
    OPEN,
  ],
  [
    'elsewhere at a host that the issuer shares',
    ISSUER,
    { kid: `${HOST}/eve/key` },
    { [`${HOST}/eve/key`]: jwk() },
    OPEN,
  ],
  ['with its private half', ISSUER, { kid: APART }, { [APART]: jwk({ d: 'AA' }) }, 'key.malformed'],
  ['revoked', ISSUER, { kid: APART }, { [APART]: jwk({ revoked: true }) }, 'key.revoked'],
  ['expired', ISSUER, { kid: APART }, { [APART]: jwk({ exp: SECONDS }) }, 'key.expired'],
]);

table('a key in the set of the issuer’s host', [
  ['by name', HOST, { kid: 'k' }, setOf(jwk({ kid: 'j' }, 2), jwk({ kid: 'k' })), OK],
  ['by an address at the host', HOST, { kid: `${KEY_SET}#k` }, setOf(jwk({ kid: 'k' })), OK],
  ['by the key itself', HOST, { jwk: jwkOfSeed() }, setOf(jwk({}, 2), jwk()), OK],
  [
    'by the key itself, described further',
    HOST,
    { jwk: jwkOfSeed() },
    setOf(jwk({ use: 'sig' })),
    OK,
  ],
  [
    'by the key itself under another name',
    HOST,
    { kid: 'x', jwk: jwkOfSeed() },
    setOf(jwk({ kid: 'k' })),
    OK,
  ],
  [
    'by a name that another key has',
    HOST,
    { kid: 'k', jwk: jwkOfSeed(2) },
    setOf(jwk({ kid: 'k' })),
    FOREIGN,
  ],
  ['of the issuer', ISSUER, { kid: 'k' }, setOf(jwk({ kid: 'k', iss: ISSUER })), OK],
  [
    'of another issuer',
    ISSUER,
    { kid: 'k' },
    setOf(jwk({ kid: 'k', iss: `${HOST}/issuers/8` })),
    FOREIGN,
  ],
  ['of nobody it names', ISSUER, { kid: 'k' }, setOf(jwk({ kid: 'k', iss: null })), FOREIGN],
  [
    'of a host that may be shared, without saying whose',
    ISSUER,
    { kid: 'k' },
    setOf(jwk({ kid: 'k' })),
    OPEN,
  ],
  [
    'of a host whose set says that it is shared, without saying whose',
    HOST,
    { kid: 'k' },
    setOf(jwk({ kid: 'k' }), jwk({ iss: ISSUER }, 2)),
    OPEN,
  ],
  [
    'beside one of another issuer with the same name',
    ISSUER,
    { kid: 'k' },
    setOf(jwk({ kid: 'k', iss: HOST }, 2), jwk({ kid: 'k', iss: ISSUER })),
    OK,
  ],
  ['of a did:web', WEB, { jwk: jwkOfSeed() }, setOf(jwk()), OK],
  ['of a did:web, by an address', WEB, { kid: `${KEY_SET}#k` }, setOf(jwk({ kid: 'k' })), OK],
  ['of a did:web with a path', WEB_PATH, { jwk: jwkOfSeed() }, setOf(jwk({ iss: WEB_PATH })), OK],
  [
    'of a did:web with a path, without saying whose',
    WEB_PATH,
    { jwk: jwkOfSeed() },
    setOf(jwk()),
    OPEN,
  ],
  [
    'of another did:web at the host',
    WEB_PATH,
    { jwk: jwkOfSeed() },
    setOf(jwk({ iss: WEB })),
    FOREIGN,
  ],
  ['that is not there', HOST, { kid: 'k' }, setOf(jwk({ kid: 'j' })), FOREIGN],
  ['that is empty', HOST, { kid: 'k' }, setOf(), FOREIGN],
  ['that has keys without names', HOST, { kid: 'undefined' }, setOf(jwk()), FOREIGN],
  ['with a number for a name', HOST, { kid: '1' }, setOf(jwk({ kid: 1 })), FOREIGN],
  [
    'twice under one name',
    HOST,
    { kid: 'k' },
    setOf(jwk({ kid: 'k' }), jwk({ kid: 'k' }, 2)),
    OPEN,
  ],
  [
    'twice, the same',
    HOST,
    { kid: 'k' },
    setOf(jwk({ kid: 'k' }), jwk({ kid: 'k', use: 'sig' })),
    OK,
  ],
  [
    'beside one of another kind with the same name',
    HOST,
    { kid: 'k' },
    setOf({ ...tokenKey('ES256').jwk, kid: 'k' }, jwk({ kid: 'k' })),
    OK,
  ],
  [
    'beside one for encryption with the same name',
    HOST,
    { kid: 'k' },
    setOf(jwk({ kid: 'k', use: 'enc' }, 2), jwk({ kid: 'k' })),
    OK,
  ],
  ['for encryption', HOST, { kid: 'k' }, setOf(jwk({ kid: 'k', use: 'enc' })), FOREIGN],
  ['for no operation of ours', HOST, { kid: 'k' }, setOf(jwk({ kid: 'k', key_ops: [] })), FOREIGN],
  [
    'for another algorithm',
    HOST,
    { kid: 'k' },
    setOf(jwk({ kid: 'k', alg: 'ECDH-ES' })),
    'key.malformed',
  ],
  ['with its private half', HOST, { kid: 'k' }, setOf(jwk({ kid: 'k', d: 'AA' })), 'key.malformed'],
  [
    'revoked',
    HOST,
    { kid: 'k' },
    setOf(jwk({ kid: 'k', revoked: { revoked_at: 1 } })),
    'key.revoked',
  ],
  ['expired', HOST, { jwk: jwkOfSeed() }, setOf(jwk({ exp: SECONDS - 1 })), 'key.expired'],
  ['that is no set', HOST, { kid: 'k' }, { [KEY_SET]: { keys: { k: jwk() } } }, OPEN],
  ['that is too large', HOST, { kid: 'k' }, { [KEY_SET]: { keys: Array(3_000).fill('') } }, OPEN],
  ['that is a page', HOST, { kid: 'k' }, { [KEY_SET]: '<html>' }, OPEN],
  ['that does not answer', HOST, { kid: 'k' }, { [KEY_SET]: new TypeError('no') }, OPEN],
]);

table('a key by itself, in the header', [
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
    expect(await lookUp(issuer, named, {})).toEqual([FOREIGN, []]);
  });

  test.each(['https://eve@badges.example.org', 'https://localhost'])(
    'at an address that may not be asked: %s',
    async (issuer) => {
      expect(await lookUp(issuer, { kid: 'k' }, {})).toEqual(['link.blocked', []]);
    },
  );

  test.each(['http://badges.example.org', 'did:example:1', 'urn:uuid:1', 'https://'])(
    'where the kind of issuer is not known: %s',
    async (issuer) => {
      expect(await lookUp(issuer, { kid: 'k' }, {})).toEqual([OPEN, []]);
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
