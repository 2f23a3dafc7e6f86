import type { DocumentLoader } from 'jsonld';
import { testLoader } from './contexts.js';

const SECURITY = 'https://w3id.org/security#';
const didContext = {
  '@context': {
    id: '@id',
    assertionMethod: { '@id': `${SECURITY}assertionMethod`, '@type': '@id', '@container': '@set' },
  },
};

/** Loads the contexts of badges and the documents of one `did:key`, as programs of others ask for them. */
export function didKeyLoader(did: string): DocumentLoader {
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  return testLoader(
    new Map<string, object>([
      ['https://www.w3.org/ns/did/v1', didContext],
      [did, { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [id] }],
      [
        id,
        {
          '@context': 'https://w3id.org/security/multikey/v1',
          id,
          type: 'Multikey',
          controller: did,
          publicKeyMultibase,
        },
      ],
    ]),
  );
}
