import type { CallerContexts } from '../src/json-ld/caller-contexts.js';
import type { Vectors } from './vectors.js';

/** The contexts of the W3C’s example credentials, which no badge has. */
export function exampleContexts(vectors: Vectors): CallerContexts {
  return new Map([
    [
      'https://www.w3.org/ns/credentials/examples/v2',
      vectors.json('contexts', 'credentials-examples-v2.json'),
    ],
    ['https://w3id.org/citizenship/v4rc1', vectors.json('contexts', 'citizenship-v4rc1.json')],
  ]);
}
