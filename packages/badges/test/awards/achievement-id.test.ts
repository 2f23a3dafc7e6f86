import type { AwardKind } from '@cop-credentials/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  achievementIdOf,
  isAddressStep,
  readAchievementId,
} from '../../src/awards/achievement-id.js';
import { BASE_URL } from '../support/awards.js';

const step = fc.string({ unit: 'binary', minLength: 1 }).filter(isAddressStep);
const kind = fc.constantFrom<AwardKind>('micro-credential', 'full-certification', 'course-badge');
const key = fc.record({ program: step, kind, credentialId: step, edition: step });

describe('the address of an achievement', () => {
  test('is read back as what it was made of', () => {
    fc.assert(
      fc.property(key, (given) => {
        expect(readAchievementId(BASE_URL, achievementIdOf(BASE_URL, given))).toEqual(given);
      }),
    );
  });

  test('is the same address after it was taken apart as a URL', () => {
    fc.assert(
      fc.property(key, (given) => {
        const id = achievementIdOf(BASE_URL, given);
        const { pathname, search, hash } = new URL(id);
        expect([pathname.split('/').length, search, hash]).toEqual([6, '', '']);
      }),
    );
  });

  test.each<[string, string]>([
    ['of another issuer', 'https://other.example.org/achievements/p/micro-credential/c/e'],
    [
      'of a host with a longer name',
      `${BASE_URL}.evil.example/achievements/p/micro-credential/c/e`,
    ],
    ['elsewhere at the issuer', `${BASE_URL}/x/achievements/p/micro-credential/c/e`],
    ['of a kind that there is not', `${BASE_URL}/achievements/p/attendance/c/e`],
    ['of a kind that every object has', `${BASE_URL}/achievements/p/constructor/c/e`],
    ['with a step too many', `${BASE_URL}/achievements/p/micro-credential/c/e/f`],
    ['with a step too few', `${BASE_URL}/achievements/p/micro-credential/c`],
    ['with an empty step', `${BASE_URL}/achievements/p/micro-credential//e`],
    ['with a step up', `${BASE_URL}/achievements/p/micro-credential/../e`],
    ['with a step up in other signs', `${BASE_URL}/achievements/p/micro-credential/%2e%2e/e`],
    ['with a query', `${BASE_URL}/achievements/p/micro-credential/c/e?f`],
    ['written in another way', `${BASE_URL}/achievements/p/micro-credential/%63/e`],
    ['that is not written well', `${BASE_URL}/achievements/p/micro-credential/%/e`],
    ['that is no text of UTF-8', `${BASE_URL}/achievements/p/micro-credential/%ff/e`],
    ['in other letters', `${BASE_URL.toUpperCase()}/achievements/p/micro-credential/c/e`],
    ['that is empty', ''],
  ])('%s is not one', (_what, id) => {
    expect(readAchievementId(BASE_URL, id)).toBeUndefined();
  });
});
