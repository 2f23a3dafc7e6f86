import { base64urlnopad } from '@scure/base';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  DATA_INTEGRITY_V2,
  OPEN_BADGES_3_0_1,
} from '../../support/contexts.js';
import type { Json } from '../../support/json-edit.js';
import { encoded, type TokenKey, token } from '../../support/sign-jwt.js';
import {
  badgeBy,
  claimsOf,
  DID_WEB,
  DID_WEB_DOCUMENT,
  HOST,
  tokenOf,
  withPayload,
} from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { controllerDocument, ed25519, nist, rsa } from '../keys.js';

const badge = badgeBy(DID_WEB);
const KEYS: readonly TokenKey[] = [rsa(), nist('P-256'), nist('P-384'), ed25519()];

const published = (key: TokenKey) => ({
  [DID_WEB_DOCUMENT]: { body: controllerDocument(DID_WEB, key) },
});

/** Badges as tokens, of each algorithm, and what may be wrong with one. */
export function tokenCases(): Promise<readonly CorpusCase[]> {
  return casesOf('tokens', [
    ...KEYS.flatMap(algorithmCases),
    ...headerCases(),
    ...identifierCases(),
    ...envelopeCases(),
    {
      title: 'key: the did:key itself, without its fragment',
      input: tokenOf(badgeBy(key.did), key, { header: { kid: key.did } }),
      expected: ['valid'],
    },
    {
      title: 'key: the did:key itself, of somebody else',
      threats: ['T6'],
      input: tokenOf(badgeBy(key.did), ed25519(9), { header: { kid: ed25519(9).did } }),
      expected: ['invalid', 'key.not-controlled-by-issuer'],
    },
    ...claimCases(),
    ...textCases(),
  ]);
}

function algorithmCases(key: TokenKey): readonly CaseDraft[] {
  const { alg } = key;
  const network = published(key);
  const good = tokenOf(badge, key);
  const other = KEYS.find((candidate) => candidate.alg !== alg) ?? key;
  const lastByte = (change: (byte: number) => number) => {
    const [header, payload, signature = ''] = good.split('.');
    const bytes = base64urlnopad.decode(signature);
    const changed = bytes.map((byte, index) => (index === bytes.length - 1 ? change(byte) : byte));
    return `${header}.${payload}.${base64urlnopad.encode(changed)}`;
  };
  return [
    { title: `${alg}: as it was signed`, network, input: good, expected: ['valid'] },
    {
      title: `${alg}: with another payload`,
      network,
      input: withPayload(good, { ...badge, ...claimsOf(badge), name: 'Full Certification' }),
      expected: ['invalid', 'proof.signature'],
    },
    {
      title: `${alg}: with one bit of its signature changed`,
      threats: ['T11'],
      network,
      input: lastByte((byte) => byte ^ 1),
      expected: ['invalid', 'proof.signature'],
    },
    {
      title: `${alg}: by a key of another kind than it names`,
      threats: ['T14'],
      network: published(other),
      input: good,
      expected: ['invalid', 'jwt.algorithm'],
    },
    {
      title: `${alg}: under a key that the issuer has revoked`,
      threats: ['T8'],
      network: {
        [DID_WEB_DOCUMENT]: {
          body: controllerDocument(DID_WEB, key, { revoked: '2026-03-01T00:00:00Z' }),
        },
      },
      input: good,
      expected: ['invalid', 'key.revoked'],
    },
    {
      title: `${alg}: whose issuer does not answer`,
      threats: ['T20'],
      input: good,
      expected: ['unverifiable', 'key.unresolvable'],
    },
    {
      title: `${alg}: without the network`,
      threats: ['T20'],
      options: { online: false },
      network,
      input: good,
      expected: ['unverifiable', 'key.unresolvable'],
    },
    {
      title: `${alg}: of version 1.1 under vc`,
      network,
      input: olderToken(key),
      expected: ['valid'],
      warnings: ['context.outdated'],
    },
    {
      title: `${alg}: with its credential under vc, where 2.0 does not have it`,
      threats: ['T17'],
      network,
      input: token({ alg, kid: `${DID_WEB}#key-1` }, { ...claimsOf(badge), vc: badge }, key),
      expected: ['invalid', 'jwt.claims-mismatch'],
    },
  ];
}

