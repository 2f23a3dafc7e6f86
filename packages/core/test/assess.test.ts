import { describe, expect, it } from 'vitest';
import { assess, campusCompactCep } from '../src/index.js';
import { modelProposal } from './fixtures/campus-compact-cep/cop-proposal.js';
import { errorOf } from './support/error-of.js';

const asOf = '2026-01-15';

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

function containingItself(): unknown {
  const value: { meetings: unknown[] } = { meetings: [] };
  value.meetings.push(value, value);
  return value;
}

describe('facts that are refused', () => {
  const refused: readonly (readonly [name: string, facts: unknown, code: string, path: string])[] =
    [
      ['no facts', undefined, 'facts.not-plain-json', ''],
      ['null', null, 'facts.wrong-type', ''],
      ['a list', [], 'facts.wrong-type', ''],
      ['a text', '{}', 'facts.wrong-type', ''],
      ['an unknown name', { meetingz: [] }, 'facts.unknown-name', '/meetingz'],
      [
        'an unknown name inside',
        { meetings: [{ lenght: 90 }] },
        'facts.unknown-name',
        '/meetings/0/lenght',
      ],
      [
        'a day that does not exist',
        { meetings: [{ date: '2026-02-30' }] },
        'facts.invalid-date',
        '/meetings/0/date',
      ],
      [
        'a leap day of no leap year',
        { meetings: [{ date: '2026-02-29' }] },
        'facts.invalid-date',
        '/meetings/0/date',
      ],
      [
        'a date with a clock time',
        { meetings: [{ date: '2026-02-03T00:00:00Z' }] },
        'facts.invalid-date',
        '/meetings/0/date',
      ],
      [
        'a date object',
        { meetings: [{ date: new Date(0) }] },
        'facts.not-plain-json',
        '/meetings/0/date',
      ],
      [
        'a negative fee',
        { participantFee: { amount: -1, currency: 'USD' } },
        'facts.invalid-value',
        '/participantFee/amount',
      ],
      [
        'a broken fee',
        { participantFee: { amount: 0.5, currency: 'USD' } },
        'facts.wrong-type',
        '/participantFee/amount',
      ],
      [
        'a fee past exact numbers',
        { participantFee: { amount: 2 ** 53 } },
        'facts.invalid-value',
        '/participantFee/amount',
      ],
      [
        'a fee in words',
        { participantFee: { amount: '0' } },
        'facts.wrong-type',
        '/participantFee/amount',
      ],
      [
        'a currency in small letters',
        { participantFee: { currency: 'usd' } },
        'facts.invalid-value',
        '/participantFee/currency',
      ],
      [
        'a currency sign',
        { participantFee: { currency: '$' } },
        'facts.invalid-value',
        '/participantFee/currency',
      ],
      ['no number', { participantCount: Number.NaN }, 'facts.not-plain-json', '/participantCount'],
      [
        'infinitely many',
        { participantCount: Infinity },
        'facts.not-plain-json',
        '/participantCount',
      ],
      ['part of a participant', { participantCount: 1.5 }, 'facts.wrong-type', '/participantCount'],
      ['null for a count', { participantCount: null }, 'facts.wrong-type', '/participantCount'],
      [
        'another delivery mode',
        { deliveryMode: 'virtuel' },
        'facts.invalid-value',
        '/deliveryMode',
      ],
      ['an empty text', { proposer: { kind: '' } }, 'facts.invalid-value', '/proposer/kind'],
      [
        'another clock time',
        { meetings: [{ startTime: '24:00' }] },
        'facts.invalid-value',
        '/meetings/0/startTime',
      ],
      [
        'an unspeakable time zone',
        { enrollmentPeriod: { timeZone: 'Mars/../etc' } },
        'facts.invalid-value',
        '/enrollmentPeriod/timeZone',
      ],
      ['a hole in a list', { meetings: new Array(1) }, 'facts.not-plain-json', '/meetings/0'],
      ['a function', { leaders: () => [] }, 'facts.not-plain-json', '/leaders'],
      [
        'a prototype',
        JSON.parse('{"__proto__":{"participantCount":1}}'),
        'facts.not-plain-json',
        '',
      ],
      ['a constructor', { proposer: { constructor: 1 } }, 'facts.not-plain-json', '/proposer'],
      [
        'what is nested deeply',
        { meetings: nested(5000) },
        'facts.not-plain-json',
        `/meetings${'/0'.repeat(32)}`,
      ],
      ['what contains itself', containingItself(), 'facts.not-plain-json', '/meetings/0'],
      [
        'a meeting held tomorrow',
        { meetings: [{}, { date: '2026-01-16', status: 'held' }] },
        'facts.contradiction',
        '/meetings/1/status',
      ],
    ];

  it.each(refused)('%s', (_name, facts, code, path) => {
    const error = errorOf(() => assess(campusCompactCep, 'cop-proposal', facts, { asOf }));
    expect(error).toMatchObject({ code, path });
    expect(error.expected).toBeTruthy();
    expect(error.message).toContain(path);
  });

  const refusedRequests: readonly (readonly [name: string, item: unknown, code: string])[] = [
    ['attempt none', { attempt: 0 }, 'facts.invalid-value'],
    ['a quoted fee below nothing', { quotedFee: { amount: -1 } }, 'facts.invalid-value'],
    ['an unknown name', { credential: 'mc-1' }, 'facts.unknown-name'],
  ];

  it.each(refusedRequests)('of a fee quote: %s', (_name, item, code) => {
    const facts = { items: [item] };
    const error = errorOf(() => assess(campusCompactCep, 'fee-quote', facts, { asOf }));
    expect(error.code).toBe(code);
  });

  const contradictory: readonly (readonly [subject: string, facts: unknown, path: string])[] = [
    ['panel-review', { panelSize: 3, members: [{}] }, '/panelSize'],
    ['application', { review: { panelSize: 3, members: [] } }, '/review/panelSize'],
    [
      'application',
      { application: { credentialId: 'mc-1' }, credential: { id: 'mc-2' } },
      '/credential/id',
    ],
  ];

  it.each(contradictory)('contradict each other in %s: %j', (subject, facts, path) => {
    const error = errorOf(() => assess(campusCompactCep, subject, facts, { asOf }));
    expect(error).toMatchObject({ code: 'facts.contradiction', path });
  });

  it('are all named at once, each with its place', () => {
    const facts = { participantCount: -1, meetings: [{ date: 'soon' }], colour: 'red' };
    const error = errorOf(() => assess(campusCompactCep, 'cop-proposal', facts, { asOf }));
    expect(error.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/participantCount', '/meetings/0/date', '/colour']),
    );
  });

  it.each([
    ['meetingz', 'meetings'],
    ['ParticipantCount', 'participantCount'],
    ['particpantCuont', 'participantCount'],
    ['enrollment', 'enrollmentPeriod'],
  ])('name the nearest known name: %s', (name, nearest) => {
    const facts = { [name]: 1 };
    const error = errorOf(() => assess(campusCompactCep, 'cop-proposal', facts, { asOf }));
    expect(error.hint).toBe(`Did you mean "${nearest}"?`);
  });

  it('are shown with their invisible characters', () => {
    const facts = { deliveryMode: 'evil\u202e\n' };
    const error = errorOf(() => assess(campusCompactCep, 'cop-proposal', facts, { asOf }));
    expect(error.message).toContain('"evil\\u{202e}\\u{a}"');
  });
});

