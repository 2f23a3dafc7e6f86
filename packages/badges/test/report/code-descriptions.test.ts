import { describe, expect, test } from 'vitest';
import { isUnverifiableCode, listChecks, listProblemCodes } from '../../src/index.js';

const codes = listProblemCodes();

describe('the list of codes', () => {
  test('names each code once', () => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  });

  test.each(codes)('says of $code what the verdict says', ({ code, effect }) => {
    expect(effect === 'unverifiable').toBe(isUnverifiableCode(code));
  });

  test('names only checks that are made', () => {
    const checks = listChecks().map(({ id }) => id);
    expect(checks).toEqual(expect.arrayContaining(codes.map(({ check }) => check)));
  });
});
