import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { canonize } from '../../src/json-ld/canonize.js';
import { CREDENTIALS_V2 } from '../support/contexts.js';

test('an HTTP client is not loaded for JSON-LD', async () => {
  const document = { '@context': CREDENTIALS_V2, id: 'urn:a', type: 'VerifiableCredential' };
  expect(await canonize(document, new Map())).toMatchObject({ ok: true });
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  expect(loaded.filter((file) => /jsonld\/lib\/expand\.js$/.test(file))).toHaveLength(1);
  expect(loaded.filter((file) => /\/(?:undici|http-client|ky)[/@]/.test(file))).toEqual([]);
});
