import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  campusCompactCep,
  cscceCommunityManager,
  growingTogether,
  type MeetingPlan,
  type MeetingRequest,
  type Program,
  planMeetings,
  withEdition,
} from '../../src/index.js';
import { errorOf } from '../support/error-of.js';

const asOf = '2026-01-15';
const tuesdays: MeetingRequest = {
  earliest: '2026-03-02',
  deadline: '2026-05-15',
  slots: [{ weekday: 'tuesday', startTime: '15:00' }],
};

function planned(plan: MeetingPlan) {
  if (plan.status !== 'planned') throw new Error(JSON.stringify(plan));
  return plan;
}

function impossible(plan: MeetingPlan) {
  if (plan.status !== 'impossible') throw new Error(JSON.stringify(plan));
  return plan;
}

const datesOf = (plan: MeetingPlan) => planned(plan).meetings.map(({ date }) => date);

describe('a CEP CoP', () => {
  const plan = (request: unknown, options = {}) =>
    planMeetings(campusCompactCep, request, { asOf, ...options });

  it('is planned as early as it can, six times, around the days to avoid', () => {
    const avoid = ['2026-03-10', { from: '2026-03-24', to: '2026-03-31' }];
    expect(plan({ ...tuesdays, avoid })).toMatchObject({
      status: 'planned',
      program: 'campus-compact-cep',
      subject: 'cop-proposal',
      edition: '2026-01-01',
      asOf,
    });
    expect(datesOf(plan({ ...tuesdays, avoid }))).toEqual([
      '2026-03-03',
      '2026-03-17',
      '2026-04-07',
      '2026-04-14',
      '2026-04-21',
      '2026-04-28',
    ]);
  });

  it('meets as long as the edition recommends, at the times that were given', () => {
    const { meetings } = planned(plan({ ...tuesdays, channel: 'in-person' }));
    expect(meetings[0]).toEqual({
      date: '2026-03-03',
      startTime: '15:00',
      durationMinutes: 90,
      channel: 'in-person',
    });
  });

  it('meets once a day, at the slot that was named first', () => {
    const slots = [
      { weekday: 'tuesday', startTime: '18:00' },
      { weekday: 'tuesday', startTime: '09:00' },
      { weekday: 'thursday' },
    ];
    const { meetings } = planned(plan({ ...tuesdays, slots }));
    expect(meetings.slice(0, 3)).toEqual([
      { date: '2026-03-03', startTime: '18:00', durationMinutes: 90 },
      { date: '2026-03-05', durationMinutes: 90 },
      { date: '2026-03-10', startTime: '18:00', durationMinutes: 90 },
    ]);
  });

  it('gives facts that say the same when they are assessed', () => {
    const { facts, findings } = planned(plan({ ...tuesdays, channel: 'in-person' }));
    const assessed = assess(campusCompactCep, 'cop-proposal', facts, { asOf }).findings;
    expect(assessed).toEqual(expect.arrayContaining([...findings]));
    expect(findings.map(({ rule, status }) => [rule, status])).toEqual([
      ['cep-cop-enrollment-period-aligned', 'satisfied'],
      ['cep-cop-completes-before-deadline', 'satisfied'],
      ['cep-cop-delivery-mode', 'unknown'],
      ['cep-cop-min-meetings', 'satisfied'],
      ['cep-cop-meeting-duration', 'satisfied'],
      ['cep-cop-meeting-venue', 'satisfied'],
    ]);
  });

  const sixth = '2026-04-07';
  it.each([
    ['the day after the sixth meeting', '2026-04-08', {}, 'planned'],
    ['the day of the sixth meeting', sixth, {}, 'impossible'],
    ['the same, read otherwise', sixth, { 'cep.deadline': 'on-or-before-the-day' }, 'planned'],
  ])('with %s as deadline', (_name, deadline, readings, status) => {
    expect(plan({ ...tuesdays, deadline }, { readings }).status).toBe(status);
  });

  it('takes its numbers from the edition', () => {
    const changed = withEdition(campusCompactCep, {
      id: 'x',
      from: '2026-02-01',
      parameters: {
        'cep-cop-min-meetings': { minMeetings: 3 },
        'cep-cop-meeting-duration': { minutes: 60 },
        'cep-cop-completes-before-deadline': { minBufferDays: 14 },
      },
    });
    const options = { asOf: '2026-02-01' };
    const { meetings } = planned(
      planMeetings(changed, { ...tuesdays, deadline: '2026-03-31' }, options),
    );
    expect(meetings.map(({ durationMinutes }) => durationMinutes)).toEqual([60, 60, 60]);
    const late = planMeetings(changed, { ...tuesdays, deadline: '2026-03-30' }, options);
    expect(late.status).toBe('impossible');
  });

  it('is not planned by a number that the edition leaves open', () => {
    const open = withEdition(campusCompactCep, {
      id: 'x',
      from: '2026-02-01',
      parameters: { 'cep-cop-min-meetings': { minMeetings: null } },
    });
    expect(planMeetings(open, tuesdays, { asOf: '2026-02-01' })).toMatchObject({
      status: 'undetermined',
      rules: ['cep-cop-min-meetings'],
      why: 'The edition gives no number to plan by for cep-cop-min-meetings.',
    });
  });

  const timing = 'cep-cop-completes-before-deadline';
  const count = 'cep-cop-min-meetings';
  const allYears = { from: '2026-01-01', to: '2040-12-31' };
  it.each<[string, Partial<MeetingRequest>, readonly string[], readonly number[]]>([
    ['too few days before the deadline', { deadline: '2026-04-01' }, [timing, count], [6, 5]],
    ['the deadline on the first day', { deadline: '2026-03-03' }, [timing], [6]],
    ['a deadline before the first day', { deadline: '2025-12-31' }, [timing], [6]],
    ['too few days at all', { avoid: [{ ...allYears, from: '2026-03-18' }] }, [count], [3]],
    ['no day at all', { avoid: [allYears] }, [], []],
    ['too short meetings', { durationMinutes: 60 }, ['cep-cop-meeting-duration'], [6]],
    ['a channel that is not recommended', { channel: 'telephone' }, ['cep-cop-meeting-venue'], [6]],
    [
      'two reasons, of which one is enough',
      { channel: 'telephone', deadline: '2026-04-01' },
      ['cep-cop-meeting-venue'],
      [6, 5],
    ],
  ])('with %s is impossible', (_name, change, rules, lengths) => {
    const found = impossible(plan({ ...tuesdays, ...change }));
    expect(found.rules).toEqual(rules);
    expect(found.attempts.map(({ meetings }) => meetings.length)).toEqual(lengths);
  });

  it('says why, and what comes nearest', () => {
    expect(impossible(plan({ ...tuesdays, deadline: '2026-04-01' })).why).toBe(
      'On the days that are asked for, no schedule meets these rules together: ' +
        'The CoP finishes its activities early enough for participants to finish and upload application materials before the enrollment-period submission deadline. ' +
        'A CoP is recommended to meet at least six times. ' +
        'With 6 meetings from 2026-03-03 to 2026-04-07: Too late: meeting 6. Every meeting should be at least 1 day before the deadline, 2026-04-01. ' +
        'With 5 meetings from 2026-03-03 to 2026-03-31: The CoP meets 5 times; at least 6 are recommended.',
    );
    expect(impossible(plan({ ...tuesdays, avoid: [allYears] })).why).toBe(
      'No day that is asked for is left to meet on.',
    );
  });

  it('stays quick where an edition asks for more meetings than there are days', () => {
    const greedy = withEdition(campusCompactCep, {
      id: 'x',
      from: '2026-02-01',
      parameters: { 'cep-cop-min-meetings': { minMeetings: Number.MAX_SAFE_INTEGER } },
    });
    const slots = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
      weekday,
    }));
    const found = planMeetings(greedy, { ...tuesdays, slots }, { asOf: '2026-02-01' });
    expect(impossible(found).rules).toEqual([count]);
  });

  it('ends where the calendar does', () => {
    const end = { ...tuesdays, earliest: '9999-12-01', deadline: '9999-12-31' };
    expect(impossible(plan(end)).attempts[0]?.meetings.at(-1)?.date).toBe('9999-12-28');
  });
});

