import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCertification } from '../../src/certification/assess-certification.js';
import type { CertificationPolicy, EarnedCredential } from '../../src/certification/policy.js';

const asOf = '2026-06-30';
const ids = ['mc-1', 'mc-2', 'mc-3', 'mc-4', 'mc-5', 'mc-6'];
const day = fc.constantFrom('2026-01-01', '2026-03-01', '2026-06-30', '2026-07-01');

const earned: fc.Arbitrary<EarnedCredential> = fc
  .record(
    {
      credentialId: fc.constantFrom(...ids, 'mc-9'),
      awardedOn: day,
      validFrom: day,
      validUntil: day,
      revokedOn: day,
    },
    { requiredKeys: ['credentialId', 'awardedOn'] },
  )
  .filter(({ awardedOn, validFrom = awardedOn, validUntil, revokedOn }) => {
    return (validUntil ?? validFrom) >= validFrom && (revokedOn ?? awardedOn) >= awardedOn;
  });

const history = fc.array(earned, { maxLength: 10 });

/** Policies that their own list can fulfil. */
const policy: fc.Arbitrary<CertificationPolicy> = fc
  .record({
    areaOfEach: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 6, maxLength: 6 }),
    count: fc.integer({ min: 1, max: 6 }),
    range: fc.nat(3),
    required: fc.subarray(ids, { maxLength: 2 }),
    group: fc.subarray(ids, { minLength: 1, maxLength: 3 }),
    alsoCounts: fc.subarray(['expired', 'revoked', 'not-yet-valid'] as const),
  })
  .map(({ areaOfEach, count, range, required, group, alsoCounts }) => ({
    areas: Object.fromEntries(ids.map((id, index) => [id, areaOfEach[index] ?? 'a'])),
    requiredCount: count,
    requiredAreas: Math.min(range, new Set(areaOfEach).size),
    required,
    alternatives: [{ anyOf: group }],
    alsoCounts,
  }));

describe('a certification', () => {
  it('does not hang on the order of the history', () => {
    const shuffled = history.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, policy, ([list, other], given) => {
        expect(assessCertification({ history: other, policy: given, asOf })).toEqual(
          assessCertification({ history: list, policy: given, asOf }),
        );
      }),
    );
  });

  it('does not hang on duplicates', () => {
    fc.assert(
      fc.property(history, policy, (list, given) => {
        const once = assessCertification({ history: list, policy: given, asOf });
        const twice = assessCertification({ history: [...list, ...list], policy: given, asOf });
        expect([twice.status, twice.counted, twice.missing, twice.ways]).toEqual([
          once.status,
          once.counted,
          once.missing,
          once.ways,
        ]);
      }),
    );
  });

  it('is never lost by one credential more', () => {
    fc.assert(
      fc.property(history, earned, policy, (list, more, given) => {
        const before = assessCertification({ history: list, policy: given, asOf });
        const after = assessCertification({ history: [...list, more], policy: given, asOf });
        if (before.status === 'certified') expect(after.status).toBe('certified');
      }),
    );
  });

  it('never follows from a policy that gives no number', () => {
    fc.assert(
      fc.property(history, policy, fc.constantFrom(0, undefined), (list, given, none) => {
        const { requiredCount, ...rest } = given;
        const empty = none === undefined ? rest : { ...rest, requiredCount: none };
        expect(assessCertification({ history: list, policy: empty, asOf }).status).toBe(
          'undetermined',
        );
      }),
    );
  });

  it('follows from each of the ways that are named, and from no smaller part of one', () => {
    fc.assert(
      fc.property(history, policy, (list, given) => {
        const { ways } = assessCertification({ history: list, policy: given, asOf });
        const certified = (more: readonly string[]) => {
          const added = more.map((credentialId) => ({ credentialId, awardedOn: asOf }));
          return assessCertification({ history: [...list, ...added], policy: given, asOf }).status;
        };
        for (const way of ways) {
          expect(certified(way)).toBe('certified');
          for (const left of way) {
            expect(certified(way.filter((id) => id !== left))).toBe('not-certified');
          }
        }
      }),
    );
  });

  it('leaves no history out', () => {
    fc.assert(
      fc.property(history, policy, (list, given) => {
        const { counted, notCounted } = assessCertification({ history: list, policy: given, asOf });
        expect(counted.length + notCounted.length).toBe(list.length);
      }),
    );
  });
});
