import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgesToReissue, type IssuedRecord } from '../../src/index.js';

const [STOLEN, OTHER] = ['did:web:example.org#1', 'did:web:example.org#2'];
const by = (verificationMethod: string, ...ids: readonly string[]): readonly IssuedRecord[] =>
  ids.map((id) => ({ id, verificationMethod }));

describe('to be issued again are', () => {
  test.each<readonly [string, readonly IssuedRecord[], readonly string[]]>([
    ['no badges of none', [], []],
    ['no badges of other keys', by(OTHER, 'a', 'b'), []],
    ['all that the key signed, in their order', by(STOLEN, 'b', 'a', 'c'), ['b', 'a', 'c']],
    ['one badge once', by(STOLEN, 'a', 'a'), ['a']],
    [
      'no badges that were issued again with another key',
      [...by(STOLEN, 'a', 'b'), ...by(OTHER, 'a')],
      ['b'],
    ],
    ['badges that the key signed last', [...by(OTHER, 'a'), ...by(STOLEN, 'a')], ['a']],
    ['no badges of a key whose name begins alike', by(`${STOLEN}0`, 'a'), []],
  ])('%s', (_, records, expected) => {
    expect(badgesToReissue(STOLEN, records).map(({ id }) => id)).toEqual(expected);
  });
});

test('once they are issued again with another key, nothing is left', () => {
  const record = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    verificationMethod: fc.constantFrom(STOLEN, OTHER),
  });
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const before = structuredClone(records);
      const left = badgesToReissue(STOLEN, records);
      const again = left.map(({ id }) => ({ id, verificationMethod: OTHER }));
      expect(badgesToReissue(STOLEN, [...records, ...again])).toEqual([]);
      expect(records).toEqual(before);
    }),
  );
});

test('records keep what the issuer keeps in them', () => {
  const record = { id: 'a', verificationMethod: STOLEN, recipient: 'alice' };
  expect(badgesToReissue(STOLEN, [record])).toEqual([record]);
});
