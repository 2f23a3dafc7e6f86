import { describe, expect, test } from 'vitest';
import { outsideOf, periodOfJwk, periodOfMethod } from '../../src/keys/key-period.js';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const SECONDS = NOW / 1000;

describe('a JSON Web Key', () => {
  test.each([
    {},
    { iat: SECONDS + 1 },
    { exp: SECONDS + 1 },
    { exp: SECONDS + 0.5 },
    { nbf: SECONDS },
    { nbf: -1 },
    { revoked: false },
    { revoked: SECONDS + 1 },
    { revoked: '2026-06-01T00:00:00.001Z' },
    { revoked: { revoked_at: SECONDS + 1 } },
  ])('counts with %j', (jwk) => {
    expect(outsideOf(periodOfJwk(jwk), NOW)).toBeUndefined();
  });

  test.each([
    [{ exp: SECONDS }, 'key.expired'],
    [{ exp: 0 }, 'key.expired'],
    [{ nbf: SECONDS + 1 }, 'key.expired'],
    [{ revoked: true }, 'key.revoked'],
    [{ revoked: SECONDS }, 'key.revoked'],
    [{ revoked: '2026-06-01T00:00:00Z' }, 'key.revoked'],
    [{ revoked: {} }, 'key.revoked'],
    [{ revoked: { reason: 'compromised' } }, 'key.revoked'],
    [{ revoked: { revoked_at: SECONDS }, exp: 0 }, 'key.revoked'],
    [{ exp: null }, 'key.malformed'],
    [{ exp: String(SECONDS + 1) }, 'key.malformed'],
    [{ exp: [SECONDS + 1] }, 'key.malformed'],
    // Milliseconds, read as seconds, would be a day that never comes.
    [{ exp: NOW }, 'key.malformed'],
    [{ revoked: NOW }, 'key.malformed'],
    [{ revoked: { revoked_at: NOW } }, 'key.malformed'],
    [{ revoked: { revoked_at: 'soon' } }, 'key.malformed'],
    [{ revoked: null }, 'key.malformed'],
    [{ revoked: [] }, 'key.malformed'],
    [{ revoked: 'yes' }, 'key.malformed'],
    [{ nbf: {} }, 'key.malformed'],
  ])('does not count with %j: %s', (jwk, code) => {
    expect(outsideOf(periodOfJwk(jwk), NOW)?.code).toBe(code);
  });
});

describe('a verification method', () => {
  test.each([
    [{}, undefined],
    [{ expires: '2026-06-01T00:00:01Z', revoked: '2026-06-01T00:00:01Z' }, undefined],
    [{ expires: '2026-06-01T00:00:00Z' }, 'key.expired'],
    [{ revoked: '2026-06-01T02:00:00+02:00' }, 'key.revoked'],
    [{ revoked: '2026-06-01T00:00:00' }, 'key.malformed'],
    [{ revoked: '' }, 'key.malformed'],
    [{ revoked: true }, 'key.malformed'],
    [{ expires: SECONDS + 1 }, 'key.malformed'],
    [{ expires: null }, 'key.malformed'],
  ])('with %j: %s', (method, code) => {
    expect(outsideOf(periodOfMethod(method), NOW)?.code).toBe(code);
  });
});
