import processor from 'jsonld/lib/context.js';
import { describe, expect, test, vi } from 'vitest';
import { canonize } from '../../src/json-ld/canonize.js';
import { canonizeCompiled } from '../../src/json-ld/compiled/canonize-compiled.js';
import { ContextTables, TableMissing } from '../../src/json-ld/compiled/context-tables.js';
import { fullBadge, olderBadge, unsignedBadge } from '../support/badges.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  EXTENSIONS,
  OPEN_BADGES_3_0_3,
} from '../support/contexts.js';
import { copied } from '../support/copied.js';
import { edit, withoutProof } from '../support/json-edit.js';
import { canonical } from '../support/sign.js';

const CONTEXTS = [CREDENTIALS_V2, OPEN_BADGES_3_0_3];
const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const ACHIEVEMENT = '/credentialSubject/achievement';

async function formOf(document: object): Promise<string | undefined> {
  return (await canonizeCompiled(copied(document)))?.nquads;
}

const description = (id: string, ...allowedValue: readonly string[]) => ({
  id,
  type: ['ResultDescription'],
  name: 'Grade',
  resultType: 'LetterGrade',
  allowedValue,
});

describe('gives what the processor gives for', () => {
  test.each<readonly [string, () => Promise<object> | object]>([
    ['a badge with every member', async () => withoutProof({ ...(await fullBadge()) })],
    ['a badge of version 1.1 of the data model', async () => withoutProof(await olderBadge())],
    [
      'a badge with an empty id of its subject',
      () => edit(unsignedBadge(), { '/credentialSubject/id': undefined }),
    ],
    [
      'the options of a proof',
      () => ({
        '@context': CONTEXTS,
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2026-01-01T00:00:00Z',
        verificationMethod: 'did:key:z6Mk#z6Mk',
        proofPurpose: 'assertionMethod',
      }),
    ],
    [
      'ordered lists that are alike',
      () =>
        edit(unsignedBadge(), {
          [`${ACHIEVEMENT}/resultDescription`]: [
            description('urn:uuid:1', 'A', 'B', 'C'),
            description('urn:uuid:2', 'A', 'B', 'C'),
            description('urn:uuid:3', 'B', 'C'),
          ],
        }),
    ],
    [
      'types whose own contexts follow each other',
      () => ({ '@context': CONTEXTS, type: ['Profile', 'Achievement'], name: 'A' }),
    ],
    [
      'types that are addresses',
      () => ({ '@context': CONTEXTS, type: ['VerifiableCredential', 'https://example.org/T'] }),
    ],
    [
      'numbers of every form',
      () =>
        edit(unsignedBadge(), {
          '/credentialSubject/creditsEarned': 3.5,
          [`${ACHIEVEMENT}/creditsAvailable`]: 100,
        }),
    ],
    [
      'letters that N-Quads escape, and those that they do not',
      () => edit(unsignedBadge(), { '/name': '"\\\b\t\n\f\r\u0000\u001f\u007f\u0085ü😀' }),
    ],
    [
      'the same text twice',
      () => edit(unsignedBadge(), { [`${ACHIEVEMENT}/tag`]: ['a', 'b', 'a'] }),
    ],
    [
      'one issuer in two places',
      () => {
        const badge = unsignedBadge();
        return edit(badge, { [`${ACHIEVEMENT}/creator`]: badge.issuer });
      },
    ],
  ])('%s', async (_, make) => {
    const document = await make();
    expect(await formOf(document)).toBe(await canonical(document));
  });
});

