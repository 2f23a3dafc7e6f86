import fc from 'fast-check';
import type { Json } from '../support/json-edit.js';
import { type Name, type Vocabulary, vocabularies } from './vocabulary.js';

const DEEPEST = 4;

/** Few texts, so that many things are alike. */
const TEXTS: readonly string[] = [
  'A',
  'B',
  '',
  'ü “x” "y"\\\n\t\u0001\u007f\u0085😀',
  '2026-01-01T00:00:00Z',
];

const ADDRESSES: readonly string[] = [
  'https://example.org/1',
  'urn:uuid:2',
  'did:example:eve',
  'Profile',
  'Achievement',
  'xsd:date',
  'relative',
  'https://example.org/ space',
  'https://example.org/<>',
  '_:b0',
  '@id',
  '@foo',
  'a://',
];

/** Those with which an address begins that is one everywhere. */
const GOOD_ADDRESSES = 3;

const NUMBERS: readonly number[] = [0, 1, -1, 1.5, 0.333, 1e-7, 1e21, 2 ** 53 - 1, -0.001];

const UNUSUAL: readonly unknown[] = [
  null,
  [],
  {},
  [[]],
  [null],
  [['A']],
  { '@value': 'A' },
  { '@value': 'A', '@language': 'en' },
  { '@value': 1, '@type': 'xsd:integer' },
  { '@id': 'urn:uuid:2' },
  { '@list': ['A'] },
  { '@set': ['A'] },
  { '@graph': [] },
  { '@context': {} },
  { id: '' },
  { id: 1 },
  { type: [] },
  { type: '@json' },
];

/** Documents that say anything in the words of one of the usual lists of contexts, most of it with some sense. */
export async function jsonLdDocuments(): Promise<fc.Arbitrary<Json>> {
  const documents = (await vocabularies()).map((vocabulary) =>
    nodeOf(vocabulary, 0).map((node): Json => ({ '@context': vocabulary.contexts, ...node })),
  );
  return fc.oneof(...documents);
}

function nodeOf(vocabulary: Vocabulary, depth: number): fc.Arbitrary<Json> {
  return fc
    .uniqueArray(fc.nat(vocabulary.classes.length - 1), { minLength: 0, maxLength: 2 })
    .chain((indices) => {
      const classes = indices.flatMap((index) => {
        const found = vocabulary.classes[index];
        return found === undefined ? [] : [found];
      });
      const types = classes.map(([type]) => type);
      const own = classes.flatMap(([, names]) => names);
      return fc.record({
        id: fc.option(fc.constantFrom(...ADDRESSES.slice(0, GOOD_ADDRESSES)), { nil: undefined }),
        type: fc.constantFrom(types, types[0], ...(types.length === 0 ? [] : [[...types]])),
        members: fc.array(memberOf(own, vocabulary, depth), { maxLength: 4 }),
      });
    })
    .map(({ id, type, members }) => ({
      ...(id !== undefined && { id }),
      ...(type !== undefined && type.length > 0 && { type }),
      ...Object.fromEntries(members),
    }));
}

function memberOf(
  own: readonly Name[],
  vocabulary: Vocabulary,
  depth: number,
): fc.Arbitrary<readonly [string, unknown]> {
  const anywhere = fc.constantFrom(...vocabulary.names);
  const names =
    own.length === 0
      ? anywhere
      : fc.oneof(
          { weight: 19, arbitrary: fc.constantFrom(...own) },
          { weight: 1, arbitrary: anywhere },
        );
  return names.chain(({ name, isAddress }) =>
    contentOf(vocabulary, isAddress, depth).map((value) => [name, value] as const),
  );
}

function contentOf(
  vocabulary: Vocabulary,
  isAddress: boolean,
  depth: number,
): fc.Arbitrary<unknown> {
  const text = fc.constantFrom(...TEXTS);
  const address = fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom(...ADDRESSES.slice(0, GOOD_ADDRESSES)) },
    { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) },
  );
  const usual = isAddress ? address : fc.oneof({ weight: 4, arbitrary: text }, address);
  const plain = [
    { weight: 20, arbitrary: usual },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(...NUMBERS, true, false) },
    { weight: 1, arbitrary: fc.constantFrom(...UNUSUAL) },
  ];
  if (depth === DEEPEST) return fc.oneof(...plain);
  const node = fc.nat().chain(() => nodeOf(vocabulary, depth + 1));
  const list = fc.array(
    fc.oneof({ weight: 4, arbitrary: usual }, node, fc.constantFrom<unknown>(1, '1', true)),
    { minLength: 1, maxLength: 4 },
  );
  return fc.oneof(...plain, { weight: 6, arbitrary: node }, { weight: 6, arbitrary: list });
}