describe('a run of the CSCCE course', () => {
  const twice: MeetingRequest = {
    earliest: '2026-03-02',
    deadline: '2026-05-31',
    slots: [{ weekday: 'monday' }, { weekday: 'thursday', startTime: '17:00' }],
  };
  const plan = (request: unknown, program = cscceCommunityManager) =>
    planMeetings(program, request, { asOf: '2026-02-01' });

  it('is planned twice a week for eight weeks, from Monday to Sunday', () => {
    const found = planned(plan({ ...twice, earliest: '2026-03-04' }));
    expect(found.subject).toBe('course-plan');
    expect(found.facts).toEqual({ weeks: 8, sessionsPerWeek: 2, sessionMinutes: 90 });
    expect(found.meetings).toHaveLength(16);
    expect(found.meetings.at(0)).toEqual({ date: '2026-03-09', durationMinutes: 90 });
    expect(found.meetings.at(-1)).toEqual({
      date: '2026-04-30',
      startTime: '17:00',
      durationMinutes: 90,
    });
    expect(found.findings.map(({ status }) => status)).toEqual([
      'satisfied',
      'satisfied',
      'satisfied',
    ]);
  });

  it('begins after a week that is not free, since none can be skipped', () => {
    expect(datesOf(plan({ ...twice, avoid: ['2026-03-19'] }))[0]).toBe('2026-03-23');
  });

  it('takes its numbers from the edition', () => {
    const shorter = withEdition(cscceCommunityManager, {
      id: 'x',
      from: '2026-02-01',
      parameters: {
        'cscce-course-duration-weeks': { weeks: 3 },
        'cscce-course-sessions-per-week': { sessionsPerWeek: 1 },
      },
    });
    expect(datesOf(plan(twice, shorter))).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
  });

  const weeks = 'cscce-course-duration-weeks';
  const perWeek = 'cscce-course-sessions-per-week';
  it.each<[string, Partial<MeetingRequest>, readonly string[], readonly number[]]>([
    ['too few weeks', { deadline: '2026-04-12' }, [weeks], [12]],
    ['one slot a week', { slots: [{ weekday: 'monday' }] }, [perWeek], [8]],
    [
      'a holiday in the middle',
      { deadline: '2026-05-03', avoid: ['2026-03-26'] },
      [weeks, perWeek],
      [10, 8],
    ],
    [
      'one slot and too few weeks',
      { slots: [{ weekday: 'monday' }], deadline: '2026-04-12' },
      [weeks],
      [6],
    ],
    ['short sessions', { durationMinutes: 45 }, ['cscce-course-session-minutes'], [16]],
    ['no day', { deadline: '2026-03-01' }, [], []],
  ])('with %s is impossible', (_name, change, rules, lengths) => {
    const found = impossible(plan({ ...twice, ...change }));
    expect(found.rules).toEqual(rules);
    expect(found.attempts.map(({ meetings }) => meetings.length)).toEqual(lengths);
  });
});

