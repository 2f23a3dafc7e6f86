import { assessCertification } from '@cop-credentials/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earnedFrom } from '../../src/awards/earned-credential.js';

const HOUR = 60 * 60 * 1000;
const START = Date.parse('2026-06-25T00:00:00Z');

/** Instants within ten days, so that they often fall on one day. */
const instant = fc.integer({ min: 0, max: 240 }).map((hours) => START + hours * HOUR);
const text = instant.map((milliseconds) => new Date(milliseconds).toISOString());

const badge = fc.record(
  { validFrom: text, validUntil: text, awardedDate: text },
  { requiredKeys: ['validFrom'] },
);

describe('the days of an award', () => {
  test('count as of a day exactly if the badge stands at the instant', () => {
    fc.assert(
      fc.property(badge, instant, fc.boolean(), (given, now, revoked) => {
        const asOf = new Date(now).toISOString().slice(0, 10);
        const fact = earnedFrom({ credentialId: 'mc-1', badge: given, revoked, now });
        fc.pre(fact !== undefined);
        const { counted, notCounted } = assessCertification({ history: [fact.earned], asOf });
        const reasons = notCounted.map(({ reason }) => reason);
        fc.pre(!reasons.includes('not-yet-awarded'));
        expect(reasons).toEqual(fact.standing === 'active' ? [] : [fact.standing]);
        expect(counted).toHaveLength(fact.standing === 'active' ? 1 : 0);
      }),
    );
  });

  test('are there for every badge that is valid for a day or more', () => {
    fc.assert(
      fc.property(badge, instant, ({ validUntil: _end, ...given }, now) => {
        const end = new Date(Date.parse(given.validFrom) + 48 * HOUR).toISOString();
        for (const validUntil of [{}, { validUntil: end }]) {
          const one = { credentialId: 'mc-1', badge: { ...given, ...validUntil }, revoked: false };
          expect(earnedFrom({ ...one, now })).toBeDefined();
        }
      }),
    );
  });

  test.each<[string, object]>([
    [
      'that ends before it begins',
      { validFrom: '2026-02-02T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' },
    ],
    ['that begins before the first year', { validFrom: '0001-01-01T00:00:00+14:00' }],
    ['that is awarded before the first year', { awardedDate: '0001-01-01T00:00:00+14:00' }],
    ['that ends after the last year', { validUntil: '9999-12-31T23:00:00-14:00' }],
    ['without a date that can be read', { validFrom: 'today' }],
  ])('are not there for a badge %s', (_what, change) => {
    const given = { validFrom: '2026-02-01T00:00:00Z', ...change };
    const now = START;
    expect(earnedFrom({ credentialId: 'mc-1', badge: given, revoked: false, now })).toBeUndefined();
  });
});
