import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { NOW, RECIPIENT_ID, unsignedBadge } from '../support/badges.js';
import { endorsementBy } from '../support/endorsements.js';
import { explained } from '../support/explained.js';
import { edit, type Json } from '../support/json-edit.js';
import {
  refreshableBadge as badge,
  given,
  json,
  NEWER,
  refreshable,
  refreshOf,
  reportOnRefreshed as reportOn,
  SERVICE,
  service,
} from '../support/refresh.js';
import { didKeyOfSeed, signed } from '../support/sign.js';
import { token, tokenKey } from '../support/sign-jwt.js';
import { entry, LIST, network, setTo, signedList } from '../support/status-lists.js';

describe('the copy that the issuer gives today', () => {
  test('is what the report is about', async () => {
    const copy = await badge(NEWER);
    const { report, asked } = await reportOn(json(copy));
    expect(report).toMatchObject({
      verdict: 'valid',
      warnings: [],
      credential: copy,
      badge: { validFrom: NEWER['/validFrom'] },
      source: [{ step: 'object given' }, { url: SERVICE }],
    });
    expect(report.checks.find(({ id }) => id === 'refresh')).toEqual({
      id: 'refresh',
      status: 'passed',
      why: 'All that is told here is about the copy that the issuer gives today.',
    });
    expect(asked).toEqual([SERVICE]);
  });

  test.each<readonly [string, Json, string, readonly string[]]>([
    ['may be the one given', {}, 'valid', []],
    [
      'may have its id written otherwise',
      { ...NEWER, '/id': String(given.id).replace('0', '%30') },
      'valid',
      [],
    ],
    [
      'decides when it has expired',
      { ...NEWER, '/validUntil': '2026-05-20T00:00:00Z' },
      'invalid',
      ['validity.expired'],
    ],
    [
      'decides when its status cannot be had',
      {
        ...NEWER,
        '/credentialStatus': {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://127.0.0.1/s',
        },
      },
      'unverifiable',
      ['link.blocked'],
    ],
  ])('%s', async (_, changes, verdict, codes) => {
    const copy = await badge(changes);
    const { report } = await reportOn(json(copy));
    expect([report.verdict, ...report.problems.map(({ code }) => code)]).toEqual([
      verdict,
      ...codes,
    ]);
    expect(report.credential).toEqual(copy);
    expect(refreshOf(report).status).toBe('passed');
  });

  test.each([
    ['decides when it was revoked', 1, ['invalid', 'status.revoked']],
    ['decides when it was not, whatever became of the one given', 0, ['valid']],
  ])('%s', async (_, value, expected) => {
    const status = (list: string) => ({
      '/credentialStatus': entry({ statusListCredential: list, id: `${list}#1` }),
    });
    const older = 'https://badges.example.org/status/older';
    const { fetch, asked } = network({
      [SERVICE]: await badge({ ...NEWER, ...status(LIST) }),
      [LIST]: await signedList({ encodedList: setTo(value) }),
    });
    const revoked = await badge(status(older));
    const { verdict, problems } = await verifyBadge(revoked, { now: NOW, fetch });
    expect([verdict, ...problems.map(({ code }) => code)]).toEqual(expected);
    expect(asked).toEqual([SERVICE, LIST]);
  });

  test('renews a badge that has expired', async () => {
    const expired = await badge({ '/validUntil': '2026-03-01T00:00:00Z' });
    const copy = json(await badge(NEWER));
    const { report } = await reportOn(copy, {}, expired);
    expect(report.verdict).toBe('valid');
    expect((await reportOn(copy, { online: false }, expired)).report.verdict).toBe('invalid');
  });

  test('may have an id that is no percent-encoded text', async () => {
    const odd = await badge({ '/id': 'urn:x:100%' });
    const { report } = await reportOn(json(odd), {}, odd);
    expect(refreshOf(report).status).toBe('passed');
  });

  test('may be a token', async () => {
    const issuer = 'did:web:badges.example.org';
    const kid = `${issuer}#key-1`;
    const key = tokenKey('EdDSA');
    const method = { id: kid, type: 'JsonWebKey', controller: issuer, publicKeyJwk: key.jwk };
    const keys = { id: issuer, verificationMethod: [method], assertionMethod: [kid] };
    const credential = unsignedBadge({ ...refreshable, issuer: { id: issuer, type: ['Profile'] } });
    const tokenOf = (changes: Json) => {
      const whole = { ...credential, ...changes };
      const nbf = Date.parse(String(whole.validFrom)) / 1000;
      const claims = { iss: issuer, sub: RECIPIENT_ID, jti: whole.id, nbf };
      return token({ alg: key.alg, kid }, { ...whole, ...claims }, key);
    };
    const copy = tokenOf({ name: 'Renewed', validFrom: NEWER['/validFrom'] });
    const fetch: typeof globalThis.fetch = async (address) =>
      new Response(String(address) === SERVICE ? copy : JSON.stringify(keys));
    const report = await verifyBadge(tokenOf({}), { now: NOW, fetch });
    expect(report).toMatchObject({ verdict: 'valid', credential: { name: 'Renewed' } });
  });

  test('is told to people', async () => {
    const text = await explained(given, { fetch: service(json(await badge(NEWER))).fetch });
    expect(text).toContain('newest copy: yes. All that is told here is about the copy');
  });
});