describe('a Growing Together CoP', () => {
  const mondays: MeetingRequest = {
    earliest: '2026-01-20',
    deadline: '2026-06-30',
    slots: [{ weekday: 'monday' }],
  };
  const plan = (request: unknown, readings = {}) =>
    planMeetings(growingTogether, request, { asOf: '2026-01-15', readings });
  const rolling = { 'gt.monthly': 'rolling-31-days' };

  it('is planned once in every calendar month, as early in it as can be', () => {
    const found = plan({ ...mondays, avoid: [{ from: '2026-03-01', to: '2026-03-29' }] });
    expect(datesOf(found)).toEqual([
      '2026-01-26',
      '2026-02-02',
      '2026-03-30',
      '2026-04-06',
      '2026-05-04',
      '2026-06-01',
    ]);
    expect(planned(found).facts).toMatchObject({
      activeFrom: '2026-01-26',
      activeTo: '2026-06-30',
    });
    expect(planned(found).findings).toMatchObject([
      { rule: 'gt-meets-monthly', status: 'satisfied' },
    ]);
  });

  it('is planned every few weeks, where a month is read as a number of days', () => {
    const found = planned(plan(mondays, rolling));
    expect(found.meetings.map(({ date }) => date)).toEqual([
      '2026-01-26',
      '2026-02-23',
      '2026-03-23',
      '2026-04-20',
      '2026-05-18',
      '2026-06-15',
    ]);
    expect(found.findings[0]?.reading).toEqual({ name: 'gt.monthly', value: 'rolling-31-days' });
  });

  it('begins with its first meeting, however late in a month', () => {
    expect(datesOf(plan({ ...mondays, earliest: '2026-01-27' }))[0]).toBe('2026-02-02');
  });

  const rule = 'gt-meets-monthly';
  it.each<[string, Partial<MeetingRequest>, object, readonly string[]]>([
    ['a month without a day', { avoid: [{ from: '2026-03-01', to: '2026-03-31' }] }, {}, [rule]],
    [
      'a last month that ends too soon',
      { deadline: '2026-06-30', avoid: [{ from: '2026-05-31', to: '2026-06-30' }] },
      {},
      [rule],
    ],
    [
      'six weeks between days',
      { avoid: [{ from: '2026-03-03', to: '2026-04-12' }] },
      rolling,
      [rule],
    ],
    ['no day', { deadline: '2026-01-19' }, {}, []],
  ])('with %s is impossible', (_name, change, readings, rules) => {
    expect(impossible(plan({ ...mondays, ...change }, readings)).rules).toEqual(rules);
  });

  it('says which month', () => {
    const avoid = [{ from: '2026-03-01', to: '2026-03-31' }];
    expect(impossible(plan({ ...mondays, avoid })).why).toContain('2026-03');
  });
});

