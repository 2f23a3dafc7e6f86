import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/json/json-value.js';
import { type Canonization, canonize } from '../../src/json-ld/canonize.js';
import { mutationsOf } from '../fuzz/mutate.js';
import { fullBadge, olderBadge } from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { copied } from '../support/copied.js';
import type { Json } from '../support/json-edit.js';
import { canonical } from '../support/sign.js';

const NO_CONTEXTS = new Map();
const RUNS = 300;

describe('agrees with the entry point of the processor', () => {
  const documents: readonly (readonly [string, () => Promise<object>])[] = [
    ['a badge with every member', fullBadge],
    ['a badge of version 1.1 of the data model', olderBadge],
  ];

  test.each(documents)(
    'on %s, and whatever it is changed to',
    { timeout: 120_000 },
    async (_, make) => {
      const model: Json = { ...(await make()) };
      const property = fc.asyncProperty(mutationsOf(model), async (change) => {
        const document = copiedOrNot(change(model));
        if (document === undefined || hasPrototype(document)) return;
        // Frozen, as the processor is given the document itself.
        expect(resultOf(await canonize(deepFrozen(document), NO_CONTEXTS))).toBe(
          await canonicalOrNot(document),
        );
      });
      await fc.assert(property, { numRuns: RUNS });
    },
  );

  test.each([
    ['types whose own contexts follow each other', { type: ['Achievement', 'Profile'], name: 'A' }],
    [
      'a type that stands as a property',
      { Achievement: { id: 'urn:a', type: 'Profile', name: 'A' } },
    ],
    [
      'a type that stands as a property, and then as a type',
      { Achievement: { name: 'A' }, related: { type: ['Profile', 'Achievement'], name: 'B' } },
    ],
    ['a context that takes back the others', { '@context': [CREDENTIALS_V2, null] }],
    ['a context with an unknown address', { '@context': [CREDENTIALS_V2, 'https://example.org/'] }],
    ['a context that is a number', { '@context': [CREDENTIALS_V2, 1] }],
    [
      'an inline context',
      { '@context': [CREDENTIALS_V2, { '@vocab': 'urn:v:' }], name: 'A', a: 1 },
    ],
    ['a graph and nothing else', { '@graph': [{ id: 'urn:a', type: 'VerifiableCredential' }] }],
    ['two graphs', { '@graph': [{ '@graph': { id: 'urn:a', type: 'Profile' } }] }],
    ['nothing at all', {}],
    [
      'a presentation, where a context is taken back',
      {
        type: 'VerifiablePresentation',
        verifiableCredential: {
          '@context': CREDENTIALS_V2,
          type: 'VerifiableCredential',
          id: 'urn:b',
        },
      },
    ],
  ])('on %s, each time', async (_, members) => {
    const document = copied({ '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3], ...members });
    const expected = await canonicalOrNot(document);
    for (const time of ['first', 'second', 'third'])
      expect([time, resultOf(await canonize(document, NO_CONTEXTS))]).toEqual([time, expected]);
  });
});

test('agrees after more combinations of contexts than it keeps', { timeout: 60_000 }, async () => {
  const documents = Array.from({ length: 600 }, (_, index) =>
    copied({
      '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, { [`term${index}`]: `urn:term:${index}` }],
      type: ['VerifiableCredential', 'Profile'],
      [`term${index}`]: 'A',
    }),
  );
  for (const document of documents)
    expect(await canonize(document, NO_CONTEXTS)).toMatchObject({ ok: true });
  const [first] = documents;
  expect(first && resultOf(await canonize(first, NO_CONTEXTS))).toBe(
    first && (await canonicalOrNot(first)),
  );
});

test('refuses a member that the entry point of the processor loses', async () => {
  const text = `{ "@context": "${CREDENTIALS_V2}", "id": "urn:a", "type": "VerifiableCredential", "__proto__": 1 }`;
  const document = copied(JSON.parse(text));
  expect(resultOf(await canonize(document, NO_CONTEXTS))).toBe(REFUSED);
  expect(await canonicalOrNot(document)).not.toBe(REFUSED);
});

test('leaves the document as it is', async () => {
  const document = deepFrozen(copied(await fullBadge()));
  expect(await canonize(document, NO_CONTEXTS)).toMatchObject({ ok: true });
});

const REFUSED = 'refused';

function resultOf(canonization: Canonization): string {
  return canonization.ok ? canonization.nquads : REFUSED;
}

function canonicalOrNot(document: object): Promise<string> {
  return canonical(document).catch(() => REFUSED);
}

function hasPrototype(document: object): boolean {
  return JSON.stringify(document).includes('"__proto__":');
}

function copiedOrNot(document: object): JsonObject | undefined {
  try {
    return copied(document);
  } catch {
    return undefined;
  }
}

function deepFrozen<Value extends JsonValue>(value: Value): Value {
  if (Array.isArray(value) || isJsonObject(value)) Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
