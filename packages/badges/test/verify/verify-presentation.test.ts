import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { NOW, olderBadge, unsignedBadge } from '../support/badges.js';
import { CREDENTIALS_V1, CREDENTIALS_V2, DATA_INTEGRITY_V2 } from '../support/contexts.js';
import { endorsementBy } from '../support/endorsements.js';
import { edit } from '../support/json-edit.js';
import {
  badgeFor,
  HOLDER,
  outcomeOf,
  presentationOf,
  presented,
  reportOnPresentation,
} from '../support/presentations.js';
import { didKeyOfSeed } from '../support/sign.js';
import { token, tokenKey } from '../support/sign-jwt.js';
import { ed25519Key, signedAs } from '../support/sign-suites.js';

const badge = await badgeFor(HOLDER);
const good = await presented(presentationOf([badge]));

const GOOD = ['valid', [], []];

test('a presentation by the holder says who presents, and that the badges are theirs', async () => {
  const report = await reportOnPresentation(good);
  expect(report).toMatchObject({
    verdict: 'valid',
    problems: [],
    warnings: [],
    holder: HOLDER,
    badges: [{ verdict: 'valid', recipient: 'matched', badge: { name: 'Facilitation' } }],
  });
  expect(report.checks.map(({ id, status }) => [id, status])).toEqual(
    ['input', 'json-ld.context', 'json-ld.form', 'schema', 'key', 'proof', 'validity'].map((id) => [
      id,
      'passed',
    ]),
  );
  expect(report.badges[0]?.source).toEqual([
    { step: 'object given' },
    { step: 'credential in the presentation at /verifiableCredential/0' },
  ]);
});

describe('a presentation is valid', () => {
  test.each<readonly [string, () => string | object | Promise<object>]>([
    ['as an object', () => good],
    ['as text', () => JSON.stringify(good)],
    ['as a file', () => new TextEncoder().encode(JSON.stringify(good))],
    [
      'whose holder is described',
      () => presented(presentationOf([badge], { holder: { id: HOLDER } })),
    ],
    [
      'with one badge that is not in a list',
      () => presented({ ...presentationOf([]), verifiableCredential: badge }),
    ],
    ['with an id', () => presented(presentationOf([badge], { id: 'urn:uuid:p' }))],
    [
      'with a badge whose proof repeats its contexts',
      async () => {
        const unsigned = edit(unsignedBadge(), { '/credentialSubject/id': HOLDER });
        const options = { cryptosuite: 'eddsa-jcs-2022', '@context': unsigned['@context'] };
        return presented(presentationOf([await signedAs(unsigned, ed25519Key(1), options)]));
      },
    ],
  ])('%s', async (_, make) => {
    expect(await outcomeOf(await make())).toEqual(GOOD);
  });

  test.each([
    ['of version 1.1 of the data model', { '@context': [CREDENTIALS_V1, DATA_INTEGRITY_V2] }],
    ['of version 2.0 with a badge of version 1.1', {}],
  ])('%s', async (_, changes) => {
    const subject = edit(unsignedBadge(), { '/credentialSubject/id': HOLDER }).credentialSubject;
    const older = await olderBadge({ credentialSubject: subject });
    expect(await outcomeOf(await presented(presentationOf([older], changes)))).toEqual(GOOD);
  });
});

