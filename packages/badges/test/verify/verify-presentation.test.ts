import { describe, expect, test } from 'vitest';
import {
  type PresentationReport,
  type VerifyPresentationOptions,
  verifyBadge,
  verifyPresentation,
} from '../../src/index.js';
import { NOW, olderBadge, unsignedBadge } from '../support/badges.js';
import { CREDENTIALS_V1, CREDENTIALS_V2, DATA_INTEGRITY_V2 } from '../support/contexts.js';
import { endorsementBy } from '../support/endorsements.js';
import { edit, type Json } from '../support/json-edit.js';
import { CHALLENGE, HOLDER, presentationOf, presented } from '../support/presentations.js';
import { didKeyOfSeed, type SignOptions, signed } from '../support/sign.js';
import { token, tokenKey } from '../support/sign-jwt.js';
import { ed25519Key, signedAs } from '../support/sign-suites.js';
import { thrown } from '../support/thrown.js';

const DOMAIN = 'https://portal.example.org';

function badgeFor(id: string, changes: Json = {}, options: SignOptions = {}): Promise<Json> {
  return signed(edit(unsignedBadge(changes), { '/credentialSubject/id': id }), options);
}

const badge = await badgeFor(HOLDER);
const good = await presented(presentationOf([badge]));

function verify(
  input: string | object,
  options: Partial<VerifyPresentationOptions> = {},
): Promise<PresentationReport> {
  return verifyPresentation(input, { challenge: CHALLENGE, now: NOW, online: false, ...options });
}

/** The verdict, the codes of the presentation, and those of each badge. */
async function outcome(
  input: string | object,
  options: Partial<VerifyPresentationOptions> = {},
): Promise<readonly unknown[]> {
  const { verdict, problems, badges } = await verify(input, options);
  const codes = [problems, ...badges.map((one) => one.problems)];
  return [verdict, ...codes.map((found) => found.map(({ code }) => code))];
}

const GOOD = ['valid', [], []];

test('a presentation by the holder says who presents, and that the badges are theirs', async () => {
  const report = await verify(good);
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
    expect(await outcome(await make())).toEqual(GOOD);
  });

  test.each([
    ['of version 1.1 of the data model', { '@context': [CREDENTIALS_V1, DATA_INTEGRITY_V2] }],
    ['of version 2.0 with a badge of version 1.1', {}],
  ])('%s', async (_, changes) => {
    const subject = edit(unsignedBadge(), { '/credentialSubject/id': HOLDER }).credentialSubject;
    const older = await olderBadge({ credentialSubject: subject });
    expect(await outcome(await presented(presentationOf([older], changes)))).toEqual(GOOD);
  });
});

describe('a presentation has to answer what was asked', () => {
  const asked = { domain: DOMAIN };
  const rows: readonly (readonly [
    name: string,
    options: Json,
    expected: readonly string[],
    asked?: Partial<VerifyPresentationOptions>,
  ])[] = [
    ['with another challenge', { challenge: 'another' }, ['proof.purpose']],
    ['without a challenge', { challenge: undefined }, ['proof.purpose']],
    ['with the challenge among others', { challenge: [CHALLENGE, 'another'] }, ['proof.purpose']],
    ['to assert something', { proofPurpose: 'assertionMethod' }, ['proof.purpose']],
    ['for the domain that asked', { domain: DOMAIN }, [], asked],
    ['for the domain that asked, among others', { domain: ['a.example', DOMAIN] }, [], asked],
    ['for another domain', { domain: 'https://evil.example' }, ['proof.purpose'], asked],
    ['for no domain, where one asked', {}, ['proof.purpose'], asked],
    ['for a domain, where none asked', { domain: DOMAIN }, ['proof.purpose']],
    ['in time', { expires: '2026-06-01T00:00:01Z' }, []],
    ['too late', { expires: '2026-06-01T00:00:00Z' }, ['proof.expired']],
  ];

  for (const [name, options, codes, question] of rows) {
    test(name, async () => {
      const document = await presented(presentationOf([badge]), { options });
      const [verdict, found] = await outcome(document, question);
      expect([verdict, found]).toEqual([codes.length === 0 ? 'valid' : 'invalid', codes]);
    });
  }
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
      const { verdict, problems, holder, badges } = await verify(await make());
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
    expect(await outcome(await presented(presentationOf(all)))).toEqual([
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
    expect(await outcome(text)).toEqual(['unverifiable', ['proof.suite-unsupported']]);
  });

  test('where the keys of the holder cannot be had', async () => {
    const holder = 'did:web:holder.example.org';
    const document = await presented(presentationOf([badge], { holder }), {
      verificationMethod: `${holder}#1`,
    });
    expect((await outcome(document)).slice(0, 2)).toEqual(['unverifiable', ['key.unresolvable']]);
  });

  test('where one of its badges does', async () => {
    const issuer = { id: 'did:web:issuer.example.org', type: ['Profile'] };
    const open = await badgeFor(
      HOLDER,
      { id: 'urn:uuid:2', issuer },
      { verificationMethod: `${issuer.id}#1` },
    );
    expect(await outcome(await presented(presentationOf([badge, open])))).toEqual([
      'unverifiable',
      [],
      [],
      ['key.unresolvable'],
    ]);
  });
});

