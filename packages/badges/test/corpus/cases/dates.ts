import { edit } from '../../support/json-edit.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf, NOW } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const key = ed25519();

/** Dates as they may be written, and as they may not; the instants at which a badge begins and ends. */
export function dateCases(): Promise<readonly CorpusCase[]> {
  return casesOf('dates', [...endCases(), ...writingCases()]);
}

const signed = (name: string, value: unknown) =>
  signedWith(edit(badgeBy(key.did), { [`/${name}`]: value }), key);

function endCases(): readonly CaseDraft[] {
  return [
    {
      title: 'ends this instant',
      input: signed('validUntil', NOW),
      expected: ['invalid', 'validity.expired'],
    },
    {
      title: 'ends a second later',
      input: signed('validUntil', '2026-06-01T00:00:01Z'),
      expected: ['valid'],
    },
    {
      title: 'ends later where the clock is another',
      threats: ['T28'],
      input: signed('validUntil', '2026-06-01T02:00:00+05:00'),
      expected: ['invalid', 'validity.expired'],
    },
    { title: 'begins this instant', input: signed('validFrom', NOW), expected: ['valid'] },
    {
      title: 'begins a second later',
      input: signed('validFrom', '2026-06-01T00:00:01Z'),
      expected: ['invalid', 'validity.not-yet-valid'],
    },
    {
      title: 'has an end and is judged after it',
      options: { now: '2030-01-01T00:00:00Z' },
      input: signed('validUntil', '2027-01-01T00:00:00Z'),
      expected: ['invalid', 'validity.expired'],
    },
  ];
}

function writingCases(): readonly CaseDraft[] {
  const refused = [
    '2027-02-30T00:00:00Z',
    '2027-01-01',
    '2027-01-01T00:00:00',
    '2027-01-01T24:00:01Z',
    '2027-01-01T23:59:60Z',
    '2027-13-01T00:00:00Z',
    'never before 2027-01-01T00:00:00Z',
    '2027-01-01T00:00:00Z ',
    ' 2027-01-01T00:00:00Z',
    '2027-01-01T00:00:00+24:00',
    '',
    '2027-01-01t00:00:00z',
  ];
  return [
    ...[
      '2027-01-01T00:00:00Z',
      '2027-01-01T00:00:00.123Z',
      '2027-01-01T00:00:00-05:00',
      '2026-12-31T24:00:00Z',
    ].map(
      (text): CaseDraft => ({
        title: `written ${text}`,
        threats: ['T28'],
        input: signed('validUntil', text),
        expected: ['valid'],
      }),
    ),
    ...refused.map(
      (text, index): CaseDraft => ({
        title: `written wrongly ${index + 1} ${text}`,
        threats: ['T28'],
        input: signed('validUntil', text),
        expected: ['invalid', 'validity.malformed'],
        warnings: ['schema.lenient'],
      }),
    ),
    {
      title: 'a list of dates',
      threats: ['T28'],
      input: signed('validUntil', ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']),
      expected: ['invalid', 'schema.invalid'],
    },
    {
      title: 'a number for a date',
      threats: ['T28'],
      input: signed('validUntil', 0),
      expected: ['invalid', 'schema.invalid'],
    },
  ];
}