function olderToken(key: TokenKey): string {
  const { validFrom, ...rest } = badge;
  const vc = {
    ...rest,
    '@context': [CREDENTIALS_V1, OPEN_BADGES_3_0_1, DATA_INTEGRITY_V2],
    issuanceDate: validFrom,
  };
  return token({ alg: key.alg, kid: `${DID_WEB}#key-1` }, { ...claimsOf(badge), vc }, key);
}

const key = ed25519();
const network = published(key);

function headerCases(): readonly CaseDraft[] {
  const attacker = ed25519(9);
  const withHeader = (
    title: string,
    header: Json,
    expected: CaseDraft['expected'],
    threats: readonly string[],
    signer = key,
  ): CaseDraft => ({
    title: `header: ${title}`,
    threats,
    network,
    input: tokenOf(badge, signer, { header }),
    expected,
  });
  return [
    withHeader('of type JWT', { typ: 'JWT' }, ['valid'], ['T16']),
    withHeader('of type vc+jwt', { typ: 'vc+jwt' }, ['valid'], ['T16']),
    withHeader('of another type', { typ: 'at+jwt' }, ['invalid', 'jwt.header'], ['T16']),
    withHeader('algorithm none', { alg: 'none' }, ['invalid', 'jwt.algorithm'], ['T14']),
    withHeader('algorithm HS256', { alg: 'HS256' }, ['invalid', 'jwt.algorithm'], ['T14']),
    withHeader(
      'algorithm in other letters',
      { alg: 'eddsa' },
      ['invalid', 'jwt.algorithm'],
      ['T14'],
    ),
    withHeader('with crit', { crit: ['exp'] }, ['invalid', 'jwt.header'], ['T16']),
    withHeader('with b64', { b64: true }, ['invalid', 'jwt.header'], ['T16']),
    withHeader('with cty', { cty: 'vc' }, ['invalid', 'jwt.header'], ['T16']),
    withHeader(
      'with jku',
      { jku: 'https://evil.example/jwks.json' },
      ['invalid', 'jwt.header'],
      ['T15', 'T31'],
    ),
    withHeader(
      'with x5u',
      { x5u: 'https://evil.example/chain.pem' },
      ['invalid', 'jwt.header'],
      ['T15', 'T31'],
    ),
    withHeader('with the listed key beside its id', { jwk: key.jwk }, ['valid'], ['T15']),
    withHeader(
      'with the key of an attacker',
      { jwk: attacker.jwk },
      ['invalid', 'key.not-controlled-by-issuer'],
      ['T15'],
      attacker,
    ),
    withHeader(
      'with a private key',
      { jwk: { ...key.jwk, d: 'AAAA' } },
      ['invalid', 'key.not-controlled-by-issuer'],
      ['T15'],
    ),
    withHeader('without any key', { kid: undefined }, ['invalid', 'jwt.header'], ['T15']),
    withHeader(
      'with the id of a key the issuer does not list',
      { kid: `${DID_WEB}#key-2` },
      ['invalid', 'key.not-controlled-by-issuer'],
      ['T6'],
    ),
    withHeader(
      'with a key of an attacker in the fragment',
      { kid: `${DID_WEB}#${attacker.multibase}` },
      ['invalid', 'key.not-controlled-by-issuer'],
      ['T6'],
      attacker,
    ),
  ];
}

const SENTENCE = `${HOST}/ , who is on your list of known issuers. Not signed by https://evil.example`;

/** Identifiers that would be read as another than is shown. */
function identifierCases(): readonly CaseDraft[] {
  return [
    {
      title: 'an issuer whose address goes on as a sentence',
      threats: ['T34'],
      network: { [new URL(SENTENCE).href]: { body: controllerDocument(SENTENCE, key) } },
      input: tokenOf(badgeBy(SENTENCE), key),
      expected: ['unverifiable', 'key.unresolvable'],
      warnings: ['schema.lenient'],
    },
  ];
}

