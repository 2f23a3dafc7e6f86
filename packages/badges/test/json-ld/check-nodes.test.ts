import { describe, expect, test } from 'vitest';
import { checkNodes } from '../../src/json-ld/check-nodes.js';
import { endorsementOf, unsignedBadge, verdictOn } from '../support/badges.js';
import { copied } from '../support/copied.js';
import { edit, type Json, valueAt, withoutProof } from '../support/json-edit.js';
import { canonical, signed } from '../support/sign.js';

const ID = 'urn:uuid:00000000-0000-4000-8000-000000000001';
const UNTIL = '2026-02-01T00:00:00Z';
// In the graph, an object with the id of the badge is the badge: each of these places was there when it was signed.
describe('refuses a badge whose expiry was moved to', () => {
  const profile = { id: ID, type: ['Profile'] };
  test.each([
    ['evidence', { '/evidence': [{ id: ID, type: ['Evidence'] }] }, '/evidence/0'],
    [
      'the creator of the achievement',
      { '/credentialSubject/achievement/creator': profile },
      '/credentialSubject/achievement/creator',
    ],
    [
      'a related achievement',
      { '/credentialSubject/achievement/related': [{ id: ID, type: ['Related'] }] },
      '/credentialSubject/achievement/related/0',
    ],
    [
      'the source of the assertion',
      { '/credentialSubject/source': profile },
      '/credentialSubject/source',
    ],
    ['the parent of the issuer', { '/issuer/parentOrg': profile }, '/issuer/parentOrg'],
    [
      'the subject of an endorsement',
      { '/endorsement': [endorsementOf(ID)] },
      '/endorsement/0/credentialSubject',
    ],
  ])('%s', async (_, changes, place) => {
    const badge = await signed(edit(unsignedBadge({ validUntil: UNTIL }), changes));
    expect(await verdictOn(badge)).toEqual(['invalid', 'validity.expired']);
    const types = valueAt(badge, `${place}/type`);
    const attack = edit(badge, {
      '/validUntil': undefined,
      [`${place}/type`]: [...(Array.isArray(types) ? types : []), 'VerifiableCredential'],
      [`${place}/validUntil`]: UNTIL,
    });
    expect(await canonical(withoutProof(attack))).toBe(await canonical(withoutProof(badge)));
    expect(await verdictOn(attack)).toEqual(['invalid', 'json-ld.split-node']);
  });
});

describe('refuses an object that says of itself to be the badge', () => {
  test.each([
    ['by a type of the badge', { id: ID, type: ['Evidence', 'OpenBadgeCredential'] }],
    ['by a further member', { id: ID, type: ['Evidence'], name: 'Minutes' }],
    ['by a member that is there and empty', { id: ID, type: ['Evidence'], name: null }],
  ])('%s', (_, evidence) => {
    expect(codesFor(unsignedBadge({ evidence: [evidence] }))).toContain(
      'json-ld.split-node /evidence/0',
    );
  });

  test('inside an endorsement, of the endorsement', () => {
    const endorsement = endorsementOf(ID, {
      evidence: [{ id: 'urn:uuid:e', type: ['Evidence'], name: 'x' }],
      id: 'urn:uuid:e',
    });
    expect(codesFor(unsignedBadge({ endorsement: [endorsement] }))).toEqual([
      'json-ld.split-node /endorsement/0/evidence/0',
    ]);
  });
});

describe('refuses a list that names one id twice', () => {
  const one = { id: 'urn:x:1', type: ['Evidence'], name: 'a' };
  test.each([
    ['described twice', [one, { id: 'urn:x:1', type: ['Evidence'], narrative: 'b' }]],
    ['described and referred to', [one, 'urn:x:1']],
    ['described, with others between', [one, { id: 'urn:x:2', type: ['Evidence'] }, { ...one }]],
  ])('%s', (_, evidence) => {
    expect(codesFor(unsignedBadge({ evidence }))).toEqual(['json-ld.split-node /evidence']);
  });
});

function codesFor(document: Json): readonly string[] {
  return checkNodes(copied(document)).problems.map(({ code, path }) => `${code} ${path}`);
}
