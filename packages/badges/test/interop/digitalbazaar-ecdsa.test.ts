import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { derive, issue, verifyCredential } from '@digitalbazaar/vc';
import { describe, expect, test } from 'vitest';
import { type BadgeDraft, deriveBadge, exportSecretKey } from '../../src/index.js';
import { fullDraft, minimalDraft, NOW, unsignedBadge, verdictOn } from '../support/badges.js';
import { didKeyLoader } from '../support/did-key-loader.js';
import { issuerWith, keysOfEachKind } from '../support/issuers.js';
import { edit, type Json } from '../support/json-edit.js';

// The packages as they are published; nothing of theirs that signs or checks here was written for this one.

type Curve = 'P-256' | 'P-384';

const draft: BadgeDraft = {
  ...minimalDraft,
  ...edit(fullDraft, { '/achievement/resultDescription/0/allowedValue': undefined }),
};

async function verifiesThere(kind: Curve, credential: object, cryptosuite: object) {
  const { verified } = await verifyCredential({
    credential,
    suite: Reflect.construct(DataIntegrityProof, [{ cryptosuite }]),
    documentLoader: didKeyLoader(issuerWith(kind).profile.id),
    now: new Date(NOW),
  });
  return verified;
}

/** Signs as an issuer who uses the packages alone. */
async function issueThere(kind: Curve, cryptosuite: object): Promise<Json> {
  const { profile, verificationMethod: id } = issuerWith(kind);
  const secret = exportSecretKey(keysOfEachKind[kind], 'multikey');
  const pair = await EcdsaMultikey.from({
    type: 'Multikey',
    id,
    controller: profile.id,
    ...secret,
  });
  const date = '2026-01-01T00:00:00Z';
  const suite = new DataIntegrityProof({ cryptosuite, date, signer: pair.signer() });
  const credential = edit(unsignedBadge({ issuer: { ...profile } }), {
    '/credentialSubject/role': 'Facilitator',
    '/credentialSubject/term': 'Spring',
  });
  return issue({ credential, suite, documentLoader: didKeyLoader(profile.id) });
}

describe.each<Curve>(['P-256', 'P-384'])('ecdsa-rdfc-2019 with %s', (kind) => {
  test.each([minimalDraft, fullDraft])('made here is good there', async (given) => {
    const badge = await issuerWith(kind).issue(given);
    expect(await verifiesThere(kind, badge, ecdsaRdfc2019)).toBe(true);
    const changed = edit(badge, { '/name': 'Another' });
    expect(await verifiesThere(kind, changed, ecdsaRdfc2019)).toBe(false);
  });

  test('made there is good here', async () => {
    const badge = await issueThere(kind, ecdsaRdfc2019);
    expect(await verdictOn(badge)).toEqual(['valid']);
    expect(await verdictOn(edit(badge, { '/name': 'Another' }))).toEqual([
      'invalid',
      'proof.signature',
    ]);
  });
});

describe('ecdsa-sd-2023', async () => {
  const base = await issuerWith('P-256').issueDisclosable(draft);
  const pointers = ['/credentialSubject/role', '/evidence/1'];
  const documentLoader = didKeyLoader(issuerWith('P-256').profile.id);
  const disclosing = (selectivePointers: readonly string[]) =>
    Reflect.construct(DataIntegrityProof, [
      { cryptosuite: createDiscloseCryptosuite({ selectivePointers }) },
    ]);

  test.each<readonly [string, readonly string[]]>([
    ['nothing more than it has to', []],
    ['some more', pointers],
    ['all', ['']],
  ])('made and derived here, showing %s, is good there', async (_, reveal) => {
    const shown = await deriveBadge(base, { reveal });
    const suite = createVerifyCryptosuite();
    expect(await verifiesThere('P-256', shown, suite)).toBe(true);
    const changed = edit(shown, { '/issuer/name': 'Another' });
    expect(await verifiesThere('P-256', changed, suite)).toBe(false);
  });

  test('made here and derived there is good here, and what is derived here', async () => {
    const shown = await derive({
      verifiableCredential: { ...base, proof: base.proof[0] },
      suite: disclosing(pointers),
      documentLoader,
    });
    expect(await verdictOn(shown)).toEqual(['valid']);
    expect({ ...shown, proof: [shown.proof] }).toEqual(
      await deriveBadge(base, { reveal: pointers }),
    );
  });

  test('made there and derived here is good both here and there', async () => {
    const mandatoryPointers = [
      '/issuer',
      '/validFrom',
      '/credentialSubject/achievement/name',
      '/credentialSubject/achievement/description',
      '/credentialSubject/achievement/criteria',
    ];
    const made = await issueThere('P-256', createSignCryptosuite({ mandatoryPointers }));
    const shown = await deriveBadge(made, { reveal: ['/credentialSubject/role'] });
    expect(shown.credentialSubject).toMatchObject({ role: 'Facilitator' });
    expect(shown.credentialSubject.term).toBeUndefined();
    expect(await verdictOn(shown)).toEqual(['valid']);
    expect(await verifiesThere('P-256', shown, createVerifyCryptosuite())).toBe(true);
  });

  test('made there with less than a badge needs is derived only with what it lacks', async () => {
    const suite = createSignCryptosuite({ mandatoryPointers: ['/issuer', '/validFrom'] });
    const made = await issueThere('P-256', suite);
    await expect(deriveBadge(made)).rejects.toMatchObject({
      code: 'disclosure.invalid',
      path: '/credentialSubject',
    });
    const shown = await deriveBadge(made, { reveal: ['/credentialSubject/achievement'] });
    expect(await verdictOn(shown)).toEqual(['valid']);
  });
});
