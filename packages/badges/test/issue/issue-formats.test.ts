import { describe, expect, test } from 'vitest';
import { type BadgeDraft, createIssuer, type KeyKind, type Signer } from '../../src/index.js';
import { CREATED, fullDraft, minimalDraft, unsignedBadge, verdictOn } from '../support/badges.js';
import {
  issuerWith,
  issuerWithAll,
  keysOfEachKind,
  servedBy,
  WEB_ISSUER,
} from '../support/issuers.js';
import { edit, type Json } from '../support/json-edit.js';
import { thrown } from '../support/thrown.js';
import { jsonIn, payloadOf } from '../support/token-parts.js';

const all = issuerWithAll();
const { fetch } = servedBy(all);
const isValid = (badge: string | object) => verdictOn(badge, { fetch });

describe.each([
  ['the least a badge needs', minimalDraft],
  ['all the model has', fullDraft],
] as const)('a badge with %s is valid', (_, draft) => {
  test.each<readonly [KeyKind, string]>([
    ['Ed25519', 'eddsa-rdfc-2022'],
    ['P-256', 'ecdsa-rdfc-2019'],
    ['P-384', 'ecdsa-rdfc-2019'],
  ])('with a proof by a key of %s', async (kind, cryptosuite) => {
    const badge = await issuerWith(kind).issue(draft, { created: CREATED });
    expect(badge.proof[0]).toMatchObject({ cryptosuite, created: '2026-01-01T00:00:00Z' });
    expect(await verdictOn(badge, { online: false })).toEqual(['valid']);
    expect(await verdictOn(JSON.stringify(badge), { online: false })).toEqual(['valid']);
  });

  test.each<readonly [KeyKind, string]>([
    ['Ed25519', 'EdDSA'],
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
    ['RSA', 'RS256'],
  ])('as a token by a key of %s', async (kind, algorithm) => {
    const issuer = issuerWith(kind);
    const token = await issuer.issueJwt(draft);
    expect(jsonIn(token.split('.')[0])).toEqual({
      alg: algorithm,
      kid: issuer.verificationMethod,
      typ: 'JWT',
    });
    expect(await verdictOn(token, { online: false })).toEqual(['valid']);
  });
});

describe('an issuer with keys of all kinds', () => {
  test('signs with Ed25519 where nothing is asked for, and tokens with RSA', async () => {
    expect((await all.issue(minimalDraft)).proof[0]?.verificationMethod).toBe(
      all.verificationMethod,
    );
    expect(all.verificationMethod).toBe(
      `${WEB_ISSUER}#${keysOfEachKind.Ed25519.publicKeyMultibase}`,
    );
    expect(jsonIn((await all.issueJwt(minimalDraft)).split('.')[0])).toMatchObject({
      alg: 'RS256',
    });
  });

  test.each(['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'] as const)(
    'signs with %s',
    async (cryptosuite) => {
      const badge = await all.issue(minimalDraft, { cryptosuite });
      expect(badge.proof[0]).toMatchObject({ cryptosuite });
      expect(await isValid(badge)).toEqual(['valid']);
    },
  );

  test.each(['RS256', 'ES256', 'ES384', 'EdDSA'] as const)('signs with %s', async (algorithm) => {
    const token = await all.issueJwt(minimalDraft, { algorithm });
    expect(jsonIn(token.split('.')[0])).toMatchObject({ alg: algorithm });
    expect(await isValid(token)).toEqual(['valid']);
  });
});

describe('what is asked for and no key is for, is refused', () => {
  test.each<readonly [string, () => Promise<unknown>, string, string]>([
    ['a proof, with RSA', () => issuerWith('RSA').issue(minimalDraft), 'key.unsuitable', '/keys'],
    [
      'another credential, with RSA',
      () => issuerWith('RSA').signCredential(unsignedBadge()),
      'key.unsuitable',
      '/keys',
    ],
    [
      'ecdsa-rdfc-2019, with Ed25519',
      () => issuerWith('Ed25519').issue(minimalDraft, { cryptosuite: 'ecdsa-rdfc-2019' }),
      'key.unsuitable',
      '/keys',
    ],
    [
      'ES256, with P-384',
      () => issuerWith('P-384').issueJwt(minimalDraft, { algorithm: 'ES256' }),
      'key.unsuitable',
      '/keys',
    ],
    [
      'disclosure, with P-384',
      () => issuerWith('P-384').issueDisclosable(minimalDraft),
      'key.unsuitable',
      '/keys',
    ],
    [
      'a suite nobody knows',
      () => Reflect.apply(all.issue, all, [minimalDraft, { cryptosuite: 'ecdsa-sd-2023' }]),
      'option.invalid',
      '/cryptosuite',
    ],
    [
      'an algorithm nobody knows',
      () => Reflect.apply(all.issueJwt, all, [minimalDraft, { algorithm: 'none' }]),
      'option.invalid',
      '/algorithm',
    ],
  ])('%s', async (_, issue, code, path) => {
    expect(await thrown(issue)).toMatchObject({ name: 'BadgeError', code, path });
  });
});

