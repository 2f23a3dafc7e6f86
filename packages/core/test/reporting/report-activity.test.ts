import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActivityRecord,
  assess,
  growingTogether,
  listRules,
  type ReportOptions,
  reportActivity,
  withEdition,
} from '../../src/index.js';
import { errorOf } from '../support/error-of.js';

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

function heapInUse(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  return process.memoryUsage().heapUsed;
}

const fiscalYear = { name: 'FY 24-25', from: '2024-07-01', to: '2025-06-30' };
const options: ReportOptions = {
  fiscalYear,
  asOf: '2026-06-30',
  psc: '3104',
  pid: 'Communities of Practice',
};
const survey = 'NCPC adapted COP Participation Survey';
const outcomeRule = 'gt-outcome-';
const outcomes = listRules(growingTogether, 'activity-report')
  .filter(({ id }) => id.startsWith(outcomeRule))
  .map(({ id }) => id.slice(outcomeRule.length));

const cop = (id: string, active = {}) => ({ kind: 'cop' as const, id, ...active });
const session = (id: string, date: string, status: 'held' | 'planned' | 'cancelled' = 'held') => ({
  kind: 'session' as const,
  cop: id,
  date,
  status,
});
const event = (id: string, date: string, participants: readonly string[]) => ({
  kind: 'training-event' as const,
  id,
  date,
  participants,
});
const consultation = (person: string, date: string, minutes: number) => ({
  kind: 'consultation' as const,
  person,
  date,
  minutes,
});
const answer = (person: string, date: string, change = {}) => ({
  kind: 'survey-answer' as const,
  survey,
  person,
  date,
  outcome: 'members-confidence' as const,
  reached: true,
  ...change,
});

const year: readonly ActivityRecord[] = [
  session('literacy', '2024-07-01'),
  cop('literacy'),
  cop('behavior', { activeFrom: '2025-01-01', activeTo: null }),
  session('literacy', '2024-08-06'),
  session('literacy', '2024-09-03', 'cancelled'),
  session('behavior', '2025-06-30'),
  session('behavior', '2025-06-30', 'planned'),
  event('launch', '2024-10-01', ['p1', 'p2', 'p2']),
  event('assess', '2025-02-01', ['p2', 'p3']),
  consultation('p1', '2024-11-05', 45),
  consultation('p1', '2024-12-03', 60),
  consultation('p9', '2025-03-03', 20),
  ...outcomes.map((outcome) => answer('p1', '2025-05-01', { outcome })),
  answer('p2', '2025-05-01', { reached: false }),
];

async function refusal(records: readonly unknown[], change: object = {}) {
  try {
    await reportActivity(records, { ...options, ...change });
  } catch (error) {
    return errorOf(() => {
      throw error;
    });
  }
  throw new Error('Nothing was refused.');
}