describe('the key of a holder with a document', () => {
  const holder = 'did:web:holder.example.org';
  const method = {
    id: `${holder}#1`,
    type: 'Multikey',
    controller: holder,
    publicKeyMultibase: HOLDER.slice('did:key:'.length),
  };

  test.each([
    ['is one it lists to authenticate', { authentication: [method.id] }, ['valid', []]],
    ['may be described there', { verificationMethod: [], authentication: [method] }, ['valid', []]],
    [
      'is none it lists for credentials alone',
      { assertionMethod: [method.id] },
      ['invalid', ['key.not-controlled-by-issuer']],
    ],
    ['is none it lists for nothing', {}, ['invalid', ['key.not-controlled-by-issuer']]],
  ])('%s', async (_, lists, expected) => {
    const document = { id: holder, verificationMethod: [method], ...lists };
    const fetch = async () => new Response(JSON.stringify(document));
    const signedByHolder = await presented(presentationOf([await badgeFor(holder)], { holder }), {
      verificationMethod: method.id,
    });
    const found = await outcome(signedByHolder, { fetch, online: true });
    expect(found.slice(0, 2)).toEqual(expected);
  });

  test('signs no badges, where it is listed to authenticate', async () => {
    const document = { id: holder, verificationMethod: [method], authentication: [method.id] };
    const fetch = async () => new Response(JSON.stringify(document));
    const issuer = { id: holder, type: ['Profile'] };
    const own = await badgeFor(HOLDER, { issuer }, { seed: 4, verificationMethod: method.id });
    const { problems } = await verifyBadge(own, { now: NOW, fetch });
    expect(problems.map(({ code }) => code)).toEqual(['key.not-controlled-by-issuer']);
  });
});

describe('a badge as a token in a presentation', () => {
  const issuer = 'did:web:badges.example.org';
  const kid = `${issuer}#key-1`;
  const key = tokenKey('EdDSA');
  const credential = edit(unsignedBadge({ issuer: { id: issuer, type: ['Profile'] } }), {
    '/credentialSubject/id': HOLDER,
  });
  const claims = {
    iss: issuer,
    sub: HOLDER,
    jti: credential.id,
    nbf: Date.parse(String(credential.validFrom)) / 1000,
  };
  const text = token({ alg: 'EdDSA', kid }, { ...credential, ...claims }, key);
  const method = { id: kid, type: 'JsonWebKey', controller: issuer, publicKeyJwk: key.jwk };
  const document = { id: issuer, verificationMethod: [method], assertionMethod: [kid] };
  const fetch = async () => new Response(JSON.stringify(document));
  const enveloped = (id: string) => ({
    '@context': CREDENTIALS_V2,
    id,
    type: 'EnvelopedVerifiableCredential',
  });

  test.each<readonly [string, unknown, readonly unknown[]]>([
    ['in an envelope', enveloped(`data:application/vc+jwt,${text}`), GOOD],
    [
      'in an envelope of another kind',
      enveloped('data:application/vc+sd-jwt,a.b.c~d'),
      ['unverifiable', [], ['proof.suite-unsupported']],
    ],
    [
      'in an envelope that is none',
      enveloped('https://example.org/credential'),
      ['unverifiable', [], ['proof.suite-unsupported']],
    ],
    [
      'in an envelope, and none',
      enveloped('data:application/vc+jwt,hello'),
      ['invalid', [], ['jwt.malformed']],
    ],
    [
      'in an envelope, and changed',
      enveloped(`data:application/vc+jwt,${text.slice(0, -4)}AAAA`),
      ['invalid', [], ['proof.signature']],
    ],
  ])('%s', async (_, value, expected) => {
    const signedByHolder = await presented(presentationOf([value]));
    expect(await outcome(signedByHolder, { fetch, online: true })).toEqual(expected);
  });
});

test('all badges together share what a verification may ask', async () => {
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return new Response('', { status: 500 });
  };
  const badges = await Promise.all(
    Array.from({ length: 5 }, (_, at) => {
      const id = `did:web:i${at}.example.org`;
      const changes = { id: `urn:uuid:${at}`, issuer: { id, type: ['Profile'] } };
      return badgeFor(HOLDER, changes, { verificationMethod: `${id}#1` });
    }),
  );
  const document = await presented(presentationOf(badges));
  expect(await outcome(document, { fetch, online: true, limits: { requests: 2 } })).toEqual([
    'unverifiable',
    [],
    ...Array(2).fill(['key.unresolvable']),
    ...Array(3).fill(['limit.requests']),
  ]);
  expect(requests).toBe(2);
});

describe('a wrong call throws', () => {
  const options = { challenge: CHALLENGE };

  test.each<readonly [string, unknown, unknown, string]>([
    ['without options', good, undefined, ''],
    ['without a challenge', good, {}, '/challenge'],
    ['with an empty challenge', good, { challenge: '' }, '/challenge'],
    ['with a challenge that is no text', good, { challenge: 1 }, '/challenge'],
    ['with an empty domain', good, { ...options, domain: '' }, '/domain'],
    ['with a recipient', good, { ...options, recipient: { id: HOLDER } }, '/recipient'],
    ['with an unknown option', good, { ...options, nonce: 'x' }, '/nonce'],
    ['without a presentation', null, options, '/input'],
    ['with a number', 1, options, '/input'],
  ])('%s', async (_, input, given, path) => {
    const error = await thrown(() => Reflect.apply(verifyPresentation, undefined, [input, given]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
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
  const report = await verify(good, { trustedIssuers: [didKeyOfSeed()] });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(await verify(good, { trustedIssuers: [didKeyOfSeed()] })).toEqual(report);
  expect(good).toEqual(before);
});