describe('leaves to the reference path', () => {
  const withMember = (members: object) => edit(unsignedBadge(), { ...members });
  test.each<readonly [string, object]>([
    ['an inline context', { ...unsignedBadge(), '@context': [...CONTEXTS, { a: 'urn:a' }] }],
    ['a context that is not shipped', { ...unsignedBadge(), '@context': ['https://example.org/'] }],
    ['no context', { id: 'urn:a', type: 'https://example.org/T' }],
    ['a context inside', withMember({ '/issuer/@context': CREDENTIALS_V2 })],
    ['a text with its language', withMember({ '/name': { '@value': 'A', '@language': 'en' } })],
    ['a label of a blank node', withMember({ '/evidence': [{ id: '_:b0', type: ['Evidence'] }] })],
    ['a list object', withMember({ [`${ACHIEVEMENT}/tag`]: { '@list': ['a'] } })],
    ['a set object', withMember({ [`${ACHIEVEMENT}/tag`]: { '@set': ['a'] } })],
    ['a list in a list', withMember({ [`${ACHIEVEMENT}/tag`]: [['a']] })],
    ['null', withMember({ '/name': null })],
    ['an empty list', withMember({ [`${ACHIEVEMENT}/tag`]: [] })],
    ['an empty object', withMember({ '/evidence': [{}] })],
    ['a keyword', withMember({ '/@reverse': {} })],
    ['a term that no context defines', withMember({ '/favourite': 'blue' })],
    ['a type that no context defines', withMember({ '/type': ['VerifiableCredential', 'Other'] })],
    ['a relative address', withMember({ '/issuer/id': 'issuer' })],
    ['an address with a space', withMember({ '/issuer/id': 'https://example.org/a b' })],
    [
      'an address that is written with escapes',
      withMember({ '/issuer/id': 'https://example.org/<>' }),
    ],
    ['nothing but an id', { '@context': CONTEXTS, id: 'urn:a' }],
    ['a proof inside', withMember({ '/proof': { type: 'DataIntegrityProof' } })],
    [
      'blank nodes that are alike',
      withMember({ '/evidence': [{ type: ['Evidence'] }, { type: ['Evidence'] }] }),
    ],
    [
      'a number and a text that are written alike',
      { '@context': [...CONTEXTS, EXTENSIONS], type: 'VerifiableCredential', validFrom: [1, '1'] },
    ],
  ])('%s', async (_, document) => {
    expect(await formOf(document)).toBeUndefined();
  });
});

test('knows which definitions gave what the reference gives', async () => {
  // A list of contexts that no other test has.
  const document = copied({
    '@context': [CREDENTIALS_V1, MULTIKEY],
    id: 'urn:a',
    type: 'VerifiableCredential',
    issuer: 'urn:issuer',
  });
  const first = await canonizeCompiled(document);
  expect(first?.isConfirmed).toBe(false);
  first?.confirm();
  expect((await canonizeCompiled(document))?.isConfirmed).toBe(true);
  const more = copied({ ...document, issuanceDate: '2026-01-01T00:00:00Z' });
  expect((await canonizeCompiled(more))?.isConfirmed).toBe(false);
});

test('is right after more types and contexts than it keeps', { timeout: 60_000 }, async () => {
  const types = [
    'Achievement',
    'Address',
    'Alignment',
    'Evidence',
    'GeoCoordinates',
    'IdentifierEntry',
    'Related',
    'Result',
    'RubricCriterionLevel',
  ];
  const documents = Array.from({ length: 2 ** types.length }, (_, index) =>
    copied({
      '@context': CONTEXTS,
      type: ['VerifiableCredential', ...types.filter((__, bit) => (index >> bit) % 2 === 1)],
      name: 'A',
    }),
  );
  let compiled = 0;
  for (const document of [...documents, ...documents]) {
    const form = await canonizeCompiled(document);
    if (form === undefined) continue;
    compiled += 1;
    const reference = await canonize(document, new Map());
    expect(reference).toEqual({ ok: true, nquads: form.nquads });
  }
  expect(compiled).toBeGreaterThan(600);
});

test('documents that come at once have each table made once', async () => {
  const process = vi.spyOn(processor, 'process');
  const rootFor = async (documents: number) => {
    const tables = new ContextTables();
    const before = process.mock.calls.length;
    await Promise.all(Array.from({ length: documents }, () => made(() => tables.root(CONTEXTS))));
    return { calls: process.mock.calls.length - before, root: tables.root(CONTEXTS) };
  };
  const { calls } = await rootFor(1);
  expect(calls).toBeGreaterThan(0);
  expect((await rootFor(20)).calls).toBe(calls);
  process.mockRestore();
});

async function made(read: () => unknown): Promise<void> {
  try {
    read();
  } catch (error) {
    if (!(error instanceof TableMissing)) throw error;
    await error.make();
  }
}
