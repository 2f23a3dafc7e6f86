import {
  calculateJwkThumbprint,
  compactVerify,
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  importJWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { describe, expect, test } from 'vitest';
import { thumbprint } from '../../src/crypto/crypto.js';
import { exportSecretKey, type KeyKind } from '../../src/index.js';
import { fullDraft, minimalDraft, NOW, verdictOn } from '../support/badges.js';
import {
  issuerWith,
  issuerWithAll,
  keysOfEachKind,
  servedBy,
  WEB_ISSUER,
} from '../support/issuers.js';
import { encoded } from '../support/sign-jwt.js';
import { payloadOf } from '../support/token-parts.js';

const kinds: readonly (readonly [KeyKind, 'EdDSA' | 'ES256' | 'ES384' | 'RS256'])[] = [
  ['Ed25519', 'EdDSA'],
  ['P-256', 'ES256'],
  ['P-384', 'ES384'],
  ['RSA', 'RS256'],
];
const all = issuerWithAll();
const { fetch } = servedBy(all);

describe.each(kinds)('a badge as a token, with a key of %s', (kind, algorithm) => {
  const { publicKeyJwk } = keysOfEachKind[kind];
  const { verificationMethod } = issuerWith(kind, WEB_ISSUER);

  test('made here is good there, its claims among what is checked', async () => {
    const token = await all.issueJwt(fullDraft, { algorithm });
    const { payload, protectedHeader } = await jwtVerify(
      token,
      await importJWK({ ...publicKeyJwk }, algorithm),
      {
        algorithms: [algorithm],
        issuer: WEB_ISSUER,
        subject: 'did:example:alice',
        typ: 'JWT',
        requiredClaims: ['iss', 'sub', 'jti', 'nbf', 'exp'],
        currentDate: new Date(NOW),
      },
    );
    expect(protectedHeader.kid).toBe(verificationMethod);
    expect(payload.jti).toBe(fullDraft.id);
    expect(payload.name).toBe(fullDraft.name);
  });

  test('made here and changed is bad there', async () => {
    const token = await all.issueJwt(minimalDraft, { algorithm });
    const [header, , signature] = token.split('.');
    const changed = `${header}.${encoded({ ...payloadOf(token), name: 'Another' })}.${signature}`;
    const key = await importJWK({ ...publicKeyJwk }, algorithm);
    await expect(compactVerify(changed, key)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });

  test('its key is found there in the key set that is published', async () => {
    const token = await all.issueJwt(minimalDraft, { algorithm });
    const keySet = all.documents()[1];
    const currentDate = new Date(NOW);
    const remote = createRemoteJWKSet(new URL(keySet?.url ?? ''), { [customFetch]: fetch });
    expect(await jwtVerify(token, remote, { currentDate })).toBeTruthy();
    const local = createLocalJWKSet({ keys: Object(keySet?.content).keys });
    expect(await jwtVerify(token, local, { currentDate })).toBeTruthy();
  });

  test('made there is good here', async () => {
    const { iss: _, ...payload } = payloadOf(await all.issueJwt(fullDraft, { algorithm }));
    const secret = exportSecretKey(keysOfEachKind[kind], 'jwk');
    const token = await new SignJWT(payload)
      .setProtectedHeader({ alg: algorithm, kid: verificationMethod, typ: 'JWT' })
      .setIssuer(WEB_ISSUER)
      .sign(await importJWK({ ...secret }, algorithm));
    expect(await verdictOn(token, { fetch })).toEqual(['valid']);
  });

  test('has the thumbprint there that it has here', async () => {
    expect(await calculateJwkThumbprint({ ...publicKeyJwk })).toBe(thumbprint(publicKeyJwk));
  });
});
