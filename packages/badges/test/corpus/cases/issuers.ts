import { base64urlnopad } from '@scure/base';
import { edit, type Json } from '../../support/json-edit.js';
import { badgeBy, HOST, signedWith, tokenOf } from '../badge.js';
import { type Answer, type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { type CorpusKey, controllerDocument, ed25519, nist, rsa } from '../keys.js';

const key = ed25519();
const attacker = ed25519(9);
const ISSUER = `${HOST}/issuers/7`;
const METHOD = `${ISSUER}#key-1`;
const KEY_SET = `${HOST}/.well-known/jwks.json`;
const FOREIGN: CaseDraft['expected'] = ['invalid', 'key.not-controlled-by-issuer'];
const OPEN: CaseDraft['expected'] = ['unverifiable', 'key.unresolvable'];

/** Issuers that are their own key, or an address where their keys are published. */
export function issuerCases(): Promise<readonly CorpusCase[]> {
  return casesOf('issuers', [...didJwkCases(), ...controllerCases(), ...keySetCases()]);
}

function didJwkCases(): readonly CaseDraft[] {
  const didOf = (jwk: Json) =>
    `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(jwk)))}`;
  const proofBy = (signer: CorpusKey, jwk: Json = signer.jwk, fragment = '0') => {
    const did = didOf(jwk);
    const cryptosuite = signer.alg === 'EdDSA' ? 'eddsa-jcs-2022' : 'ecdsa-jcs-2019';
    return signedWith(badgeBy(did), signer, {
      cryptosuite,
      verificationMethod: `${did}#${fragment}`,
    });
  };
  const tokenBy = (signer: Parameters<typeof tokenOf>[1]) => {
    const did = didOf(signer.jwk);
    return tokenOf(badgeBy(did), signer, { header: { kid: `${did}#0` } });
  };
  return [
    { title: 'did:jwk of Ed25519', input: proofBy(key), expected: ['valid'] },
    { title: 'did:jwk of P-256', input: proofBy(nist('P-256')), expected: ['valid'] },
    { title: 'did:jwk of P-384', input: proofBy(nist('P-384')), expected: ['valid'] },
    { title: 'did:jwk of RSA as a token', input: tokenBy(rsa()), expected: ['valid'] },
    { title: 'did:jwk of P-256 as a token', input: tokenBy(nist('P-256')), expected: ['valid'] },
    {
      title: 'did:jwk of another key',
      threats: ['T6'],
      input: proofBy(attacker, key.jwk),
      expected: ['invalid', 'proof.signature'],
    },
    {
      title: 'did:jwk with another fragment',
      threats: ['T6'],
      input: proofBy(key, key.jwk, '1'),
      expected: FOREIGN,
    },
    {
      title: 'did:jwk that shows its private half',
      threats: ['T8'],
      input: proofBy(key, { ...key.jwk, d: 'AAAA' }),
      expected: ['invalid', 'key.malformed'],
    },
  ];
}

function controllerCases(): readonly CaseDraft[] {
  const document = controllerDocument(ISSUER, key);
  const good = signedWith(badgeBy(ISSUER), key, { verificationMethod: METHOD });
  const web = (
    title: string,
    body: unknown,
    expected: CaseDraft['expected'],
    threats: readonly string[] = ['T6'],
    answer: Partial<Answer> = {},
  ): CaseDraft => ({
    title: `https: ${title}`,
    threats,
    input: good,
    network: { [ISSUER]: { body, ...answer } },
    expected,
  });
  const forged = signedWith(badgeBy(ISSUER), attacker, {
    verificationMethod: `${ISSUER}#${attacker.multibase}`,
  });
  return [
    web('a document that lists the key', document, ['valid']),
    web('a document that lists another', controllerDocument(ISSUER, attacker), [
      'invalid',
      'proof.signature',
    ]),
    web('a document of another', edit(document, { '/id': `${HOST}/issuers/8` }), FOREIGN),
    web(
      'a document that does not list the key',
      edit(document, { '/assertionMethod': [] }),
      FOREIGN,
      ['T5'],
    ),
    web(
      'a key under another controller',
      edit(document, { '/verificationMethod/0/controller': HOST }),
      FOREIGN,
    ),
    web('a profile without keys', { id: ISSUER, type: ['Profile'], name: 'Example Network' }, OPEN),
    web('a page', '<!doctype html>', OPEN, ['T32']),
    web('nothing', '', OPEN, ['T20'], { status: 404 }),
    web(
      'a revoked key',
      controllerDocument(ISSUER, key, { revoked: '2026-05-01T00:00:00Z' }),
      ['invalid', 'key.revoked'],
      ['T8'],
    ),
    {
      title: 'https: a key of an attacker in the fragment',
      threats: ['T6'],
      input: forged,
      network: { [ISSUER]: { body: document } },
      expected: FOREIGN,
    },
    {
      title: 'https: an issuer that is http',
      threats: ['T31'],
      input: signedWith(badgeBy('http://badges.example.org/7'), key, {
        verificationMethod: 'http://badges.example.org/7#1',
      }),
      expected: OPEN,
    },
  ];
}

function keySetCases(): readonly CaseDraft[] {
  const badge = badgeBy(ISSUER);
  const profile = { body: { id: ISSUER, type: ['Profile'] } };
  const set = (...keys: readonly Json[]) => ({ [ISSUER]: profile, [KEY_SET]: { body: { keys } } });
  const jwk = (signer: { readonly jwk: Json }, more: Json = {}) => ({
    ...signer.jwk,
    kid: METHOD,
    iss: ISSUER,
    ...more,
  });
  const byKid = tokenOf(badge, key);
  const byKey = tokenOf(badge, key, { header: { kid: undefined, jwk: key.jwk } });
  const entry = (
    title: string,
    input: string,
    network: CaseDraft['network'],
    expected: CaseDraft['expected'],
    threats: readonly string[] = ['T15'],
  ): CaseDraft => ({
    title: `key set: ${title}`,
    threats,
    input,
    expected,
    ...(network && { network }),
  });
  const apart = `${ISSUER}/keys/1`;
  const member = `${HOST}/~eve/key`;
  return [
    entry('a key by its id', byKid, set(jwk(key)), ['valid']),
    entry('a key that is only in the header', byKey, set(jwk(key)), ['valid']),
    entry(
      'a key in the header that is not in the set',
      tokenOf(badge, attacker, { header: { kid: undefined, jwk: attacker.jwk } }),
      set(jwk(key)),
      FOREIGN,
    ),
    entry(
      'a key of another issuer of the host',
      byKid,
      set(jwk(key, { iss: `${HOST}/issuers/8` })),
      FOREIGN,
      ['T6'],
    ),
    entry('a key by its id, among others', byKid, set(jwk(attacker, { kid: 'other' }), jwk(key)), [
      'valid',
    ]),
    entry('no set', byKid, { [ISSUER]: profile }, OPEN, ['T20']),
    entry(
      'an id at somebody else’s host',
      tokenOf(badge, attacker, { header: { kid: 'https://evil.example/keys/1' } }),
      { 'https://evil.example/keys/1': { body: attacker.jwk } },
      FOREIGN,
      ['T6', 'T31'],
    ),
    entry(
      'a key of its own document',
      tokenOf(badge, key, { header: { kid: apart } }),
      { [apart]: { body: key.jwk } },
      ['valid'],
    ),
    entry(
      'a key on the pages of a member, where the issuer lists its own',
      tokenOf(badgeBy(HOST), attacker, { header: { kid: member } }),
      {
        [member]: { body: attacker.jwk },
        [`${HOST}/`]: { body: controllerDocument(HOST, key) },
      },
      OPEN,
      ['T6'],
    ),
    entry(
      'a key of its own document that shows its private half',
      tokenOf(badge, key, { header: { kid: apart } }),
      { [apart]: { body: { ...key.jwk, d: 'AAAA' } } },
      ['invalid', 'key.malformed'],
      ['T8'],
    ),
  ];
}
