import { describe, expect, it } from 'vitest';
import { MOST_CONTAINED } from '../../src/clr/contained-credentials.js';
import { explainReport, type VerificationReport, verifyBadge } from '../../src/index.js';
import { claimsOf } from '../corpus/badge.js';
import { ed25519 } from '../corpus/keys.js';
import { minimalBadge, NOW, RECIPIENT_ID, testIssuer, unsignedBadge } from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { edit, type Json } from '../support/json-edit.js';
import { signed } from '../support/sign.js';
import { token } from '../support/sign-jwt.js';

const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const VOCABULARY = 'https://purl.imsglobal.org/spec/clr/v2p0/vocab.html#';

// As much of a context as the records here need, made for these tests.
const contexts = new Map<string, object>([
  [
    CLR,
    {
      '@context': {
        '@protected': true,
        ClrCredential: { '@id': `${VOCABULARY}ClrCredential` },
        ClrSubject: {
          '@id': `${VOCABULARY}ClrSubject`,
          '@context': {
            verifiableCredential: {
              '@id': `${VOCABULARY}verifiableCredential`,
              '@container': '@graph',
            },
          },
        },
      },
    },
  ],
]);

const badge = await minimalBadge();
const forged = { ...badge, name: 'Another' };

/** A learner record, unsigned. */
function record(contents: unknown, changes: Json = {}): Json {
  return unsignedBadge({
    '@context': [CREDENTIALS_V2, CLR, OPEN_BADGES_3_0_3],
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000c1',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Transcript',
    credentialSubject: {
      id: RECIPIENT_ID,
      type: ['ClrSubject'],
      ...(contents !== undefined && { verifiableCredential: contents }),
    },
    ...changes,
  });
}

const key = ed25519();

function tokenOf(document: Json): string {
  return token(
    { alg: key.alg, kid: `${key.did}#${key.multibase}` },
    { ...document, ...claimsOf(document) },
    key,
  );
}

async function reportOn(contents: unknown, options = {}): Promise<VerificationReport> {
  return verifyBadge(tokenOf(record(contents)), { now: NOW, online: false, ...options });
}

function codesOf({ problems, warnings }: VerificationReport): readonly string[] {
  return [...problems, ...warnings].map(({ code }) => code).sort();
}

describe('a learner record', () => {
  it('as a token is verified without its context, which is not at hand', async () => {
    const report = await reportOn([badge]);
    expect(report.verdict).toBe('valid');
    expect(codesOf(report)).toEqual(['input.not-an-open-badge', 'json-ld.context-unknown']);
  });

  it('with an embedded proof is left open, as nothing tells what its terms mean', async () => {
    const document = await signed(record([badge]), { contexts });
    const report = await verifyBadge(document, { now: NOW });
    expect(report).toMatchObject({
      verdict: 'unverifiable',
      problems: [{ code: 'json-ld.context-unknown' }],
    });
  });

  it('with an embedded proof is verified under a context that the caller vouches for', async () => {
    const document = await signed(record([badge]), { contexts });
    const report = await verifyBadge(document, { now: NOW, contexts });
    expect(report).toMatchObject({ verdict: 'valid', assurance: 'signed' });
    expect(report.contained?.map((each) => each.report.verdict)).toEqual(['valid']);
    const changed = await verifyBadge({ ...document, name: 'Diploma' }, { now: NOW, contexts });
    expect(codesOf(changed)).toContain('proof.signature');
  });

  it('is no badge, and shows none', async () => {
    const report = await reportOn([badge]);
    expect(report.badge).toBeUndefined();
    expect(explainReport(report)).toContain('The learner record is valid');
  });

  it.each([
    ['without contents', undefined, 'schema.invalid'],
    ['with nothing in it', [], 'schema.invalid'],
    ['with more in it than is read', Array(MOST_CONTAINED + 1).fill('a.b.c'), 'input.too-large'],
  ])('%s is invalid', async (_, contents, code) => {
    const report = await reportOn(contents);
    expect(report).toMatchObject({ verdict: 'invalid', problems: [{ code }] });
    expect(report.contained).toBeUndefined();
  });

  it.each([
    ['that is not signed', record([badge]), 'proof.missing'],
    [
      'whose subject is of another class',
      edit(record([badge]), { '/credentialSubject/type': ['Person'] }),
      'schema.type',
    ],
    ['that has ended', record([badge], { validUntil: '2026-02-01T00:00:00Z' }), 'validity.expired'],
  ])('%s is invalid', async (_, document, code) => {
    const given = code === 'proof.missing' ? document : tokenOf(document);
    const report = await verifyBadge(given, { now: NOW, contexts });
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each([
    ['matched', RECIPIENT_ID, 'valid'],
    ['not-matched', 'did:example:bob', 'invalid'],
  ])('belongs to whom it is about: %s', async (recipient, id, verdict) => {
    const report = await reportOn([badge], { recipient: { id } });
    expect(report).toMatchObject({ recipient, verdict });
    expect(report.contained?.[0]?.report).toMatchObject({ recipient, verdict });
  });
});

describe('what a learner record contains', () => {
  it('is reported as each is by itself, with its place', async () => {
    const issuer = await testIssuer();
    const { achievement } = badge.credentialSubject;
    const jwt = await issuer.issueJwt({
      achievement,
      recipient: { id: RECIPIENT_ID },
      validFrom: '2026-01-01T00:00:00Z',
    });
    const enveloped = {
      '@context': CREDENTIALS_V2,
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${jwt}`,
    };
    const { contained = [] } = await reportOn([badge, jwt, enveloped]);
    expect(contained.map(({ path, report }) => [path, report.verdict])).toEqual([
      ['/credentialSubject/verifiableCredential/0', 'valid'],
      ['/credentialSubject/verifiableCredential/1', 'valid'],
      ['/credentialSubject/verifiableCredential/2', 'valid'],
    ]);
    const { source: _, ...alone } = await verifyBadge(badge, { now: NOW, online: false });
    expect(contained[0]?.report).toMatchObject(alone);
  });

  it.each([
    ['a forged badge', forged, 'invalid', 'proof.signature'],
    ['a text', 'no credential', 'invalid', 'input.unreadable'],
    ['a number', 7, 'invalid', 'input.unreadable'],
    [
      'another credential',
      { ...badge, type: ['VerifiableCredential'] },
      'invalid',
      'input.not-an-open-badge',
    ],
    [
      'a credential that is wrapped in another way',
      { type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+sd-jwt,a.b.c' },
      'unverifiable',
      'proof.suite-unsupported',
    ],
  ])('is told of and changes nothing about the record: %s', async (_, content, verdict, code) => {
    const report = await reportOn([badge, content]);
    expect(report.verdict).toBe('valid');
    expect(report.contained?.[1]?.report).toMatchObject({ verdict, problems: [{ code }] });
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code, path: '/credentialSubject/verifiableCredential/1' }),
    );
  });

  it('is not looked into further where it is a record itself', async () => {
    const inner = tokenOf(record([badge]));
    const { contained = [] } = await reportOn([inner]);
    expect(contained[0]?.report).toMatchObject({ verdict: 'valid', contained: [] });
  });
});
