import { sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { describe, expect, test } from 'vitest';
import { fullBadge, minimalBadge, NOW, unsignedBadge, verdictOn } from '../support/badges.js';
import { CREDENTIALS_V1, DATA_INTEGRITY_V2, OPEN_BADGES_3_0_1 } from '../support/contexts.js';
import { didKeyLoader } from '../support/did-key-loader.js';
import { edit, type Json } from '../support/json-edit.js';
import { didKeyOfSeed, privateKeyOf } from '../support/sign.js';

// The packages as they are published, with a document loader that knows the contexts and the issuer's did:key.

const DID = didKeyOfSeed();
const KEY = DID.slice('did:key:'.length);
const METHOD = `${DID}#${KEY}`;
const documentLoader = didKeyLoader(DID);

/** Without a signer, as verifiers make it. */
const verifying: object = Reflect.construct(DataIntegrityProof, [{ cryptosuite }]);

async function verifiesThere(credential: object): Promise<boolean> {
  const { verified } = await verifyCredential({
    credential,
    suite: verifying,
    documentLoader,
    now: new Date(NOW),
  });
  return verified;
}

/** Signs as an issuer who uses the packages alone. */
function issueThere(credential: object): Promise<Json> {
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: '2026-01-01T00:00:00Z',
    signer: {
      algorithm: 'Ed25519',
      id: METHOD,
      sign: async ({ data }) => new Uint8Array(sign(null, data, privateKeyOf())),
    },
  });
  return issue({ credential: structuredClone(credential), suite, documentLoader });
}

describe('a badge made here is good there', () => {
  test.each([
    ['with the least it needs', minimalBadge],
    ['with all the model has', fullBadge],
  ] as const)('%s', async (_, make) => {
    const badge = await make();
    expect(await verifiesThere(badge)).toBe(true);
    expect(await verifiesThere(edit(badge, { '/name': 'Another' }))).toBe(false);
    expect(await verifiesThere({ ...badge, proof: badge.proof[0] })).toBe(true);
  });
});

describe('a badge made there is good here', () => {
  const { validFrom, ...rest } = unsignedBadge();
  const older = {
    ...rest,
    '@context': [CREDENTIALS_V1, OPEN_BADGES_3_0_1, DATA_INTEGRITY_V2],
    issuanceDate: validFrom,
  };

  test.each([
    ['as it comes, with its proof as an object', unsignedBadge()],
    ['of version 1.1', older],
    ['with the issuer as text', unsignedBadge({ issuer: DID })],
    [
      'with one value for each list',
      edit(unsignedBadge(), {
        '/credentialSubject/type': 'AchievementSubject',
        '/credentialSubject/achievement/type': 'Achievement',
        '/credentialSubject/achievement/tag': 'online',
        '/issuer/type': 'Profile',
      }),
    ],
  ])('%s', async (_, credential) => {
    const badge = await issueThere(credential);
    expect(badge.proof).not.toBeInstanceOf(Array);
    expect(await verifiesThere(badge)).toBe(true);
    expect(await verdictOn(badge)).toEqual(['valid']);
    expect(await verdictOn({ ...badge, proof: [badge.proof] })).toEqual(['valid']);
    expect(await verdictOn(edit(badge, { '/credentialSubject/id': 'did:example:eve' }))).toEqual([
      'invalid',
      'proof.signature',
    ]);
  });

  test('with lists of one made single, or single values made lists, after it was signed', async () => {
    const badge = await issueThere(
      edit(unsignedBadge(), { '/credentialSubject/achievement/tag': ['online'] }),
    );
    for (const changes of [
      { '/credentialSubject/achievement/tag': 'online' },
      { '/credentialSubject/achievement/type': 'Achievement' },
      { '/issuer/type': 'Profile' },
      { '/type': [...Object(badge.type)].reverse() },
    ]) {
      expect(await verifiesThere(edit(badge, changes))).toBe(true);
      expect(await verdictOn(edit(badge, changes))).toEqual(['valid']);
    }
  });
});

test('both make the same signature', async () => {
  const badge = await minimalBadge();
  const { proof, ...unsigned } = badge;
  expect((await issueThere(unsigned)).proof).toEqual(proof[0]);
});

test('what hides an expiry there does not hide it here', async () => {
  const { validUntil: _, ...badge } = await issueThere(
    unsignedBadge({ validUntil: '2026-05-01T00:00:00Z' }),
  );
  const written = {
    '@value': '2026-05-01T00:00:00Z',
    '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
  };
  const attack = { ...badge, 'https://www.w3.org/2018/credentials#validUntil': written };
  expect(await verifiesThere(attack)).toBe(true);
  expect(await verdictOn(attack)).toEqual(['invalid', 'json-ld.form']);
});
