import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/index.js';
import {
  isAssertion,
  isOpenBadges1,
  isOtherOpenBadges2,
} from '../../src/open-badges-2/recognise.js';
import { assertion, badgeClass, OB2_CONTEXT } from '../support/open-badges-2.js';

const V1 = 'https://w3id.org/openbadges/v1';

test.each<[string, object, 'assertion' | 'other' | 'older' | 'none']>([
  ['a badge of Open Badges 2.0', assertion(), 'assertion'],
  ['one with several types', assertion({ type: ['Assertion', 'x'] }), 'assertion'],
  ['one without a context', assertion({ '@context': undefined }), 'assertion'],
  ['a class of badges', badgeClass(), 'other'],
  ['a badge of Open Badges 1.1', assertion({ '@context': V1 }), 'older'],
  ['a badge of both', assertion({ '@context': [V1, OB2_CONTEXT] }), 'assertion'],
  ['a badge of Open Badges 1.0', { uid: '1', badge: 'https://x.example/', verify: {} }, 'older'],
  ['a badge of Open Badges 0.5', { recipient: 'x', badge: {} }, 'older'],
  ['a mere word', { badge: 'police' }, 'none'],
  ['a badge of another kind', { type: 'Badge', badge: {}, recipient: 'x' }, 'none'],
])('%s', (_, document, expected) => {
  const json: JsonObject = JSON.parse(JSON.stringify(document));
  expect([isAssertion(json), isOtherOpenBadges2(json), isOpenBadges1(json)]).toEqual([
    expected === 'assertion',
    expected === 'other',
    expected === 'older',
  ]);
});
