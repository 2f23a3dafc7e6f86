import { describe, expect, test } from 'vitest';
import { createIssuer, generateKey } from '../../src/index.js';
import { CREATED, testIssuer } from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { edit } from '../support/json-edit.js';
import { didKeyOfSeed, proofOf } from '../support/sign.js';
import { thrown } from '../support/thrown.js';

const list = {
  '@context': [CREDENTIALS_V2],
  id: 'https://badges.example.org/status/revocation/1',
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: didKeyOfSeed(),
  credentialSubject: {
    id: 'https://badges.example.org/status/revocation/1#list',
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
  },
};

test('a credential that is no badge is signed, in the same words by another program', async () => {
  const signed = await (await testIssuer()).signCredential(list, { created: CREATED });
  expect(signed).toEqual({ ...list, proof: [await proofOf(signed)] });
});

test('an issuer may be named as an object', async () => {
  const issuer = { id: didKeyOfSeed(), name: 'Example Network' };
  const signed = await (await testIssuer()).signCredential({ ...list, issuer });
  expect(signed).toMatchObject({ issuer });
});

describe('it is not signed', () => {
  test.each<[string, object, string]>([
    ['of another issuer', { ...list, issuer: didKeyOfSeed(2) }, '/issuer'],
    ['of nobody', edit(list, { '/issuer': undefined }), '/issuer'],
    ['with a proof', { ...list, proof: [] }, '/proof'],
    ['with contexts in another order', { ...list, '@context': [OPEN_BADGES_3_0_3] }, '/@context'],
    ['with a hidden member', { ...list, 'https://example.org/x': 1 }, '/https:~1~1example.org~1x'],
  ])('%s', async (_, credential, path) => {
    const issuer = await testIssuer();
    const error = await thrown(() => issuer.signCredential(credential));
    expect(error).toMatchObject({ code: 'draft.invalid', path: expect.stringMatching(`^${path}`) });
  });

  test('with a member that no context knows', async () => {
    const issuer = await testIssuer();
    const error = await thrown(() => issuer.signCredential({ ...list, surprise: 1 }));
    expect(error).toMatchObject({ code: 'draft.invalid' });
  });

  test('by a signer that signs with another key', async () => {
    const [named, used] = [await generateKey(), await generateKey()];
    const { algorithm, publicKeyMultibase = '' } = named;
    const key = { algorithm, publicKeyMultibase, sign: (data: Uint8Array) => used.sign(data) };
    const issuer = createIssuer({ profile: { name: 'Example Network' }, key });
    const error = await thrown(() => issuer.signCredential({ ...list, issuer: issuer.profile.id }));
    expect(error).toMatchObject({ code: 'issue.self-check' });
  });
});
