import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../support/json-edit.js';
import {
  badgeWith,
  ENTRIES,
  encodedBits,
  entry,
  LIST,
  setTo,
  signedList,
  statusIn,
  statusOf,
} from '../support/status-lists.js';

/** Milliseconds for properties, on a machine that has other things to do. */
const PATIENT = 30_000;

describe('over all lists', () => {
  test(
    'just the entries that are set are revoked',
    async () => {
      const index = fc.nat({ max: ENTRIES - 1 });
      const sets = fc.uniqueArray(index, { minLength: 1, maxLength: 40 });
      const asked = fc.oneof(index, fc.constant('one of the set' as const));
      await fc.assert(
        fc.asyncProperty(sets, asked, async (set, which) => {
          const at = typeof which === 'number' ? which : (set[0] ?? 0);
          const list = signedList({
            encodedList: encodedBits({ set: new Map(set.map((one) => [one, 1])) }),
          });
          expect(await statusIn(list, entry({ statusListIndex: String(at) }))).toEqual(
            set.includes(at) ? ['invalid', 'status.revoked'] : ['valid'],
          );
        }),
        { numRuns: 12 },
      );
    },
    PATIENT,
  );

  test(
    'one bit flipped in its text after it was signed makes no badge valid',
    async () => {
      const list = await signedList({ encodedList: setTo(1) });
      const badge = await badgeWith(entry());
      const text = setTo(1);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.nat({ max: 6 }), async (at, bit) => {
          const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
          const encodedList = text.slice(0, at) + letter + text.slice(at + 1);
          const changed = edit(list, { '/credentialSubject/encodedList': encodedList });
          const [found] = await statusOf(badge, { [LIST]: changed });
          expect(found).not.toBe('valid');
        }),
        { numRuns: 40 },
      );
    },
    PATIENT,
  );

  test(
    'no document in its place makes a badge valid, and none makes a verification throw',
    async () => {
      const badge = await badgeWith(entry());
      await fc.assert(
        fc.asyncProperty(fc.json({ maxDepth: 3 }), async (page) => {
          expect(await statusOf(badge, { [LIST]: page })).toEqual([
            'unverifiable',
            'status.list-invalid',
          ]);
        }),
        { numRuns: 30 },
      );
    },
    PATIENT,
  );
});