describe('a presentation is invalid', () => {
  const impostor = { seed: 5 };
  const rows: readonly (readonly [
    string,
    () => string | object | Promise<object>,
    readonly string[],
  ])[] = [
    ['that is not signed', () => presentationOf([badge]), ['proof.missing']],
    [
      'of which a badge was taken away',
      () => ({ ...good, verifiableCredential: [{ ...badge, proof: [] }] }),
      ['proof.signature'],
    ],
    [
      'into which a badge was put',
      async () => ({
        ...good,
        verifiableCredential: [badge, await badgeFor(HOLDER, { id: 'urn:uuid:2' })],
      }),
      ['proof.signature'],
    ],
    [
      'signed by somebody else in the name of the holder',
      () =>
        presented(presentationOf([badge]), {
          ...impostor,
          verificationMethod: `${HOLDER}#${HOLDER.slice(8)}`,
        }),
      ['proof.signature'],
    ],
    [
      'signed by somebody else in their own name',
      () => presented(presentationOf([badge]), impostor),
      ['key.not-controlled-by-issuer'],
    ],
    [
      'without a holder',
      () => presented(presentationOf([badge], { holder: undefined })),
      ['schema.invalid'],
    ],
    [
      'whose holder is no address',
      () => presentationOf([badge], { holder: { type: ['Profile'] } }),
      ['schema.invalid'],
    ],
    ['without badges', () => presented(presentationOf([])), ['schema.invalid']],
    [
      'with too many badges',
      () =>
        presentationOf(
          Array.from({ length: 17 }, (_, at) => ({
            type: 'VerifiableCredential',
            id: `urn:x:${at}`,
          })),
        ),
      ['input.too-large'],
    ],
    [
      'with an inline context',
      () => ({ ...good, '@context': [CREDENTIALS_V2, { holder: 'urn:x:holder' }] }),
      ['json-ld.context'],
    ],
    ['that hides something', () => ({ ...good, '@included': [] }), ['json-ld.form']],
    ['that is a badge', () => badge, ['schema.type']],
    ['that is no JSON', () => 'hello', ['input.unreadable']],
    ['that is JSON and nothing more', () => ({}), ['json-ld.context']],
  ];

  for (const [name, make, codes] of rows) {
    test(name, async () => {
      const { verdict, problems, holder, badges } = await reportOnPresentation(await make());
      expect([verdict, problems.map(({ code }) => code)]).toEqual(['invalid', codes]);
      expect(holder).toBeUndefined();
      expect(new Set(badges.map(({ recipient }) => recipient))).not.toContain('matched');
    });
  }

  test('for every badge in it that is not good', async () => {
    const [another, expired, forged, endorsement] = [
      await badgeFor('did:example:eve', { id: 'urn:uuid:2' }),
      await badgeFor(HOLDER, { id: 'urn:uuid:3', validUntil: '2026-02-01T00:00:00Z' }),
      { ...(await badgeFor(HOLDER, { id: 'urn:uuid:4' })), name: 'Another' },
      await endorsementBy(4, HOLDER, { id: 'urn:uuid:5' }),
    ];
    const all = [badge, another, expired, forged, endorsement];
    expect(await outcomeOf(await presented(presentationOf(all)))).toEqual([
      'invalid',
      [],
      [],
      ['recipient.not-matched'],
      ['validity.expired'],
      ['proof.signature'],
      ['recipient.not-matched'],
    ]);
  });
});

describe('a presentation stays open', () => {
  const key = tokenKey('EdDSA');

  test('as a token, which is not looked into', async () => {
    const text = token({ alg: 'EdDSA', typ: 'JWT', kid: HOLDER }, presentationOf([badge]), key);
    expect(await outcomeOf(text)).toEqual(['unverifiable', ['proof.suite-unsupported']]);
  });

  test('where the keys of the holder cannot be had', async () => {
    const holder = 'did:web:holder.example.org';
    const document = await presented(presentationOf([badge], { holder }), {
      verificationMethod: `${holder}#1`,
    });
    expect((await outcomeOf(document)).slice(0, 2)).toEqual(['unverifiable', ['key.unresolvable']]);
  });

  test('where one of its badges does', async () => {
    const issuer = { id: 'did:web:issuer.example.org', type: ['Profile'] };
    const open = await badgeFor(
      HOLDER,
      { id: 'urn:uuid:2', issuer },
      { verificationMethod: `${issuer.id}#1` },
    );
    expect(await outcomeOf(await presented(presentationOf([badge, open])))).toEqual([
      'unverifiable',
      [],
      [],
      ['key.unresolvable'],
    ]);
  });
});

test('verifyBadge names this function to whoever gives it a presentation', async () => {
  const { verdict, problems } = await verifyBadge(good, { now: NOW });
  expect(verdict).toBe('invalid');
  expect(problems).toMatchObject([
    { code: 'input.not-an-open-badge', hint: expect.stringContaining('verifyPresentation') },
  ]);
});

test('the report is plain JSON, the same each time, and leaves what was given as it was', async () => {
  const before = structuredClone(good);
  const report = await reportOnPresentation(good, { trustedIssuers: [didKeyOfSeed()] });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(await reportOnPresentation(good, { trustedIssuers: [didKeyOfSeed()] })).toEqual(report);
  expect(good).toEqual(before);
});
