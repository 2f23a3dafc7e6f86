import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/json-value.js';
import { jwkOfSeed, keysOn, multikeyOfSeed, outcomeOf } from '../support/published.js';

const HOST = 'https://badges.example.org';
const METHOD = `${HOST}#1`;
const RUNS = { numRuns: 100 };

// Values that a member of a document may wrongly have, among them good ones in the wrong place.
const value: fc.Arbitrary<unknown> = fc.oneof(
  { withCrossShrink: true },
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(HOST, METHOD, '#1', 'k', 'sig', 'verify', multikeyOfSeed(2), jwkOfSeed(2)),
);

const oneOrMore = (item: fc.Arbitrary<unknown>) =>
  fc.oneof(item, fc.array(fc.oneof(item, value), { maxLength: 3 }));

const optional = { requiredKeys: [] };

const webKey = fc.record(
  {
    kty: fc.oneof(fc.constantFrom('OKP', 'EC', 'RSA'), value),
    crv: fc.oneof(fc.constantFrom('Ed25519', 'P-256', 'P-384'), value),
    x: fc.oneof(fc.constant(jwkOfSeed(2).x), value),
    y: value,
    n: value,
    e: fc.oneof(fc.constantFrom('AQAB', 'AQ', 'AA', ''), value),
    d: value,
    kid: value,
    iss: value,
    use: value,
    key_ops: value,
    alg: value,
    exp: value,
    nbf: value,
    revoked: value,
  },
  optional,
);

const method = fc.record(
  {
    id: fc.oneof(fc.constantFrom(METHOD, '#1'), value),
    type: value,
    controller: fc.oneof(fc.constant(HOST), value),
    revoked: value,
    expires: value,
    publicKeyMultibase: fc.oneof(fc.constant(multikeyOfSeed(2)), value),
    publicKeyJwk: fc.oneof(webKey, value),
  },
  optional,
);

const document = fc.oneof(
  fc.record(
    {
      id: fc.oneof(fc.constant(HOST), value),
      verificationMethod: oneOrMore(method),
      assertionMethod: oneOrMore(fc.oneof(fc.constantFrom(METHOD, '#1'), method)),
      keys: oneOrMore(webKey),
      kty: value,
    },
    optional,
  ),
  webKey,
  fc.jsonValue(),
);

async function outcomes(page: unknown, named: { kid?: string; jwk?: JsonObject }) {
  const pages = {
    [`${HOST}/`]: page,
    [`${HOST}/keys`]: page,
    [`${HOST}/.well-known/jwks.json`]: page,
  };
  const { keys } = keysOn(pages);
  return [
    outcomeOf(await keys.ofMethod(METHOD, HOST)),
    outcomeOf(await keys.ofToken({ keyKind: 'Ed25519', ...named }, HOST)),
  ];
}

describe('whatever the pages of an issuer say', () => {
  test('the answer is a key or a code, and never a key that nobody wrote there', async () => {
    const known =
      /^(?:another key|key\.(?:unresolvable|malformed|revoked|expired|not-controlled-by-issuer))$/;
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.constantFrom(METHOD, `${HOST}/keys`, `${HOST}/keys#k`, 'k', '#1', ''),
        async (page, kid) => {
          for (const outcome of await outcomes(page, { kid })) expect(outcome).toMatch(known);
        },
      ),
      RUNS,
    );
  });

  test('a key in the header is not taken unless they list it', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (page) => {
        const [, byItself] = await outcomes(page, { jwk: jwkOfSeed() });
        expect(byItself).not.toBe('found');
        expect(byItself).not.toBe('another key');
      }),
      RUNS,
    );
  });

  test('whatever a header says, no other host is asked', async () => {
    const parts = [
      'https:',
      'http:',
      'did:web:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '.',
      '..',
      '#',
      '?',
      '%2f',
    ];
    const part = fc.constantFrom(...parts, HOST, 'badges.example.org', 'evil.example');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (text) => {
        const { keys, asked } = keysOn({});
        await keys.ofToken({ keyKind: 'RSA', kid: text.join('') }, HOST);
        for (const address of asked) expect(new URL(address).origin).toBe(HOST);
      }),
      RUNS,
    );
  });
});
