import { didKeyOf, generateKey } from '@cop-credentials/badges';
import { changed, issued } from './badges.js';

const VALID_FROM = '2026-01-15T00:00:00Z';

/** A learner record as a token, with a good badge and a changed one in it. */
export async function learnerRecord(): Promise<string> {
  const key = await generateKey();
  const issuer = didKeyOf(key.publicKeyMultibase);
  const record = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000c1',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Transcript',
    issuer: { id: issuer, type: ['Profile'], name: 'Example College' },
    validFrom: VALID_FROM,
    credentialSubject: {
      id: 'did:example:alice',
      type: ['ClrSubject'],
      verifiableCredential: [JSON.parse(await issued()), JSON.parse(await changed())],
    },
  };
  const claims = {
    iss: issuer,
    jti: record.id,
    nbf: Date.parse(VALID_FROM) / 1000,
    sub: record.credentialSubject.id,
  };
  const header = { alg: 'EdDSA', kid: `${issuer}#${key.publicKeyMultibase}` };
  const signed = `${part(header)}.${part({ ...record, ...claims })}`;
  const signature = await key.sign(new TextEncoder().encode(signed));
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
