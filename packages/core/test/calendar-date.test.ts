import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isDaysBefore } from '../src/calendar-date.js';
import { isCalendarDate } from '../src/index.js';
import { calendarDate } from '../src/schema/parts.js';

const days = fc
  .integer({ min: -300_000, max: 300_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('isCalendarDate', () => {
  it.each(['2026-01-15', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'takes %s',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '20260115',
    '2026-01-15T00:00',
    '2026-01-15\n',
    ' 2026-01-15',
    '+002026-01-15',
    '',
  ])('refuses %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('agrees with the schema of facts', () => {
    const digits = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d$/);
    fc.assert(
      fc.property(fc.oneof(days, digits), (text) => {
        expect(calendarDate.safeParse(text).success).toBe(isCalendarDate(text));
      }),
    );
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-05-14', '2026-05-15', 1],
    ['2026-03-07', '2026-03-09', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-05-15', '2026-05-14', -1],
  ])('from %s to %s is %i', (from, to, count) => {
    expect(daysBetween(from, to)).toBe(count);
  });

  it('is a whole number, also over changes of clock time', () => {
    fc.assert(fc.property(days, days, (a, b) => Number.isInteger(daysBetween(a, b))));
  });
});

describe('isDaysBefore', () => {
  it('agrees with the days between the two', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -3, max: 9 }),
        fc.integer({ min: 0, max: 5 }),
        (day, gap, least) => {
          const other = new Date(Date.parse(day) + gap * 86_400_000).toISOString().slice(0, 10);
          fc.pre(isCalendarDate(day) && isCalendarDate(other));
          return isDaysBefore(least, day, other) === daysBetween(day, other) >= least;
        },
      ),
    );
  });
});
