import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateTime } from '../../src/model/date-time.js';

describe('reads an xsd:dateTimeStamp as an instant', () => {
  test.each([
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['2026-01-31T23:30:00-05:00', '2026-02-01T04:30:00.000Z'],
    ['2026-02-01T00:30:00+01:00', '2026-01-31T23:30:00.000Z'],
    ['2026-01-15T09:00:00-00:00', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T09:00:00+14:00', '2026-01-14T19:00:00.000Z'],
    ['2026-01-15T09:00:00-14:00', '2026-01-15T23:00:00.000Z'],
    ['2026-01-15T09:00:00+13:59', '2026-01-14T19:01:00.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
    ['2000-02-29T12:00:00Z', '2000-02-29T12:00:00.000Z'],
    ['2026-12-31T24:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['2026-02-28T24:00:00.000+01:00', '2026-02-28T23:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s', (text, instant) => {
    expect(parseDateTime(text)).toBe(new Date(instant).getTime());
  });
});

describe('cuts a fraction off after the millisecond, before 1970 too', () => {
  test.each([
    ['2026-01-15T09:00:00.5Z', '2026-01-15T09:00:00.500Z'],
    ['2026-01-15T09:00:00.07Z', '2026-01-15T09:00:00.070Z'],
    ['2026-01-15T09:00:00.0009Z', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T09:00:59.9999999999Z', '2026-01-15T09:00:59.999Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    [`2026-01-15T09:00:00.${'1'.repeat(10_000)}Z`, '2026-01-15T09:00:00.111Z'],
  ])('%s', (text, instant) => {
    expect(parseDateTime(text)).toBe(new Date(instant).getTime());
  });
});

describe('refuses', () => {
  test.each([
    ['nothing', ''],
    ['a calendar date', '2026-01-15'],
    ['no zone', '2026-01-15T09:00:00'],
    ['no seconds', '2026-01-15T09:00Z'],
    ['a small t', '2026-01-15t09:00:00Z'],
    ['a small z', '2026-01-15T09:00:00z'],
    ['a space for T', '2026-01-15 09:00:00Z'],
    ['a space before', ' 2026-01-15T09:00:00Z'],
    ['a line break after', '2026-01-15T09:00:00Z\n'],
    ['text before', 'x2026-01-15T09:00:00Z'],
    ['a leap second', '2026-06-30T23:59:60Z'],
    ['minute 60', '2026-01-15T09:60:00Z'],
    ['hour 25', '2026-01-15T25:00:00Z'],
    ['a minute after 24:00', '2026-01-15T24:01:00Z'],
    ['a second after 24:00', '2026-01-15T24:00:01Z'],
    ['a fraction after 24:00', '2026-01-15T24:00:00.001Z'],
    ['month 00', '2026-00-15T09:00:00Z'],
    ['month 13', '2026-13-15T09:00:00Z'],
    ['day 00', '2026-01-00T09:00:00Z'],
    ['30 February', '2026-02-30T09:00:00Z'],
    ['29 February of a common year', '2026-02-29T09:00:00Z'],
    ['29 February of 1900', '1900-02-29T09:00:00Z'],
    ['31 April', '2026-04-31T09:00:00Z'],
    ['year 0000', '0000-01-01T00:00:00Z'],
    ['a negative year', '-2026-01-15T09:00:00Z'],
    ['a year of five digits', '12026-01-15T09:00:00Z'],
    ['a year of two digits', '26-01-15T09:00:00Z'],
    ['an offset beyond 14 hours', '2026-01-15T09:00:00+14:01'],
    ['an offset of 15 hours', '2026-01-15T09:00:00-15:00'],
    ['minute 60 in the offset', '2026-01-15T09:00:00+01:60'],
    ['an offset without a colon', '2026-01-15T09:00:00+0100'],
    ['an offset without minutes', '2026-01-15T09:00:00+01'],
    ['a fraction without digits', '2026-01-15T09:00:00.Z'],
    ['a comma for the fraction', '2026-01-15T09:00:00,5Z'],
    ['digits of another script', '２０２６-01-15T09:00:00Z'],
    ['a zone name', '2026-01-15T09:00:00 UTC'],
  ])('%s', (_, text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });
});

test('agrees with the platform for every instant it writes', () => {
  const instants = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(parseDateTime(instant.toISOString())).toBe(instant.getTime());
    }),
  );
});

test('shifts by the offset, whatever it is', () => {
  const sign = fc.constantFrom('+', '-');
  fc.assert(
    fc.property(sign, fc.nat(13), fc.nat(59), (direction, hours, minutes) => {
      const two = (part: number) => String(part).padStart(2, '0');
      const text = `2026-01-15T09:00:00${direction}${two(hours)}:${two(minutes)}`;
      const shift = (hours * 60 + minutes) * 60_000 * (direction === '+' ? -1 : 1);
      expect(parseDateTime(text)).toBe(Date.UTC(2026, 0, 15, 9) + shift);
    }),
  );
});