describe('the claims of a token', () => {
  test('repeat the credential, dates in whole seconds', async () => {
    const token = await all.issueJwt({ ...fullDraft, validFrom: '2026-01-01T01:00:00.999+01:00' });
    const payload = payloadOf(token);
    expect(payload).toMatchObject({
      iss: WEB_ISSUER,
      sub: 'did:example:alice',
      jti: fullDraft.id,
      nbf: 1767225600,
      exp: 1798761600,
    });
    const { iss: _, sub: __, jti: ___, nbf: ____, exp: _____, ...credential } = payload;
    const { proof: ______, ...signed } = await all.issue({
      ...fullDraft,
      validFrom: '2026-01-01T01:00:00.999+01:00',
    });
    expect(credential).toEqual(signed);
  });

  test('leave out the end of a badge that has none', async () => {
    expect(payloadOf(await all.issueJwt(minimalDraft))).not.toHaveProperty('exp');
  });

  test.each<readonly [string, BadgeDraft['recipient']]>([
    ['by e-mail alone', { emailAddress: 'alice@example.org' }],
  ])('are not made up for a recipient who is named %s', async (_, recipient) => {
    const error = await thrown(() => all.issueJwt({ ...minimalDraft, recipient }));
    expect(error).toMatchObject({ code: 'draft.invalid', path: '/recipient/id' });
    const both = { ...recipient, id: 'did:example:alice' };
    expect(await isValid(await all.issueJwt({ ...minimalDraft, recipient: both }))).toEqual([
      'valid',
    ]);
  });
});

describe('a complete credential is not signed as a token', () => {
  const issuer = issuerWith('Ed25519');
  test.each<readonly [string, Json, string | undefined]>([
    ['with a claim of its own', { jti: 'urn:uuid:1' }, '/jti'],
    ['with an audience', { aud: 'x' }, undefined],
    ['with a term that no context defines', { favourite: 'blue' }, undefined],
    ['with a proof', { proof: [] }, '/proof'],
  ])('%s', async (_, changes, path) => {
    const error = await thrown(() => issuer.signJwt(unsignedBadge(changes)));
    expect(error).toMatchObject({ code: 'draft.invalid', ...(path !== undefined && { path }) });
  });

  test('without an id of its recipient', async () => {
    const identity = {
      type: 'IdentityObject',
      hashed: false,
      identityType: 'emailAddress',
      identityHash: 'alice@example.org',
    };
    const credential = edit(unsignedBadge(), {
      '/credentialSubject/id': undefined,
      '/credentialSubject/identifier': [identity],
    });
    const error = await thrown(() => issuer.signJwt(credential));
    expect(error).toMatchObject({ code: 'draft.invalid', path: '/credentialSubject/id' });
  });

  test('and is, where it is right', async () => {
    expect(await verdictOn(await issuer.signJwt(unsignedBadge()))).toEqual(['valid']);
  });
});

test('is the same each time with EdDSA and RS256, and another with ECDSA', async () => {
  const tokens = async (algorithm: 'RS256' | 'ES256' | 'ES384' | 'EdDSA') =>
    new Set(await Promise.all([1, 2].map(() => all.issueJwt(fullDraft, { algorithm })))).size;
  expect(await tokens('EdDSA')).toBe(1);
  expect(await tokens('RS256')).toBe(1);
  expect(await tokens('ES256')).toBe(2);
  expect(await tokens('ES384')).toBe(2);
});

describe.each(['P-256', 'P-384', 'RSA'] as const)('a signer of %s', (kind) => {
  const { algorithm, publicKeyJwk } = keysOfEachKind[kind];
  const issuerOf = (sign: Signer['sign']) =>
    createIssuer({ profile: { name: 'Example' }, key: { algorithm, publicKeyJwk, sign } });

  test('of a key service will do, its public half as a JSON Web Key', async () => {
    const issuer = issuerOf((data) => keysOfEachKind[kind].sign(data));
    expect(issuer.profile.id).toBe(issuerWith(kind).profile.id);
    expect(await verdictOn(await issuer.issueJwt(minimalDraft))).toEqual(['valid']);
  });

  test.each<readonly [string, Signer['sign']]>([
    ['that signs other data', (data) => keysOfEachKind[kind].sign(data.slice(1))],
    ['that gives no bytes', async () => new Uint8Array()],
    ['that signs with a key of another kind', (data) => keysOfEachKind.Ed25519.sign(data)],
  ])('%s is caught', async (_, sign) => {
    const error = await thrown(() => issuerOf(sign).issueJwt(minimalDraft));
    expect(error).toMatchObject({ code: 'issue.self-check' });
    if (kind === 'RSA') return;
    const another = await thrown(() => issuerOf(sign).issue(minimalDraft));
    expect(another).toMatchObject({ code: 'issue.self-check' });
  });

  test('that throws is heard', async () => {
    const failure = new Error('the key service is down');
    const issuer = issuerOf(() => Promise.reject(failure));
    expect(await thrown(() => issuer.issueJwt(minimalDraft))).toBe(failure);
  });
});
