import { describe, expect, test } from 'vitest';
import { unsignedBadge } from '../support/badges.js';
import { CREDENTIALS_V2 } from '../support/contexts.js';
import { edit } from '../support/json-edit.js';
import { HOLDER, outcomeOf, presentationOf, presented } from '../support/presentations.js';
import { token, tokenKey } from '../support/sign-jwt.js';

const GOOD = ['valid', [], []];

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
    expect(await outcomeOf(signedByHolder, { fetch, online: true })).toEqual(expected);
  });
});