describe('a report', () => {
  it('counts what was done in the year', async () => {
    const {
      outputs,
      outcomes: reported,
      measure,
      assessment,
    } = await reportActivity(year, options);
    expect(outputs).toEqual({
      cops: 2,
      sessionsByCop: [
        { id: 'behavior', sessions: 1 },
        { id: 'literacy', sessions: 2 },
      ],
      trainingEvents: 2,
      participantsByEvent: [
        { id: 'assess', participants: 2 },
        { id: 'launch', participants: 2 },
      ],
      peopleTrained: 3,
      peopleConsulted: 2,
      consultationMinutes: 125,
    });
    expect(reported.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(reported[3]).toEqual({ outcome: 'members-confidence', asked: 2, reached: 1 });
    expect(measure).toEqual({ surveys: [survey], people: 2 });
    expect(assessment.outcome).toBe('meets');
  });

  it('leaves out what lies outside the year or did not take place, and counts it', async () => {
    const { outputs, leftOut } = await reportActivity(
      [
        cop('old', { activeTo: '2024-06-30' }),
        cop('new', { activeFrom: '2025-07-01' }),
        cop('edge', { activeFrom: '2025-06-30' }),
        session('old', '2024-06-30'),
        session('new', '2025-07-01'),
        session('edge', '2025-06-30', 'planned'),
        session('edge', '2025-06-30', 'cancelled'),
        session('edge', '2026-09-01', 'planned'),
        event('before', '2024-06-30', ['p1']),
        consultation('p1', '2025-07-01', 30),
        answer('p1', '2025-07-01'),
      ],
      options,
    );
    expect(outputs).toMatchObject({
      cops: 1,
      trainingEvents: 0,
      peopleTrained: 0,
      peopleConsulted: 0,
    });
    expect(leftOut).toEqual({
      outsideYear: { cop: 2, session: 3, 'training-event': 1, consultation: 1, 'survey-answer': 1 },
      planned: 1,
      cancelled: 1,
    });
  });

  it('takes the latest answer of each person, and of two on a day the lesser', async () => {
    const { outcomes: reported } = await reportActivity(
      [
        answer('p1', '2025-05-01', { reached: false }),
        answer('p1', '2025-04-01'),
        answer('p2', '2025-04-01', { reached: false }),
        answer('p2', '2025-05-01'),
        answer('p3', '2025-05-01'),
        answer('p3', '2025-05-01', { reached: false }),
      ],
      options,
    );
    expect(reported).toEqual([{ outcome: 'members-confidence', asked: 3, reached: 1 }]);
  });

  it('of nothing is a report of zero', async () => {
    const report = await reportActivity([], options);
    expect(report.outputs).toMatchObject({ cops: 0, trainingEvents: 0, consultationMinutes: 0 });
    expect(report.facts).toMatchObject({
      cops: [],
      trainingEvents: [],
      consultation: [],
      surveyUsed: null,
    });
    expect(report.assessment.outcome).toBe('does-not-meet');
  });

  it('of another year than the page speaks of is undetermined', async () => {
    const other = { name: 'FY 25-26', from: '2025-07-01', to: '2026-06-30' };
    const { outputs, assessment } = await reportActivity(year, { ...options, fiscalYear: other });
    expect(outputs.cops).toBe(2);
    expect(assessment.outcome).toBe('undetermined');
    expect(assessment.findings.filter(({ rule }) => rule.startsWith('gt-out'))).toHaveLength(11);
    for (const { rule, status } of assessment.findings) {
      if (rule.startsWith('gt-out')) expect(status).toBe('unknown');
    }
  });

  it('follows the editions of a program that is given', async () => {
    const program = withEdition(growingTogether, {
      id: 'x',
      from: '2026-02-01',
      parameters: { 'gt-reporting-fiscal-year': { fiscalYear: 'FY 25-26' } },
    });
    const { assessment } = await reportActivity(year, { ...options, program, edition: 'x' });
    expect(assessment).toMatchObject({ edition: 'x', outcome: 'undetermined' });
  });

  it('gives facts that say the same when they are assessed', async () => {
    const { facts, assessment } = await reportActivity(year, options);
    const { asOf } = options;
    expect(assess(growingTogether, 'activity-report', facts, { asOf })).toEqual(assessment);
    const hours = assessment.findings.find(
      ({ rule }) => rule === 'gt-output-consultation-hours-total',
    );
    expect(hours?.observed).toEqual({ hours: 125 / 60 });
  });

  it('names the survey that is asked for, where it is one of several', async () => {
    const records = [
      answer('p1', '2025-05-01', { survey: 'A survey' }),
      answer('p2', '2025-05-01'),
    ];
    const { facts, measure } = await reportActivity(records, options);
    expect(facts.surveyUsed).toBe(survey);
    expect(measure.surveys).toEqual(['A survey', survey]);
    const [other] = records;
    expect((await reportActivity([other], options)).facts.surveyUsed).toBe('A survey');
  });

  it('is plain JSON, and names nobody', async () => {
    const report = await reportActivity(year, options);
    const json = JSON.stringify(report);
    expect(JSON.parse(json)).toEqual(report);
    expect(json).not.toMatch(/"p\d"/);
  });

  it('keeps people and CoPs, and not the records', async () => {
    const rounds = 60_000;
    const heap: number[] = [];
    async function* many() {
      yield cop('literacy');
      for (let round = 0; round < rounds; round++) {
        if (round % (rounds / 3) === 0) heap.push(heapInUse());
        yield session('literacy', '2024-09-03');
        yield consultation(`p${round % 50}`, '2024-11-05', 1);
      }
    }
    const { outputs, facts } = await reportActivity(many(), options);
    expect(outputs).toMatchObject({
      sessionsByCop: [{ id: 'literacy', sessions: rounds }],
      peopleConsulted: 50,
      consultationMinutes: rounds,
    });
    expect(facts.consultation).toHaveLength(50);
    const [, second = 0, third = 0] = heap;
    // Forty thousand records lie between the two; kept, they would take several times as much.
    expect(third - second).toBeLessThan(1_000_000);
  });

  it('is the same in whichever order the records come', async () => {
    const expected = await reportActivity(year, options);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...year], { minLength: year.length }),
        async (records) => {
          expect(await reportActivity(records, options)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a record that is refused', () => {
  it.each<[string, unknown, string, string]>([
    ['nothing', null, 'facts.wrong-type', '/1'],
    ['no kind', {}, 'facts.invalid-value', '/1/kind'],
    ['an unknown kind', { kind: 'meeting' }, 'facts.invalid-value', '/1/kind'],
    ['an unknown name', { ...cop('b'), nam: 'B' }, 'facts.unknown-name', '/1/nam'],
    ['no such day', session('a', '2025-02-30'), 'facts.invalid-date', '/1/date'],
    [
      'no status',
      { kind: 'session', cop: 'a', date: '2025-02-03' },
      'facts.invalid-value',
      '/1/status',
    ],
    ['broken minutes', consultation('p1', '2025-02-03', 1.5), 'facts.wrong-type', '/1/minutes'],
    [
      'more than a day',
      consultation('p1', '2025-02-03', 1441),
      'facts.invalid-value',
      '/1/minutes',
    ],
    [
      'a nameless person',
      event('e', '2025-02-03', ['']),
      'facts.invalid-value',
      '/1/participants/0',
    ],
    [
      'an unknown outcome',
      answer('p1', '2025-02-03', { outcome: 'joy' }),
      'facts.invalid-value',
      '/1/outcome',
    ],
    [
      'a session that was held tomorrow',
      session('a', '2026-07-01'),
      'facts.contradiction',
      '/1/date',
    ],
    [
      'a consultation tomorrow',
      consultation('p1', '2026-07-01', 1),
      'facts.contradiction',
      '/1/date',
    ],
    ['the same CoP', cop('a'), 'facts.contradiction', '/1/id'],
    ['a CoP that is not recorded', session('b', '2025-02-03'), 'facts.contradiction', '/1/cop'],
    [
      'a CoP that ended before it began',
      cop('b', { activeFrom: '2025-02-03', activeTo: '2025-02-02' }),
      'facts.contradiction',
      '/1/activeTo',
    ],
  ])('is %s', async (_name, record, code, path) => {
    expect(await refusal([cop('a'), record])).toMatchObject({ code, path });
  });

  it.each([
    ['before it was active', '2025-01-31', '/0/activeFrom'],
    ['after it was active', '2025-04-01', '/0/activeTo'],
  ])('is a CoP that met %s', async (_name, date, path) => {
    const active = { activeFrom: '2025-02-01', activeTo: '2025-03-31' };
    const records = [cop('a', active), session('a', '2025-03-03'), session('a', date)];
    expect(await refusal(records)).toMatchObject({ code: 'facts.contradiction', path });
  });

  it('is consultation beyond the minutes that the year has', async () => {
    const day = { ...fiscalYear, to: fiscalYear.from };
    const received = [1440, 1].map((minutes) => consultation('p1', day.from, minutes));
    expect(await refusal(received, { fiscalYear: day })).toMatchObject({
      code: 'facts.contradiction',
      path: '/1/minutes',
    });
  });

  it('is a training event that is recorded twice', async () => {
    const records = [event('e', '2025-02-03', []), event('e', '2025-02-04', [])];
    expect(await refusal(records)).toMatchObject({ code: 'facts.contradiction', path: '/1/id' });
  });
});

describe('a report that is refused', () => {
  it.each<[string, object, string, string]>([
    ['no year', { fiscalYear: undefined }, 'facts.wrong-type', '/fiscalYear'],
    [
      'no such day',
      { fiscalYear: { ...fiscalYear, from: '2024-06-31' } },
      'facts.invalid-date',
      '/fiscalYear/from',
    ],
    [
      'a year that ends before it begins',
      { fiscalYear: { ...fiscalYear, to: '2024-06-30' } },
      'facts.invalid-value',
      '/fiscalYear/to',
    ],
    [
      'more than a year',
      { fiscalYear: { ...fiscalYear, to: '2025-07-02' } },
      'facts.invalid-value',
      '/fiscalYear/to',
    ],
    ['no day', { asOf: 'today' }, 'as-of.invalid', '/asOf'],
    ['another code', { psc: 3104 }, 'facts.wrong-type', '/psc'],
  ])('for %s', async (_name, change, code, path) => {
    expect(await refusal(year, change)).toMatchObject({ code, path });
  });

  it.each([[null], [7], [{}]])('for what is no sequence of records: %j', async (records) => {
    const astray = JSON.parse(JSON.stringify({ records })).records;
    expect(await refusal(astray)).toMatchObject({ code: 'facts.wrong-type', path: '' });
  });

  it('passes on what goes wrong where the records come from', async () => {
    async function* broken() {
      yield cop('a');
      throw new RangeError('The disk is gone.');
    }
    await expect(reportActivity(broken(), options)).rejects.toThrow(RangeError);
  });
});
