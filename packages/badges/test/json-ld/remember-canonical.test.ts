import { describe, expect, test } from 'vitest';
import { canonize } from '../../src/json-ld/canonize.js';
import { rememberCanonical } from '../../src/json-ld/remember-canonical.js';
import { unsignedBadge } from '../support/badges.js';
import { copied } from '../support/copied.js';

const NO_CONTEXTS = new Map();

describe('what was worked out', () => {
  const document = copied(unsignedBadge());

  test('is the same as without a memory, each time', async () => {
    const remember = rememberCanonical();
    const expected = await canonize(document, NO_CONTEXTS);
    expect(await remember(document, NO_CONTEXTS)).toEqual(expected);
    expect(await remember(document, NO_CONTEXTS)).toEqual(expected);
  });

  test('is not worked out twice for the same text', async () => {
    const remember = rememberCanonical();
    const first = await remember(document, NO_CONTEXTS);
    expect(await remember(structuredClone(document), NO_CONTEXTS)).toBe(first);
  });

  test.each([
    ['another hash', document, NO_CONTEXTS, 'SHA-384'],
    ['another text', { ...document, name: 'Another' }, NO_CONTEXTS, 'SHA-256'],
    ['contexts of a caller', document, new Map([['https://example.org/c', {}]]), 'SHA-256'],
  ] as const)('is not taken for %s', async (_, other, contexts, hash) => {
    const remember = rememberCanonical();
    const first = await remember(document, NO_CONTEXTS);
    const second = await remember(other, contexts, hash);
    expect(second).not.toBe(first);
    expect(second).toEqual(await canonize(other, contexts, hash));
  });

  test('is not kept where the text is longer than what is worth it', async () => {
    const { length } = `SHA-256 ${JSON.stringify(document)}`;
    const [enough, tooShort] = [rememberCanonical(length), rememberCanonical(length - 1)];
    expect(await enough(document, NO_CONTEXTS)).toBe(await enough(document, NO_CONTEXTS));
    expect(await tooShort(document, NO_CONTEXTS)).not.toBe(await tooShort(document, NO_CONTEXTS));
  });

  test('is forgotten when many others came after it', async () => {
    const remember = rememberCanonical();
    const first = await remember(document, NO_CONTEXTS);
    for (let index = 0; index < 64; index += 1)
      await remember({ ...document, name: `Badge ${index}` }, NO_CONTEXTS);
    const again = await remember(document, NO_CONTEXTS);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