describe('the copy given stands, with a warning, where the one of today', () => {
  const redirect = () => new Response(null, { status: 302, headers: { location: SERVICE } });

  test.each<readonly [string, () => Promise<() => Response> | (() => Response), string]>([
    ['is not there', () => () => new Response('', { status: 404 }), 'status 404'],
    [
      'is behind a server that does not answer',
      () => () => {
        throw new TypeError('refused');
      },
      'does not answer',
    ],
    ['is behind an address that leads back to itself', () => redirect, 'redirects too often'],
    ['is a page', () => () => new Response('<html>'), 'not JSON'],
    ['is not signed', () => json(edit(unsignedBadge(refreshable), NEWER)), 'not signed'],
    [
      'was changed after it was signed',
      async () => json({ ...(await badge(NEWER)), name: 'Another' }),
      'does not fit',
    ],
    [
      'is signed by somebody else',
      async () => json(await badge(NEWER, { seed: 2 })),
      'key that is not the issuer’s',
    ],
    [
      'is of another issuer',
      async () =>
        json(
          await badge(
            { ...NEWER, '/issuer': { id: didKeyOfSeed(2), type: ['Profile'] } },
            { seed: 2 },
          ),
        ),
      'of another issuer',
    ],
    [
      'is another badge',
      async () => json(await badge({ ...NEWER, '/id': 'urn:uuid:another' })),
      'another badge',
    ],
    [
      'is another badge for somebody else',
      async () =>
        json(await badge({ '/id': 'urn:uuid:2', '/credentialSubject/id': 'did:example:eve' })),
      'another badge',
    ],
    [
      'is for somebody else under the same id',
      async () => json(await badge({ ...NEWER, '/credentialSubject/id': 'did:example:eve' })),
      'somebody else',
    ],
    [
      'is older',
      async () => json(await badge({ '/validFrom': '2025-12-01T00:00:00Z' })),
      'older than the one given',
    ],
    [
      'is not valid yet',
      async () => json(await badge({ '/validFrom': '2026-09-01T00:00:00Z' })),
      'not valid yet',
    ],
    [
      'is an endorsement of it',
      async () => json(await endorsementBy(1, given.id, { id: given.id })),
      'type lacks',
    ],
  ])('%s', async (_, makeAnswer, why) => {
    const { report, asked } = await reportOn(await makeAnswer(), {
      recipient: { id: RECIPIENT_ID },
    });
    expect(report).toMatchObject({
      verdict: 'valid',
      recipient: 'matched',
      credential: given,
      source: [{ step: 'object given' }],
    });
    expect(refreshOf(report).status).toBe('warning');
    expect(refreshOf(report).why).toContain(why);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test.each([
    ['could only be had over the network, which is forbidden', { online: false }, 'network'],
    ['takes one request more than is allowed', { limits: { requests: 1 } }, 'too many requests'],
  ])('%s', async (_, options, why) => {
    const answer = () => new Response(null, { status: 302, headers: { location: SERVICE } });
    const { report } = await reportOn(answer, options);
    expect(report.verdict).toBe('valid');
    expect(refreshOf(report).why).toContain(why);
  });

  test('has a date that cannot be compared', async () => {
    const { report } = await reportOn(json(await badge({ '/validFrom': 'soon' })));
    expect([report.verdict, refreshOf(report).status]).toEqual(['valid', 'warning']);
  });
});

describe('nobody is asked', () => {
  test.each<readonly [string, () => Promise<object>, string]>([
    ['by a badge that was changed', async () => edit(given, { '/name': 'Another' }), 'not-run'],
    ['by a badge that is not signed', async () => unsignedBadge(refreshable), 'not-run'],
    ['by a badge of an impostor', () => badge({}, { seed: 2 }), 'not-run'],
    ['by a badge that names no service', () => signed(unsignedBadge()), 'not-run'],
    [
      'at an address of this machine',
      () => badge({ '/refreshService/id': 'https://127.0.0.1/' }),
      'warning',
    ],
    [
      'whose kind of service is not known',
      () => badge({ '/refreshService/type': 'https://example.org/AnotherRefresh' }),
      'warning',
    ],
  ])('%s', async (_, makeBadge, expected) => {
    const { report, asked } = await reportOn(json({}), {}, await makeBadge());
    expect([refreshOf(report).status, asked]).toEqual([expected, []]);
  });

  test('a second time, whatever service the copy of today names', async () => {
    const another = 'https://badges.example.org/refresh/2';
    const copy = await badge({ ...NEWER, '/refreshService/id': another });
    const { report, asked } = await reportOn(json(copy));
    expect(report).toMatchObject({ verdict: 'valid', credential: copy });
    expect(asked).toEqual([SERVICE]);
  });
});