describe('facts that are taken', () => {
  it('may have members that are undefined, which count as absent', () => {
    const facts = { ...modelProposal, participantCount: undefined };
    const { findings } = assess(campusCompactCep, 'cop-proposal', facts, { asOf });
    const finding = findings.find(({ rule }) => rule === 'cep-cop-max-participants');
    expect(finding?.missing).toEqual(['participantCount']);
  });

  it('may come from another realm or have no prototype', () => {
    const facts = Object.assign(Object.create(null), { participantCount: 3 });
    expect(assess(campusCompactCep, 'cop-proposal', facts, { asOf }).counts.satisfied).toBe(1);
  });
});

describe('options that are refused', () => {
  const refused: readonly (readonly [name: string, options: object, code: string, path: string])[] =
    [
      ['no day', {}, 'as-of.invalid', '/asOf'],
      ['no such day', { asOf: '2026-02-30' }, 'as-of.invalid', '/asOf'],
      ['an instant', { asOf: '2026-01-15T00:00:00Z' }, 'as-of.invalid', '/asOf'],
      ['before the first edition', { asOf: '2025-12-31' }, 'as-of.before-first-edition', '/asOf'],
      ['an unknown edition', { asOf, edition: '2031' }, 'edition.unknown', '/edition'],
      [
        'an unknown reading',
        { asOf, readings: { 'cep.deadlin': 'x' } },
        'reading.unknown',
        '/readings/cep.deadlin',
      ],
      [
        'no such choice',
        { asOf, readings: { 'cep.deadline': 'late' } },
        'reading.invalid-value',
        '/readings/cep.deadline',
      ],
      [
        'no whole number',
        { asOf, readings: { 'cep.meeting-duration-tolerance': 1.5 } },
        'reading.invalid-value',
        '/readings/cep.meeting-duration-tolerance',
      ],
      [
        'too large a number',
        { asOf, readings: { 'cep.meeting-duration-tolerance': 91 } },
        'reading.invalid-value',
        '/readings/cep.meeting-duration-tolerance',
      ],
    ];

  it.each(refused)('%s', (_name, options, code, path) => {
    const ask = () =>
      Reflect.apply(assess, undefined, [campusCompactCep, 'cop-proposal', {}, options]);
    expect(errorOf(ask)).toMatchObject({ code, path });
  });

  it('no options at all', () => {
    const ask = () => Reflect.apply(assess, undefined, [campusCompactCep, 'cop-proposal', {}]);
    expect(errorOf(ask).code).toBe('as-of.invalid');
  });

  it('an unknown subject, with the nearest known one', () => {
    const error = errorOf(() => assess(campusCompactCep, 'cop-proposals', {}, { asOf }));
    expect(error).toMatchObject({ code: 'subject.unknown', hint: 'Did you mean "cop-proposal"?' });
  });
});

