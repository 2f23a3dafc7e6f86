import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/json-value.js';
import { checkContexts } from '../../src/json-ld/check-contexts.js';
import { endorsementOf, unsignedBadge, verdictOn } from '../support/badges.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  DATA_INTEGRITY_V2,
  EXTENSIONS,
  OPEN_BADGES_3_0_1,
  OPEN_BADGES_3_0_3,
} from '../support/contexts.js';
import { copied } from '../support/copied.js';
import { edit, type Json } from '../support/json-edit.js';
import { signed } from '../support/sign.js';

const OWN = 'https://badges.example.org/ns/v1';
const own = new Map([[OWN, { '@context': { hours: 'https://badges.example.org/ns#hours' } }]]);
const policy = { begins: 'open-badge', callerContexts: new Map() } as const;
const TODAY = [CREDENTIALS_V2, OPEN_BADGES_3_0_3];

function codesFor(document: Json, contexts: ReadonlyMap<string, object> = new Map()) {
  return checkContexts(copied(document), {
    begins: 'open-badge',
    callerContexts: contexts,
  }).problems.map(({ code, path }) => `${code} ${path}`);
}

describe('accepts at the root', () => {
  test.each([
    ['the two of today', TODAY],
    ['further known ones', [...TODAY, EXTENSIONS, DATA_INTEGRITY_V2]],
    ['those of version 1.1', [CREDENTIALS_V1, OPEN_BADGES_3_0_1, DATA_INTEGRITY_V2]],
    ['one the caller vouches for', [...TODAY, OWN]],
  ])('%s', (_, context) => {
    expect(codesFor(unsignedBadge({ '@context': context }), own)).toEqual([]);
  });
});

describe('refuses at the root', () => {
  test.each([
    ['none', undefined],
    ['null', null],
    ['an empty list', []],
    ['an empty text', ''],
    ['one alone', CREDENTIALS_V2],
    ['the first alone in a list', [CREDENTIALS_V2]],
    ['the second alone', [OPEN_BADGES_3_0_3]],
    ['the two in the wrong order', [OPEN_BADGES_3_0_3, CREDENTIALS_V2]],
    ['another between them', [CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3]],
    ['another before them', [EXTENSIONS, ...TODAY]],
    ['an unknown one before them', ['https://example.org/', ...TODAY]],
    ['the second twice', [...TODAY, OPEN_BADGES_3_0_3]],
    ['a further one twice', [...TODAY, EXTENSIONS, EXTENSIONS]],
    ['an inline one', [...TODAY, { expiry: 'https://www.w3.org/2018/credentials#validUntil' }]],
    ['an empty inline one', [...TODAY, {}]],
    ['an inline one alone', { '@vocab': 'https://example.org/' }],
    ['null after them, which clears them', [...TODAY, null]],
    ['a list in the list', [...TODAY, [EXTENSIONS]]],
    ['a number', [...TODAY, 1]],
    ['the first by another spelling', [`${CREDENTIALS_V2}#`, OPEN_BADGES_3_0_3]],
    ['the first over http', [CREDENTIALS_V2.replace('https', 'http'), OPEN_BADGES_3_0_3]],
    [
      'a version of the second that is none',
      [CREDENTIALS_V2, OPEN_BADGES_3_0_3.replace('3.0.3', '3.0.9')],
    ],
    ['the caller’s own for the second', [CREDENTIALS_V2, OWN]],
  ])('%s', (_, context) => {
    expect(codesFor(edit(unsignedBadge(), { '/@context': context }), own)).toEqual([
      'json-ld.context /@context',
    ]);
  });
});

test('leaves open what a context means that is not known, and names it', () => {
  const { problems } = checkContexts(
    copied(unsignedBadge({ '@context': [...TODAY, OWN] })),
    policy,
  );
  expect(problems).toMatchObject([{ code: 'json-ld.context-unknown', path: '/@context' }]);
  expect(problems[0]?.message).toContain(OWN);
});

