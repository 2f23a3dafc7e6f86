import { describe, expect, test } from 'vitest';
import { createIssuer, generateKey, type IssuerProfile } from '../../src/index.js';
import { minimalDraft } from '../support/badges.js';
import { didKeyOfSeed } from '../support/sign.js';
import { thrown } from '../support/thrown.js';

const key = await generateKey({ seed: new Uint8Array(32).fill(1) });
const { publicKeyMultibase } = key;
const WEB = 'did:web:badges.example.org';

describe('names its key', () => {
  test.each<readonly [string, IssuerProfile, string | undefined, string]>([
    ['by the did:key itself', { name: 'x' }, undefined, `${didKeyOfSeed()}#${publicKeyMultibase}`],
    ['by the id and the key', { id: WEB }, undefined, `${WEB}#${publicKeyMultibase}`],
    ['as it is told', { id: WEB }, `${WEB}#key-1`, `${WEB}#key-1`],
    [
      'by an address under that of the issuer',
      { id: 'https://example.org/i' },
      'https://example.org/i/keys/1',
      'https://example.org/i/keys/1',
    ],
    [
      'as it is told, where that is the only name',
      { id: didKeyOfSeed() },
      `${didKeyOfSeed()}#${publicKeyMultibase}`,
      `${didKeyOfSeed()}#${publicKeyMultibase}`,
    ],
  ])('%s', async (_, profile, verificationMethod, expected) => {
    const issuer = createIssuer({
      profile,
      key,
      ...(verificationMethod !== undefined && { verificationMethod }),
    });
    expect(issuer.verificationMethod).toBe(expected);
    const badge = await issuer.issue(minimalDraft);
    expect(badge.proof[0]?.verificationMethod).toBe(expected);
    expect(badge.issuer).toEqual({
      type: ['Profile'],
      ...profile,
      id: profile.id ?? didKeyOfSeed(),
    });
  });
});

describe('refuses a verification method', () => {
  test.each([
    ['of another issuer', WEB, 'did:web:other.example.org#key-1'],
    ['of an issuer whose id only begins alike', WEB, `${WEB}.evil.example#key-1`],
    ['that is relative', WEB, '#key-1'],
    ['that is the issuer', WEB, WEB],
    [
      'that steps out of the issuer’s address',
      'https://example.org/i',
      'https://example.org/i/../j#key',
    ],
    ['that names another key than the did:key', didKeyOfSeed(), `${didKeyOfSeed()}#key-1`],
    ['of another did:key', didKeyOfSeed(), `${didKeyOfSeed(2)}#${didKeyOfSeed(2).slice(8)}`],
    ['that is empty', WEB, ''],
  ])('%s', async (_, id, verificationMethod) => {
    expect(
      await thrown(() => createIssuer({ profile: { id }, key, verificationMethod })),
    ).toMatchObject({
      code: 'key.mismatch',
      path: '/verificationMethod',
    });
  });
});

describe('refuses a profile', () => {
  test.each<readonly [string, unknown, string, string]>([
    ['with the did:key of another key', { id: didKeyOfSeed(2) }, 'key.mismatch', '/profile/id'],
    ['with an id that is relative', { id: 'example' }, 'draft.invalid', '/id'],
    ['with a name that is no text', { name: 5 }, 'draft.invalid', '/name'],
    ['that lacks the type Profile', { type: ['Organization'] }, 'draft.invalid', '/type'],
    [
      'with a picture by an address that is relative',
      { image: '1.png' },
      'draft.invalid',
      '/image',
    ],
    ['that is null', null, 'draft.invalid', '/profile'],
    ['that is a list', [], 'draft.invalid', '/profile'],
    ['that is text', 'Example', 'draft.invalid', '/profile'],
    ['that is not given', undefined, 'draft.invalid', ''],
    ['that JSON cannot hold', { name: 1n }, 'draft.invalid', '/name'],
  ])('%s', async (_, profile, code, path) => {
    const error = await thrown(() => Reflect.apply(createIssuer, undefined, [{ profile, key }]));
    expect(error).toMatchObject({ name: 'BadgeError', code, path });
  });
});

describe('refuses a key', () => {
  test.each<readonly [string, unknown]>([
    ['that is not given', undefined],
    ['that is null', null],
    ['that is text', publicKeyMultibase],
    ['without a public half', { sign: async () => new Uint8Array(64) }],
    ['whose public half is no text', { publicKeyMultibase: 5 }],
    ['whose public half is none', { publicKeyMultibase: 'z6Mk' }],
  ])('%s', async (_, given) => {
    const error = await thrown(() =>
      Reflect.apply(createIssuer, undefined, [{ profile: { name: 'x' }, key: given }]),
    );
    expect(error).toMatchObject({
      name: 'BadgeError',
      code: 'key.malformed',
      path: '/key',
    });
  });
});