describe('an assessment', () => {
  it('says what was assessed, and under what', () => {
    const readings = { 'cep.deadline': 'on-or-before-the-day' };
    const assessment = assess(campusCompactCep, 'cop-proposal', modelProposal, { asOf, readings });
    expect(assessment).toMatchObject({
      program: 'campus-compact-cep',
      subject: 'cop-proposal',
      edition: '2026-01-01',
      asOf,
      readings: { 'cep.deadline': 'on-or-before-the-day', 'cep.cap-counts': 'participants' },
      counts: { satisfied: 19, violated: 0, advisory: 0, unknown: 14, 'not-applicable': 0 },
    });
  });

  it('gives each finding its rule, parameters, reading and source', () => {
    const facts = { participantCount: 16 };
    const { findings } = assess(campusCompactCep, 'cop-proposal', facts, { asOf });
    expect(findings.find(({ status }) => status === 'violated')).toEqual({
      rule: 'cep-cop-max-participants',
      modality: 'must',
      status: 'violated',
      statement: 'A CoP has at most 15 participants.',
      message: 'The CoP has 16 participants; at most 15 may take part.',
      observed: 16,
      expected: { maxParticipants: 15 },
      parameters: { maxParticipants: 15 },
      reading: { name: 'cep.cap-counts', value: 'participants' },
      source: {
        document: 'hosting-a-cop',
        title: 'Hosting or Co-facilitating a Community of Practice',
        url: 'https://credential.compact.org/micro-credentials/preparation-opportunities/communities-of-practice/hosting-a-cop/',
        place: 'FAQ 3',
        lines: '37',
      },
      check: 'machine',
    });
  });

  it('shows the clock time of a deadline and lets the day decide', () => {
    const enrollmentPeriod = {
      submissionDeadline: '2026-05-15',
      submissionTime: '16:00',
      timeZone: 'America/Los_Angeles',
    };
    const facts = { enrollmentPeriod, meetings: [{ date: '2026-05-15', startTime: '09:00' }] };
    const { findings } = assess(campusCompactCep, 'cop-proposal', facts, { asOf });
    expect(findings.find(({ status }) => status === 'advisory')).toMatchObject({
      rule: 'cep-cop-completes-before-deadline',
      message:
        'Too late: meeting 1. Every meeting should be at least 1 day before the deadline, 2026-05-15 at 16:00 America/Los_Angeles.',
    });
  });
});
