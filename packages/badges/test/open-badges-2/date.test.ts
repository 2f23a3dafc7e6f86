import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/open-badges-2/date.js';

describe('a date of Open Badges 2.0', () => {
  test.each([
    ['2026-01-15T10:00:00Z', 'start', '2026-01-15T10:00:00.000Z', true],
    ['2026-01-15T10:00:00.123456+02:00', 'start', '2026-01-15T08:00:00.123Z', true],
    ['2026-01-15T10:00:00', 'start', '2026-01-15T10:00:00.000Z', false],
    ['2026-01-15T10:00:00.5', 'end', '2026-01-15T10:00:00.500Z', false],
    ['2026-01-15', 'start', '2026-01-15T00:00:00.000Z', false],
    ['2026-01-15', 'end', '2026-01-16T00:00:00.000Z', false],
    ['2024-02-29', 'end', '2024-03-01T00:00:00.000Z', false],
  ] as const)('%s as the %s', (text, edge, iso, hasZone) => {
    const reading = readDate(text, edge);
    expect(reading && { ...reading, instant: new Date(reading.instant).toISOString() }).toEqual({
      instant: iso,
      hasZone,
    });
  });

  test.each([
    '',
    '2026',
    '2026-02-29',
    '2026-13-01',
    '1394755200',
    'yesterday',
    '2026-01-15ZZ',
    '2026-01-15T10:00Z',
  ])('is not %j', (text) => {
    expect(readDate(text, 'start')).toBeUndefined();
    expect(readDate(text, 'end')).toBeUndefined();
  });
});
