import { describe, expect, test } from 'vitest';
import type { VerificationReport } from '../../src/index.js';
import { endorsementOf } from '../support/badges.js';
import {
  BADGE_ID,
  endorsementBy,
  outcomeOf,
  reportOnBadge,
  reportOnTokens,
} from '../support/endorsements.js';
import type { Json } from '../support/json-edit.js';
import { didKeyOfSeed } from '../support/sign.js';
import { encoded, token, tokenKey } from '../support/sign-jwt.js';

const ENDORSER = didKeyOfSeed(2);
const profile = (id: string, changes: Json = {}) => ({ id, type: ['Profile'], ...changes });

const GOOD = ['valid', ['valid'], []];
const BAD = ['valid', ['invalid'], ['endorsement.invalid']];

describe('an endorsement as a token', () => {
  const key = tokenKey('EdDSA');
  const issuer = 'did:web:endorser.example.org';
  const kid = `${issuer}#key-1`;
  const credential = endorsementOf(BADGE_ID, { issuer: profile(issuer) });
  const claims = {
    iss: issuer,
    sub: BADGE_ID,
    jti: credential.id,
    nbf: Date.parse(String(credential.validFrom)) / 1000,
  };
  const signedToken = (header: Json, changes: Json = {}) =>
    token({ alg: key.alg, ...header }, { ...credential, ...claims, ...changes }, key);

  async function published(endorsementJwt: readonly string[]): Promise<VerificationReport> {
    const method = { id: kid, type: 'JsonWebKey', controller: issuer, publicKeyJwk: key.jwk };
    const document = { id: issuer, verificationMethod: [method], assertionMethod: [kid] };
    const fetch = async () => new Response(JSON.stringify(document));
    return reportOnTokens(endorsementJwt, { fetch });
  }

  test.each<readonly [string, string, readonly unknown[]]>([
    ['holds', signedToken({ kid }), GOOD],
    ['with the key it names beside it', signedToken({ kid, jwk: key.jwk }), GOOD],
    [
      'with another key of its own, which proves nothing',
      token({ alg: 'EdDSA', kid, jwk: tokenKey('EdDSA').jwk }, { ...credential, ...claims }, key),
      BAD,
    ],
    ['with nothing but a key that its issuer lists', signedToken({ jwk: key.jwk }), GOOD],
    [
      'with nothing but a key that its issuer does not list',
      token({ alg: 'EdDSA', jwk: tokenKey('EdDSA').jwk }, { ...credential, ...claims }, key),
      BAD,
    ],
    ['without a signature algorithm', signedToken({ alg: 'none', kid }), BAD],
    ['whose claims say another thing', signedToken({ kid }, { sub: 'urn:uuid:another' }), BAD],
    [
      'that was changed',
      `${signedToken({ kid }).split('.')[0]}.${encoded({ ...credential, ...claims, name: 'x' })}.AAAA`,
      BAD,
    ],
    ['that is none', 'a.b.c', BAD],
    ['that has not even the form', 'no token', BAD],
    [
      'that is a badge',
      signedToken({ kid }, { type: ['VerifiableCredential', 'OpenBadgeCredential'] }),
      BAD,
    ],
  ])('%s', async (_, text, expected) => {
    expect(outcomeOf(await published([text]))).toEqual(expected);
  });
});

describe('no number of endorsements stalls the reader', () => {
  test('1,000 tokens', async () => {
    const tokens = Array.from({ length: 1_000 }, (_, at) => `a.${at}.c`);
    const report = await reportOnTokens(tokens);
    expect(report.verdict).toBe('valid');
    expect(report.endorsements).toHaveLength(16);
    const messages = report.warnings.map(({ message }) => message);
    expect(messages).toContain('It carries 984 endorsements more than the 16 that are looked at.');
  });

  test('endorsements inside endorsements are not followed', async () => {
    const inner = await endorsementBy(3, ENDORSER, { id: 'urn:uuid:inner' });
    const outer = await endorsementBy(2, BADGE_ID, {
      issuer: profile(ENDORSER, { endorsement: [inner] }),
    });
    const { endorsements = [] } = await reportOnBadge({ '/endorsement': [outer] });
    expect(endorsements.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['/endorsement/0', 'valid'],
    ]);
  });

  test('those whose issuers would all have to be asked for share what a verification may ask', async () => {
    let requests = 0;
    const fetch = async () => {
      requests += 1;
      return new Response('', { status: 404 });
    };
    const endorsements = await Promise.all(
      Array.from({ length: 10 }, (_, at) => {
        const id = `did:web:e${at}.example.org`;
        const own = { id: `urn:uuid:${at}`, issuer: profile(id) };
        return endorsementBy(2, BADGE_ID, own, { verificationMethod: `${id}#1` });
      }),
    );
    const limits = { requests: 3 };
    const report = await reportOnBadge({ '/endorsement': endorsements }, { fetch, limits });
    expect([report.verdict, requests]).toEqual(['valid', 3]);
    const codes = report.endorsements?.map(({ problems: [first] }) => first?.code) ?? [];
    expect(codes.slice(0, 3)).toEqual(Array(3).fill('key.unresolvable'));
    expect(codes.slice(3)).toEqual(Array(7).fill('limit.requests'));
  });
});
