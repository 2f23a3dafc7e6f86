import type { DocumentLoader } from 'jsonld';
import type { CallerContexts } from './caller-contexts.js';
import { knownContext } from './known-contexts.js';

/** Serves contexts from the package or the caller, and nothing else: the network is never asked. */
export function contextLoader(callerContexts: CallerContexts): DocumentLoader {
  return async (url) => {
    const document = (await knownContext(url)) ?? callerContexts.get(url);
    if (document === undefined) throw new Error('The context is not known.');
    return { contextUrl: null, documentUrl: url, document };
  };
}