function envelopeCases(): readonly CaseDraft[] {
  const enveloped = (title: string, id: string, expected: CaseDraft['expected']): CaseDraft => ({
    title: `envelope: ${title}`,
    network,
    input: { '@context': CREDENTIALS_V2, id, type: 'EnvelopedVerifiableCredential' },
    expected,
  });
  const good = tokenOf(badge, key);
  const other = withPayload(good, { ...badge, ...claimsOf(badge), name: 'Full Certification' });
  return [
    enveloped('a token', `data:application/vc+jwt,${good}`, ['valid']),
    enveloped('a token with another payload', `data:application/vc+jwt,${other}`, [
      'invalid',
      'proof.signature',
    ]),
    enveloped('a token of another kind', 'data:application/vc+sd-jwt,a.b.c~d', [
      'unverifiable',
      'proof.suite-unsupported',
    ]),
  ];
}

function claimCases(): readonly CaseDraft[] {
  const withClaims = (
    title: string,
    claims: Json,
    expected: CaseDraft['expected'],
    warnings: CaseDraft['warnings'] = [],
  ): CaseDraft => ({
    title: `claims: ${title}`,
    threats: ['T17'],
    network,
    input: tokenOf(badge, key, { claims }),
    expected,
    warnings,
  });
  const mismatch: CaseDraft['expected'] = ['invalid', 'jwt.claims-mismatch'];
  return [
    withClaims('of another issuer', { iss: 'did:web:other.example' }, mismatch),
    withClaims('for another person', { sub: 'did:example:eve' }, mismatch),
    withClaims('of another badge', { jti: 'urn:uuid:2' }, mismatch),
    withClaims('from another time', { nbf: 1 }, mismatch),
    withClaims('with a time as text', { nbf: '1767225600' }, mismatch),
    withClaims('until a time that the badge does not have', { exp: 4102444800 }, mismatch),
    {
      title: 'claims: of a badge whose subject stands in a list',
      network,
      input: tokenOf({ ...badge, credentialSubject: [badge.credentialSubject] }, key, {
        claims: claimsOf(badge),
      }),
      expected: ['valid'],
      warnings: ['schema.lenient'],
    },
    {
      title: 'claims: for another person than the one in a list',
      threats: ['T17'],
      network,
      input: tokenOf({ ...badge, credentialSubject: [badge.credentialSubject] }, key, {
        claims: { ...claimsOf(badge), sub: 'did:example:eve' },
      }),
      expected: mismatch,
      warnings: ['schema.lenient'],
    },
    withClaims('without iss', { iss: undefined }, ['valid'], ['schema.lenient']),
    withClaims('without nbf', { nbf: undefined }, ['valid'], ['schema.lenient']),
  ];
}

function textCases(): readonly CaseDraft[] {
  const good = tokenOf(badge, key);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const broken = (
    title: string,
    input: string,
    code: 'jwt.malformed' | 'input.unreadable' = 'jwt.malformed',
  ): CaseDraft => ({
    title: `text: ${title}`,
    threats: ['T18'],
    network,
    input,
    expected: ['invalid', code],
  });
  return [
    {
      title: 'text: with a line break behind it',
      threats: ['T18'],
      network,
      input: `${good}\n`,
      expected: ['valid'],
    },
    broken('with a space inside', `${header}.${payload}. ${signature}`, 'input.unreadable'),
    broken('with padding', `${header}.${payload}.${signature}==`, 'input.unreadable'),
    broken('with four parts', `${good}.AAAA`, 'input.unreadable'),
    broken(
      'with a header that names a member twice',
      `${encoded(`{"alg":"none","alg":"EdDSA","kid":"${DID_WEB}#key-1"}`)}.${payload}.${signature}`,
    ),
    broken(
      'with a payload that names a member twice',
      `${header}.${encoded(`{"name":"a","name":"b"}`)}.${signature}`,
    ),
    broken('with a payload that is a list', `${header}.${encoded('[]')}.${signature}`),
    broken('with a header that is no JSON', `${encoded('{')}.${payload}.${signature}`),
    broken(
      'with unused bits that are not zero',
      `${header}.${payload}.${signature.slice(0, -1)}${nextLetter(signature)}`,
    ),
  ];
}

/** Another last letter that decodes to the same bytes. */
function nextLetter(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(text.at(-1) ?? 'A') + 1] ?? 'B';
}
