import { describe, expect, it, vi } from 'vitest';
import { createIssuer, didWebUrl, generateKey, verifyBadge } from '../../src/index.js';

const ID = 'did:web:badges.example.org';
const NOW = '2026-06-01T00:00:00Z';

describe('didWebUrl', () => {
  it.each([
    ['did:web:example.org', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org:a:b', 'https://example.org/a/b/did.json'],
    ['did:web:example.org%3A8443', 'https://example.org:8443/.well-known/did.json'],
    ['did:web:example.org%3a8443:a', 'https://example.org:8443/a/did.json'],
    ['did:web:www.example.org:api:v1:0b1c', 'https://www.example.org/api/v1/0b1c/did.json'],
  ])('of %s', (did, url) => {
    expect(didWebUrl(did)).toBe(url);
  });

  it.each([
    'did:web:',
    'did:web:example.org/a',
    'did:web:user@example.org',
    'did:web:example.org:8443:..',
    'did:web:example.org:%2e%2E',
    'did:web:example.org:a%2Fb',
    'did:web:example.org:',
    'did:web:example.org%3A99999999',
    'did:web:example.org#key',
    'did:key:z6Mk',
  ])('refuses %s', (did) => {
    expect(didWebUrl(did)).toBeUndefined();
  });
});

type Json = Record<string, unknown>;

async function issued() {
  const key = await generateKey({ seed: new Uint8Array(32).fill(7) });
  const issuer = createIssuer({ profile: { id: ID, name: 'Example Network' }, key });
  const badge = await issuer.issue({
    achievement: {
      id: 'https://badges.example.org/achievements/1',
      name: 'Facilitation',
      description: 'Facilitates a community of practice.',
      criteria: { narrative: 'Facilitated six meetings.' },
    },
    recipient: { id: 'did:example:alice' },
    validFrom: '2026-01-01T00:00:00Z',
  });
  const [published] = issuer.documents();
  if (published === undefined) throw new Error('a did:web issuer publishes a document');
  const { publicKeyMultibase } = key;
  const id = issuer.verificationMethod;
  const method: Json = { id, type: 'Multikey', controller: ID, publicKeyMultibase };
  return { badge, published, document: published.content, method };
}

type Change = (document: Json, method: Json) => unknown;

function serving(content: unknown): typeof fetch {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  return vi.fn(async () => new Response(body));
}

/** The document with its one key described otherwise. */
function describing(changes: Json): Change {
  return (document, method) => ({ ...document, verificationMethod: [{ ...method, ...changes }] });
}

async function verdictWith(change: Change): Promise<readonly string[]> {
  const { badge, document, method } = await issued();
  const fetch = serving(change(document, method));
  const report = await verifyBadge(badge, { fetch, now: NOW });
  return [report.verdict, ...report.problems.map(({ code }) => code)];
}

describe('a badge of a did:web issuer', () => {
  it('is valid where the document lists the key, asked for at the address to publish at', async () => {
    const { badge, published } = await issued();
    const fetch = serving(published.content);
    const report = await verifyBadge(badge, { fetch, now: NOW });
    expect(report).toMatchObject({ verdict: 'valid', assurance: 'signed', problems: [] });
    expect(vi.mocked(fetch).mock.calls.map(([url]) => url)).toEqual([published.url]);
    expect(published.mediaType).toBe('application/did+json');
  });

  it.each<[string, Change]>([
    [
      'an embedded key',
      (document, method) => ({ ...document, verificationMethod: [], assertionMethod: [method] }),
    ],
    [
      'short ids',
      (document, method) => ({
        ...document,
        verificationMethod: [{ ...method, id: String(method.id).slice(ID.length) }],
        assertionMethod: [String(method.id).slice(ID.length)],
      }),
    ],
    [
      'single values instead of lists',
      (document, method) => ({
        ...document,
        verificationMethod: method,
        assertionMethod: method.id,
      }),
    ],
    ['a key that expires later', describing({ expires: '2027-01-01T00:00:00Z' })],
    ['the older key type', describing({ type: 'Ed25519VerificationKey2020' })],
  ])('is valid with a document with %s', async (_, change) => {
    expect(await verdictWith(change)).toEqual(['valid']);
  });

  it.each<[string, string, Change]>([
    [
      'is of somebody else',
      'key.not-controlled-by-issuer',
      (document) => ({ ...document, id: 'did:web:other.example' }),
    ],
    [
      'lists no key',
      'key.not-controlled-by-issuer',
      (document) => ({ ...document, assertionMethod: [] }),
    ],
    [
      'lists the key for something else',
      'key.not-controlled-by-issuer',
      (document, method) => ({ ...document, assertionMethod: [], authentication: [method.id] }),
    ],
    [
      'names the key and does not hold it',
      'key.not-controlled-by-issuer',
      (document) => ({ ...document, verificationMethod: [] }),
    ],
    [
      'says that another controls the key',
      'key.not-controlled-by-issuer',
      describing({ controller: 'did:web:other.example' }),
    ],
    ['has revoked the key, even after the signature', 'key.revoked', describing({ revoked: NOW })],
    ['says that the key has expired', 'key.expired', describing({ expires: NOW })],
    ['has a date of revocation that is none', 'key.malformed', describing({ revoked: 'yes' })],
    [
      'holds a key that cannot be read',
      'key.malformed',
      describing({ publicKeyMultibase: 'z6Mk' }),
    ],
    [
      'holds another key of that name',
      'proof.signature',
      describing({ publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2' }),
    ],
  ])('is invalid where the document %s: %s', async (_, code, change) => {
    expect(await verdictWith(change)).toEqual(['invalid', code]);
  });

  it.each<[string, string, Json]>([
    ['revoked', 'key.revoked', { revoked: NOW }],
    ['past its end', 'key.expired', { expires: NOW }],
  ])(
    'is invalid with a key that is %s, however much clocks may differ',
    async (_, code, change) => {
      const { badge, document, method } = await issued();
      const fetch = serving(describing(change)(document, method));
      const report = await verifyBadge(badge, { fetch, now: NOW, clockSkewSeconds: 3600 });
      expect(report.problems.map((problem) => problem.code)).toEqual([code]);
    },
  );

  it.each<[string, Change]>([
    ['is not JSON', () => '<html>'],
    ['is no object', () => []],
    ['says one thing twice', () => `{"id":"${ID}","id":"${ID}"}`],
  ])('stays open where the document %s', async (_, change) => {
    expect(await verdictWith(change)).toEqual(['unverifiable', 'key.unresolvable']);
  });

  it.each<[string, Parameters<typeof verifyBadge>[1]]>([
    ['the network is forbidden', { online: false }],
    ['the network is forbidden and a fetch is given', { online: false, fetch: serving({}) }],
    ['the address does not answer', { fetch: async () => Promise.reject(new TypeError('no')) }],
    ['the address answers 410', { fetch: async () => new Response('', { status: 410 }) }],
  ])('stays open where %s', async (_, options) => {
    const { badge } = await issued();
    const report = await verifyBadge(badge, { now: NOW, ...options });
    expect([report.verdict, report.assurance, ...report.problems.map(({ code }) => code)]).toEqual([
      'unverifiable',
      'none',
      'key.unresolvable',
    ]);
    expect(report.badge).toBeUndefined();
  });

  it('is not asked for at a private address', async () => {
    const { badge } = await issued();
    const issuer = createIssuer({
      profile: { id: 'did:web:localhost%3A8080' },
      key: await generateKey(),
    });
    const fetch = serving({});
    const { profile, verificationMethod } = issuer;
    const proof = [{ ...badge.proof[0], verificationMethod }];
    const report = await verifyBadge({ ...badge, issuer: profile, proof }, { fetch, now: NOW });
    expect(report.problems.map(({ code }) => code)).toEqual(['link.blocked']);
    expect(fetch).not.toHaveBeenCalled();
  });
});
