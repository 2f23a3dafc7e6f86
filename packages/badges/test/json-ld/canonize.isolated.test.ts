import jsonld, { type DocumentLoader } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { canonize } from '../../src/json-ld/canonize.js';
import { unsignedBadge, verdictOn } from '../support/badges.js';
import { CREDENTIALS_V2, testLoader } from '../support/contexts.js';
import { copied } from '../support/copied.js';
import { edit } from '../support/json-edit.js';
import { canonical, signed } from '../support/sign.js';

test('agrees with another use of the processor', async () => {
  const document = unsignedBadge();
  expect(await canonize(copied(document), new Map())).toEqual({
    ok: true,
    nquads: await canonical(document),
  });
});

describe('refuses', () => {
  test.each([
    ['a term that no context defines', { '/favourite': 'blue' }, 'json-ld.undefined-term'],
    ['a member that every object inherits', { '/toString': 'blue' }, 'json-ld.undefined-term'],
    ['a type that no context defines', { '/type/2': 'Favourite' }, 'json-ld.undefined-term'],
    [
      'a reference that is relative',
      { '/credentialSubject/achievement/image': { id: 'a.png', type: 'Image' } },
      'json-ld.undefined-term',
    ],
    [
      'a context that is not to be had',
      { '/@context/2': 'https://example.org/none' },
      'json-ld.context-unknown',
    ],
    [
      'contexts that contradict each other',
      { '/@context/1': 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json' },
      'json-ld.context',
    ],
  ])('%s', async (_, changes, code) => {
    const canonization = await canonize(copied(edit(unsignedBadge(), changes)), new Map());
    expect(canonization).toMatchObject({ ok: false, problem: { code } });
  });
});

test('names the term, cut where it is long', async () => {
  const term = `a${'b'.repeat(200)}`;
  const canonization = await canonize(copied(unsignedBadge({ [term]: 'x' })), new Map());
  const message = canonization.ok ? '' : canonization.problem.message;
  expect(message).toContain('abbb');
  expect(message.length).toBeLessThan(250);
});

test('is not misled by a context that other code in the process has loaded', async () => {
  const badge = await signed(unsignedBadge({ validUntil: '2026-02-01T00:00:00Z' }));
  await loadElsewhere(CREDENTIALS_V2, (text) => text.replaceAll('"validUntil"', '"expiry"'));
  const { validUntil, ...rest } = badge;
  const attack = { ...rest, expiry: validUntil };
  expect(await verdictOn(attack)).toEqual(['invalid', 'json-ld.undefined-term']);
  expect(await verdictOn(badge)).toEqual(['invalid', 'validity.expired']);
});

/** Uses the processor as an application may: with its own cache, and a context that somebody changed. */
async function loadElsewhere(url: string, change: (text: string) => string): Promise<void> {
  const load = testLoader();
  const documentLoader: DocumentLoader = async (asked) => {
    const answer = await load(asked);
    const document = JSON.parse(change(JSON.stringify(answer.document)));
    return { ...answer, document, tag: 'static' };
  };
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    base: null,
    safe: true,
    maxWorkFactor: 1,
    documentLoader,
  } as const;
  const document = {
    '@context': url,
    type: 'VerifiableCredential',
    expiry: '2026-02-01T00:00:00Z',
  };
  const canonizeWithItsOwnCache: unknown = Reflect.apply(jsonld.canonize, jsonld, [
    document,
    options,
  ]);
  expect(await canonizeWithItsOwnCache).toContain('validUntil');
}
