import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { ed25519, nist, rsa } from '../corpus/keys.js';
import type { Json } from '../support/json-edit.js';
import {
  badgeClass,
  issuerProfile,
  keyDocument,
  OB2_BADGE,
  OB2_EMAIL,
  OB2_HOST,
  OB2_ISSUER,
  OB2_KEY,
  OB2_LIST,
  OB2_NOW,
  pemOf,
  reportOn,
  signedAssertion,
  signedPages,
  signedToken,
  verdictOn,
} from '../support/open-badges-2.js';
import { webOf } from '../support/published.js';
import { token, tokenKey } from '../support/sign-jwt.js';

const EVIL = 'https://badges.evil.example';
const SIGNED = signedToken();
const signer = (changes: Json) => issuerProfile({ revocationList: OB2_LIST, ...changes });

describe('a signed badge as it should be', () => {
  test.each<[string, Json, string?]>([
    ['whose key is at an address of its own', signedPages()],
    [
      'whose key is in the profile of the issuer',
      signedPages({ [OB2_ISSUER]: signer({ publicKey: keyDocument() }), [OB2_KEY]: undefined }),
    ],
    [
      'of an issuer with several keys',
      signedPages({ [OB2_ISSUER]: signer({ publicKey: [`${OB2_HOST}/keys/0`, OB2_KEY] }) }),
    ],
    [
      'that leaves its key to the issuer, who has one',
      signedPages(),
      signedToken({ verification: { type: 'SignedBadge' } }),
    ],
    [
      'that does not say how it is verified',
      signedPages(),
      signedToken({ verification: undefined }),
    ],
    [
      'that holds its badge class',
      signedPages({ [OB2_BADGE]: undefined }),
      signedToken({ badge: badgeClass() }),
    ],
    [
      'with ES256',
      signedPages({ [OB2_KEY]: keyDocument(nist('P-256')) }),
      signedToken({}, { key: nist('P-256') }),
    ],
    ['with a type in its header', signedPages(), signedToken({}, { header: { typ: 'JWT' } })],
    [
      'of an issuer without a list of revoked badges',
      signedPages({ [OB2_ISSUER]: issuerProfile({ publicKey: OB2_KEY }) }),
    ],
    [
      'whose key ends later',
      signedPages({ [OB2_KEY]: keyDocument(rsa(), { expires: '2030-01-01T00:00:00Z' }) }),
    ],
  ])('%s', async (_, pages, jws = SIGNED) => {
    expect(await verdictOn(pages, jws)).toEqual(['valid']);
    const { assurance, issuer, badge } = await reportOn(pages, jws);
    expect({ assurance, issuer: issuer?.id, name: badge?.name }).toEqual({
      assurance: 'signed',
      issuer: OB2_ISSUER,
      name: 'Facilitation',
    });
  });

  test('belongs to whom it says', async () => {
    const verdictFor = (emailAddress: string) =>
      verdictOn(signedPages(), SIGNED, { recipient: { emailAddress } });
    expect(await verdictFor(OB2_EMAIL)).toEqual(['valid']);
    expect(await verdictFor('eve@example.org')).toEqual(['invalid', 'recipient.not-matched']);
  });

  test('asks for four documents, and never for the badge itself', async () => {
    const { fetch, asked } = webOf(signedPages());
    await verifyBadge(SIGNED, { now: OB2_NOW, fetch });
    expect(asked).toEqual([OB2_BADGE, OB2_ISSUER, OB2_KEY, OB2_LIST]);
  });
});

