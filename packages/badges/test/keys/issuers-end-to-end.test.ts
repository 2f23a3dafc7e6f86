import { describe, expect, test } from 'vitest';
import { NOW, unsignedBadge, verdictOn } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { methodOf, type Pages, webOf } from '../support/published.js';
import { didKeyOfSeed, signed } from '../support/sign.js';
import { type TokenKey, token, tokenKey } from '../support/sign-jwt.js';

const HOST = 'https://badges.example.org';
const ID = `${HOST}/issuers/7`;
const METHOD = `${ID}#key-1`;
const KEY_SET = `${HOST}/.well-known/jwks.json`;

const credential = (id = ID) =>
  unsignedBadge({ issuer: { id, type: ['Profile'], name: 'Example' } });

const verdict = (badge: string | object, pages: Pages) =>
  verdictOn(badge, { now: NOW, fetch: webOf(pages).fetch });

describe('a badge of an https issuer', () => {
  const page = { id: ID, verificationMethod: methodOf(METHOD, ID), assertionMethod: METHOD };

  test('is valid when the issuer lists the key', async () => {
    const badge = await signed(credential(), { verificationMethod: METHOD });
    expect(await verdict(badge, { [ID]: page })).toEqual(['valid']);
  });

  test.each<readonly [string, number, string, Pages, readonly string[]]>([
    ['with another key', 2, METHOD, { [ID]: page }, ['invalid', 'proof.signature']],
    [
      'with a key in the fragment',
      2,
      `${ID}#${didKeyOfSeed(2).slice('did:key:'.length)}`,
      { [ID]: page },
      ['invalid', 'key.not-controlled-by-issuer'],
    ],
    [
      'with a key that a tenant of the host lists',
      2,
      `${HOST}/issuers/8#key-1`,
      { [ID]: page },
      ['invalid', 'key.not-controlled-by-issuer'],
    ],
    ['while the issuer is away', 1, METHOD, {}, ['unverifiable', 'key.unresolvable']],
  ])('is not valid %s', async (_, seed, verificationMethod, pages, expected) => {
    const badge = await signed(credential(), { seed, verificationMethod });
    expect(await verdict(badge, pages)).toEqual(expected);
  });
});

describe.each(['RS256', 'ES256', 'ES384', 'EdDSA'] as const)('a token with %s', (alg) => {
  const key = tokenKey(alg);
  const eve = tokenKey(alg);
  const tokenOf = (header: Json, signer: TokenKey, id = ID) => {
    const body = credential(id);
    const subject = Reflect.get(Object(body.credentialSubject), 'id');
    const nbf = Date.parse(String(body.validFrom)) / 1000;
    return token({ alg, ...header }, { ...body, iss: id, sub: subject, jti: body.id, nbf }, signer);
  };
  const set = {
    [KEY_SET]: {
      keys: [
        { ...key.jwk, kid: 'k', iss: ID },
        { ...eve.jwk, kid: 'e', iss: `${HOST}/issuers/8` },
      ],
    },
  };

  test.each<readonly [string, Json]>([
    ['by the address in the set', { kid: `${KEY_SET}#k` }],
    ['by itself', { jwk: key.jwk }],
  ])('is valid when the host lists its key, named %s', async (_, header) => {
    expect(await verdict(tokenOf(header, key), set)).toEqual(['valid']);
  });

  test('is valid when its issuer is a did:jwk', async () => {
    const did = `did:jwk:${Buffer.from(JSON.stringify(key.jwk)).toString('base64url')}`;
    expect(await verdict(tokenOf({ kid: `${did}#0` }, key, did), {})).toEqual(['valid']);
  });

  test.each<readonly [string, Json, string]>([
    ['under the name of the issuer’s key', { kid: `${KEY_SET}#k` }, 'proof.signature'],
    ['under the name of a tenant', { kid: `${KEY_SET}#e` }, 'key.not-controlled-by-issuer'],
    ['with a tenant’s key in the header', { jwk: eve.jwk }, 'key.not-controlled-by-issuer'],
    ['with both', { kid: `${KEY_SET}#k`, jwk: eve.jwk }, 'key.not-controlled-by-issuer'],
    ['from another host', { kid: 'https://evil.example/k' }, 'key.not-controlled-by-issuer'],
  ])('is invalid when a tenant of the host signs it %s', async (_, header, code) => {
    expect(await verdict(tokenOf(header, eve), set)).toEqual(['invalid', code]);
  });
});
