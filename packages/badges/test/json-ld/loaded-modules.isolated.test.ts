import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { createIssuer, generateKey, verifyBadge } from '../../src/index.js';

test('an HTTP client and the suite of another proof are not loaded to issue and to verify', async () => {
  const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
  const badge = await issuer.issue({
    achievement: {
      id: 'https://badges.example.org/achievements/facilitation',
      name: 'Facilitation',
      description: 'Facilitates a community of practice.',
      criteria: { narrative: 'Facilitated six meetings.' },
    },
    recipient: { id: 'did:example:alice' },
    validFrom: '2026-01-01T00:00:00Z',
  });
  expect((await verifyBadge(badge)).verdict).toBe('valid');
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  expect(loaded.filter((file) => /jsonld\/lib\/expand\.js$/.test(file))).toHaveLength(1);
  expect(loaded.filter((file) => file.includes('sd-2023'))).toEqual([]);
  expect(loaded.filter((file) => /\/(?:undici|http-client|ky)[/@]/.test(file))).toEqual([]);
});