describe('a signature that does not count', () => {
  const [header, payload] = SIGNED.split('.');
  const other = tokenKey('RS256');
  test.each<[string, string, Json, string]>([
    [
      'over another badge',
      `${signedToken({ issuedOn: '2020-01-01T00:00:00Z' }).split('.', 2).join('.')}.${SIGNED.split('.')[2]}`,
      signedPages(),
      'proof.signature',
    ],
    ['by another key', signedToken({}, { key: other }), signedPages(), 'proof.signature'],
    [
      'by another key, given in its header',
      signedToken({}, { key: other, header: { jwk: other.jwk } }),
      signedPages(),
      'proof.signature',
    ],
    ['cut off', `${header}.${payload}.AA`, signedPages(), 'proof.signature'],
    [
      'by an algorithm that is none',
      signedToken({}, { header: { alg: 'none' } }),
      signedPages(),
      'jwt.algorithm',
    ],
    [
      'by a secret that anybody may know',
      signedToken({}, { header: { alg: 'HS256' } }),
      signedPages(),
      'jwt.algorithm',
    ],
    [
      'by an algorithm that older badges do not have',
      signedToken({}, { key: ed25519() }),
      signedPages(),
      'jwt.algorithm',
    ],
    [
      'by another algorithm than the key is for',
      signedToken({}, { key: nist('P-256') }),
      signedPages(),
      'jwt.algorithm',
    ],
    [
      'with a member of the header that changes its meaning',
      signedToken({}, { header: { crit: ['b64'], b64: false } }),
      signedPages(),
      'jwt.header',
    ],
    [
      'of an issuer who lists another key',
      SIGNED,
      signedPages({ [OB2_ISSUER]: signer({ publicKey: `${OB2_HOST}/keys/2` }) }),
      'key.not-controlled-by-issuer',
    ],
    [
      'of an issuer who lists no key',
      SIGNED,
      signedPages({ [OB2_ISSUER]: signer({}) }),
      'key.not-controlled-by-issuer',
    ],
    [
      'by a key that names another owner',
      SIGNED,
      signedPages({ [OB2_KEY]: keyDocument(rsa(), { owner: `${EVIL}/issuer` }) }),
      'key.not-controlled-by-issuer',
    ],
    [
      'by a key that names no owner',
      SIGNED,
      signedPages({ [OB2_KEY]: keyDocument(rsa(), { owner: undefined }) }),
      'key.not-controlled-by-issuer',
    ],
    [
      'by a key at an address where another is',
      SIGNED,
      signedPages({ [OB2_KEY]: keyDocument(rsa(), { id: `${OB2_HOST}/keys/2` }) }),
      'key.not-controlled-by-issuer',
    ],
    [
      'by a stranger in the name of the issuer',
      signedToken({ verification: { type: 'signed', creator: `${EVIL}/key` } }, { key: other }),
      { ...signedPages(), [`${EVIL}/key`]: keyDocument(other, { id: `${EVIL}/key` }) },
      'key.not-controlled-by-issuer',
    ],
    [
      'by a stranger who holds a profile of the issuer',
      signedToken(
        { badge: badgeClass({ issuer: signer({ publicKey: keyDocument(other) }) }) },
        { key: other },
      ),
      signedPages(),
      'proof.signature',
    ],
    [
      'by a key that was revoked',
      SIGNED,
      signedPages({ [OB2_KEY]: keyDocument(rsa(), { revoked: '2026-05-01T00:00:00Z' }) }),
      'key.revoked',
    ],
    [
      'by a key that has expired',
      SIGNED,
      signedPages({ [OB2_KEY]: keyDocument(rsa(), { expires: '2026-05-01T00:00:00Z' }) }),
      'key.expired',
    ],
    [
      'by a key that cannot be read',
      SIGNED,
      signedPages({ [OB2_KEY]: keyDocument(rsa(), { publicKeyPem: 'x' }) }),
      'key.malformed',
    ],
    [
      'by one of several keys, and does not say which',
      signedToken({ verification: { type: 'signed' } }),
      signedPages({ [OB2_ISSUER]: signer({ publicKey: [OB2_KEY, `${OB2_HOST}/keys/2`] }) }),
      'key.malformed',
    ],
  ])('%s', async (_, jws, pages, code) => {
    expect(await verdictOn(pages, jws)).toEqual(['invalid', code]);
    expect(await reportOn(pages, jws)).toMatchObject({ assurance: 'none' });
  });

  test('is one that was left out', async () => {
    expect(await verdictOn(signedPages(), signedAssertion())).toEqual(['invalid', 'proof.missing']);
  });

  test('does not keep a hosted badge from being looked up', async () => {
    const hosted = signedToken({
      id: 'https://badges.example.org/assertions/1',
      verification: { type: 'hosted' },
    });
    expect(await verdictOn(signedPages(), hosted)).toEqual(['unverifiable', 'link.not-resolved']);
  });

  test('is one around another badge than it shows', async () => {
    const wrapped = token({ alg: 'RS256' }, { vc: signedAssertion() }, rsa());
    expect((await verdictOn(signedPages(), wrapped))[0]).toBe('invalid');
  });
});

test('a key is read the same, however its PEM is broken into lines', async () => {
  const oneLine = pemOf(rsa()).replace(/\n(?!-)/g, '');
  const pages = signedPages({ [OB2_KEY]: keyDocument(rsa(), { publicKeyPem: oneLine }) });
  expect(await verdictOn(pages, SIGNED)).toEqual(['valid']);
});