describe('refuses a context further inside', () => {
  const badge = unsignedBadge({
    evidence: [{ type: ['Evidence'] }],
    proof: [{ cryptosuite: 'eddsa-rdfc-2022' }],
  });
  test.each([
    ['on the subject', '/credentialSubject'],
    ['on the achievement', '/credentialSubject/achievement'],
    ['on the issuer', '/issuer'],
    ['on evidence', '/evidence/0'],
    ['on a proof', '/proof/0'],
  ])('%s', (_, place) => {
    for (const context of [TODAY, null, {}, []]) {
      expect(codesFor(edit(badge, { [`${place}/@context`]: context }))).toEqual([
        `json-ld.context ${place}/@context`,
      ]);
    }
  });

  test.each([
    ['in an endorsement that is no credential', { type: ['EndorsementCredential'] }],
    ['in a credential that is no endorsement of the badge', {}, '/evidence'],
  ])('%s', (_, changes, place = '/endorsement') => {
    const inside = edit(badge, { [place]: [endorsementOf('urn:x:1', changes)] });
    expect(codesFor(inside)).toEqual([`json-ld.context ${place}/0/@context`]);
  });

  test('in an endorsement that puts its own in another order', () => {
    const endorsement = endorsementOf('urn:x:1', { '@context': [...TODAY].reverse() });
    expect(codesFor(unsignedBadge({ endorsement: [endorsement] }))).toEqual([
      'json-ld.context /endorsement/0/@context',
    ]);
  });

  test('on what an endorsement holds', () => {
    const endorsement = edit(endorsementOf('urn:x:1'), { '/issuer/@context': TODAY });
    expect(codesFor(unsignedBadge({ endorsement: [endorsement] }))).toEqual([
      'json-ld.context /endorsement/0/issuer/@context',
    ]);
  });
});

test('reads the contexts of many endorsements, and not of any number', () => {
  const endorsed = (count: number) =>
    unsignedBadge({
      endorsement: Array.from({ length: count }, (_, at) =>
        endorsementOf('urn:x:1', { id: `urn:x:e${at}` }),
      ),
    });
  expect(codesFor(endorsed(99))).toEqual([]);
  expect(codesFor(endorsed(100))).toEqual(['input.too-large undefined']);
});

test('accepts the contexts of an endorsement', () => {
  expect(codesFor(unsignedBadge({ endorsement: [endorsementOf('urn:x:1')] }))).toEqual([]);
});

describe('in a proof over JSON text', () => {
  const proof = (context: unknown) =>
    unsignedBadge({ proof: [{ cryptosuite: 'eddsa-jcs-2022', '@context': context }] });

  test.each([['all contexts of the badge', TODAY]])('accepts %s', (_, context) => {
    expect(codesFor(proof(context))).toEqual([]);
  });

  test.each([
    ['others', [CREDENTIALS_V1, OPEN_BADGES_3_0_1]],
    ['more than the badge has', [...TODAY, EXTENSIONS]],
    ['an inline one', [{}]],
  ])('refuses %s', (_, context) => {
    expect(codesFor(proof(context))).toEqual(['json-ld.context /proof/0/@context']);
  });
});

test('warns of an older version of the data model', () => {
  const older: JsonObject = copied(
    unsignedBadge({ '@context': [CREDENTIALS_V1, OPEN_BADGES_3_0_1] }),
  );
  expect(checkContexts(older, policy).warnings).toMatchObject([{ code: 'context.outdated' }]);
  expect(checkContexts(copied(unsignedBadge()), policy).warnings).toEqual([]);
});

describe('a badge with a context of the issuer’s own', () => {
  const badge = unsignedBadge({ '@context': [...TODAY, OWN], hours: '6' });

  test('is valid for a caller who vouches for it, and left open for others', async () => {
    const document = await signed(badge, { contexts: own });
    expect(await verdictOn(document, { contexts: own })).toEqual(['valid']);
    expect(await verdictOn(document)).toEqual(['unverifiable', 'json-ld.context-unknown']);
  });

  test('is not valid under another meaning of the same context', async () => {
    const document = await signed(badge, { contexts: own });
    const other = new Map([[OWN, { '@context': { hours: 'https://badges.example.org/ns#days' } }]]);
    expect(await verdictOn(document, { contexts: own })).toEqual(['valid']);
    expect(await verdictOn(document, { contexts: other })).toEqual(['invalid', 'proof.signature']);
    expect(await verdictOn(document, { contexts: own })).toEqual(['valid']);
  });

  test('cannot replace a context of this package', async () => {
    const replaced = new Map([[CREDENTIALS_V2, { '@context': {} }]]);
    expect(await verdictOn(await signed(unsignedBadge()), { contexts: replaced })).toEqual([
      'valid',
    ]);
  });

  test.each([
    ['a context that refers to one nobody has', { '@context': ['https://example.org/none'] }],
    [
      'a context that redefines what is protected',
      { '@context': { VerifiableCredential: 'urn:x:y' } },
    ],
    ['a context that is not well formed', { '@context': { hours: 5 } }],
  ])('is not valid under %s', async (_, content) => {
    const document = await signed(badge, { contexts: own });
    const [verdict] = await verdictOn(document, { contexts: new Map([[OWN, content]]) });
    expect(verdict).not.toBe('valid');
  });
});
