import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeIn } from '../../src/json/place-in.js';
import { pointersOf } from '../support/json-edit.js';

describe('a place in a copy of another shape stands in the document at', () => {
  test.each([
    ['the root', { a: 1 }, '', ''],
    ['a member', { a: 1 }, '/a', '/a'],
    ['an item of a list', { a: [1, 2] }, '/a/1', '/a/1'],
    ['the one value that the copy has in a list', { a: { b: 1 } }, '/a/0/b', '/a/b'],
    ['a member of the one item that the copy has alone', { a: [{ b: 1 }] }, '/a/b', '/a/0/b'],
    ['one after the other', { a: [{ b: { c: 1 } }] }, '/a/b/0/c', '/a/0/b/c'],
    ['a member that is missing', { a: { b: 1 } }, '/a/0/c', '/a/c'],
    ['a member of what is missing', {}, '/a/b', '/a/b'],
    ['a name with a slash and a tilde', { 'a/~': { b: 1 } }, '/a~1~0/0/b', '/a~1~0/b'],
    ['a name that every object inherits', {}, '/constructor/name', '/constructor/name'],
  ])('%s', (_, document, path, place) => {
    expect(placeIn(document, path)).toBe(place);
  });
});

test('every place in a document is itself', () => {
  const names = fc
    .string({ minLength: 1 })
    .filter((name) => !/^\d+$/.test(name) && name !== '__proto__');
  const { documents } = fc.letrec<{ readonly values: unknown; readonly documents: object }>(
    (tie) => ({
      values: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.array(tie('values')), tie('documents')),
      documents: fc.dictionary(names, tie('values'), { maxKeys: 4 }),
    }),
  );
  fc.assert(
    fc.property(documents, (document) => {
      const json = JSON.parse(JSON.stringify(document));
      for (const pointer of pointersOf(json)) expect(placeIn(json, pointer)).toBe(pointer);
    }),
  );
});
