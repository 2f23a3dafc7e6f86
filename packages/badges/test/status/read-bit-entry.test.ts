import { expect, test } from 'vitest';
import type { Json } from '../support/json-edit.js';
import { entry, INDEX, LIST, setTo, signedList, statusIn } from '../support/status-lists.js';

test('an index that is a number is taken with a warning', async () => {
  const list = signedList({ encodedList: setTo(1) });
  expect(await statusIn(list, entry({ statusListIndex: INDEX }))).toEqual([
    'invalid',
    'status.revoked',
    'schema.lenient',
  ]);
});

test.each<readonly [string, Json]>([
  ['without a purpose', { statusPurpose: undefined }],
  ['with an empty purpose', { statusPurpose: '' }],
  ['with two purposes', { statusPurpose: ['revocation', 'suspension'] }],
  ['without an index', { statusListIndex: undefined }],
  ['with an empty index', { statusListIndex: '' }],
  ['with an index below the first', { statusListIndex: '-1' }],
  ['with an index between two entries', { statusListIndex: 1.5 }],
  ['with an index below the first as a number', { statusListIndex: -1 }],
  ['with a hexadecimal index', { statusListIndex: '0x1' }],
  ['with an index with a sign', { statusListIndex: '+1' }],
  ['with an index with a leading zero', { statusListIndex: '01' }],
  ['with an index with an exponent', { statusListIndex: '1e3' }],
  ['with an index and a space', { statusListIndex: '1 ' }],
  ['with an index and a line break', { statusListIndex: '1\n' }],
  ['with an index and another below it', { statusListIndex: `1\n${INDEX}` }],
  ['with an index in other digits', { statusListIndex: '١' }],
  ['with two indices', { statusListIndex: ['1', '2'] }],
  ['without a list', { statusListCredential: undefined }],
  ['with two lists', { statusListCredential: [LIST, `${LIST}0`] }],
  ['with no bits', { statusSize: 0 }],
  ['with half a bit', { statusSize: 1.5 }],
])('an entry %s is malformed', async (_, changes) => {
  expect(await statusIn(signedList(), entry(changes))).toEqual(['invalid', 'status.malformed']);
});
