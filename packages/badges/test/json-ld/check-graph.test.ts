import { describe, expect, test } from 'vitest';
import { endorsementOf, unsignedBadge, verdictOn } from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { edit } from '../support/json-edit.js';
import { canonical, signed } from '../support/sign.js';

// Contexts that a caller vouches for in good faith, and that give a holder another way to write what was signed.
const OWN = 'https://badges.example.org/ns/v1';
const ID = 'https://badges.example.org/badges/1';
const UNTIL = '2026-02-01T00:00:00Z';
const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';

async function expiredBadge(terms: object) {
  const contexts = new Map([[OWN, { '@context': terms }]]);
  const document = unsignedBadge({
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, OWN],
    id: ID,
    validUntil: UNTIL,
    endorsement: [endorsementOf(ID)],
  });
  const badge = await signed(document, { contexts });
  expect(await verdictOn(badge, { contexts })).toEqual(['invalid', 'validity.expired']);
  return { badge, contexts };
}

describe('refuses a badge whose expiry is hidden', () => {
  test.each([
    [
      'behind another name for it',
      { expiry: { '@id': `${CREDENTIALS}validUntil`, '@type': DATE_TIME } },
      { '/validUntil': undefined, '/expiry': UNTIL },
    ],
    [
      'behind a short form of the badge’s id',
      { own: 'https://badges.example.org/badges/' },
      {
        '/validUntil': undefined,
        '/endorsement/0/credentialSubject/id': 'own:1',
        '/endorsement/0/credentialSubject/type': ['EndorsementSubject', 'VerifiableCredential'],
        '/endorsement/0/credentialSubject/validUntil': UNTIL,
        '/endorsement/0/@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, OWN],
      },
    ],
  ])('%s', async (_, terms, changes) => {
    const { badge, contexts } = await expiredBadge(terms);
    const attack = edit(badge, changes);
    const without = { '/proof': undefined };
    expect(await canonical(edit(attack, without), contexts)).toBe(
      await canonical(edit(badge, without), contexts),
    );
    const [verdict, ...codes] = await verdictOn(attack, { contexts });
    expect(verdict).toBe('invalid');
    expect(codes).toContain('json-ld.form');
  });
});

test('refuses a badge without an id whose expiry is hidden behind another name for it', async () => {
  const terms = { expiry: { '@id': `${CREDENTIALS}validUntil`, '@type': DATE_TIME } };
  const contexts = new Map([[OWN, { '@context': terms }]]);
  const { id: _, ...document } = unsignedBadge({
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, OWN],
    validUntil: UNTIL,
  });
  const badge = await signed(document, { contexts });
  expect(await verdictOn(badge, { contexts })).toEqual(['invalid', 'validity.expired']);
  const attack = edit(badge, { '/validUntil': undefined, '/expiry': UNTIL });
  expect(await verdictOn(attack, { contexts })).toEqual(['invalid', 'json-ld.form']);
});

test('finds the badge in the graph whatever its id looks like', async () => {
  for (const id of [
    'https://exämple.org/ü?a=b&c=%C3%BC#1',
    'urn:x:\u{1F393}',
    'x:y',
    "https://example.org/'()*",
  ]) {
    expect(await verdictOn(await signed(unsignedBadge({ id })))).toEqual(['valid']);
  }
});