describe('a request', () => {
  it.each([
    ['nothing', null, 'facts.wrong-type', ''],
    ['no slot', { ...tuesdays, slots: [] }, 'facts.invalid-value', '/slots'],
    ['no deadline', { ...tuesdays, deadline: undefined }, 'facts.wrong-type', '/deadline'],
    ['no such day', { ...tuesdays, earliest: '2026-02-30' }, 'facts.invalid-date', '/earliest'],
    [
      'no such weekday',
      { ...tuesdays, slots: [{ weekday: 'Tuesday' }] },
      'facts.invalid-value',
      '/slots/0/weekday',
    ],
    [
      'no clock time',
      { ...tuesdays, slots: [{ weekday: 'tuesday', startTime: '3pm' }] },
      'facts.invalid-value',
      '/slots/0/startTime',
    ],
    ['no day to avoid', { ...tuesdays, avoid: ['soon'] }, 'facts.invalid-date', '/avoid/0'],
    ['neither a day nor several', { ...tuesdays, avoid: [7] }, 'facts.invalid-value', '/avoid/0'],
    [
      'days to avoid the wrong way round',
      { ...tuesdays, avoid: [{ from: '2026-03-10', to: '2026-03-09' }] },
      'facts.invalid-value',
      '/avoid/0',
    ],
    [
      'more than ten years',
      { ...tuesdays, deadline: '2036-03-03' },
      'facts.invalid-value',
      '/deadline',
    ],
    ['no length', { ...tuesdays, durationMinutes: 0 }, 'facts.invalid-value', '/durationMinutes'],
    ['an unknown name', { ...tuesdays, deadlin: 1 }, 'facts.unknown-name', '/deadlin'],
    [
      'a date of another kind',
      { ...tuesdays, earliest: new Date(0) },
      'facts.not-plain-json',
      '/earliest',
    ],
  ])('of %s is refused', (_name, request, code, path) => {
    const ask = () => planMeetings(campusCompactCep, request, { asOf });
    expect(errorOf(ask)).toMatchObject({ code, path });
  });

  it('for a program whose meetings are not planned is refused', () => {
    const other: Program = { ...campusCompactCep, id: 'toString' };
    expect(errorOf(() => planMeetings(other, tuesdays, { asOf }))).toMatchObject({
      code: 'meetings.not-planned',
      path: '/program',
    });
  });
});

describe('every plan', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((offset) => {
    return new Date(Date.UTC(2026, 1, 1 + offset)).toISOString().slice(0, 10);
  });
  const days = fc.tuple(day, day).map((both) => {
    const [from = '', to = ''] = [...both].sort();
    return { from, to };
  });
  const weekday = fc.constantFrom(
    ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const),
  );
  const requests = fc.record(
    {
      earliest: day,
      deadline: day,
      slots: fc.array(fc.record({ weekday }), { minLength: 1, maxLength: 3 }),
      avoid: fc.array(fc.oneof(day, days), { maxLength: 3 }),
      durationMinutes: fc.integer({ min: 30, max: 150 }),
      channel: fc.constantFrom('in-person', 'web-video-conference', 'telephone'),
    },
    { requiredKeys: ['earliest', 'deadline', 'slots'] },
  );

  it.each([campusCompactCep, cscceCommunityManager, growingTogether])(
    'of $id breaks no rule about meetings and timing, and keeps to the request',
    (program) => {
      fc.assert(
        fc.property(requests, (request) => {
          const plan = planMeetings(program, request, { asOf: '2026-06-30' });
          if (plan.status !== 'planned') return;
          const { findings } = assess(program, plan.subject, plan.facts, { asOf: '2026-06-30' });
          const own = new Set(plan.findings.map(({ rule }) => rule));
          for (const { rule, status } of findings.filter(({ rule }) => own.has(rule))) {
            expect([rule, status]).not.toContain('violated');
            expect([rule, status]).not.toContain('advisory');
          }
          for (const { date } of plan.meetings) {
            expect(date >= request.earliest && date <= request.deadline).toBe(true);
            for (const avoided of request.avoid ?? []) {
              const { from, to } =
                typeof avoided === 'string' ? { from: avoided, to: avoided } : avoided;
              expect(date < from || date > to).toBe(true);
            }
          }
          expect(plan.meetings.length).toBeGreaterThan(0);
        }),
        { numRuns: 100 },
      );
    },
  );
});
