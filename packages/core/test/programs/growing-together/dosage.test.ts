import { describe, expect, it } from 'vitest';
import { assess, growingTogether, withEdition } from '../../../src/index.js';
import { meetingsOn } from '../../fixtures/growing-together/cop.js';

const rolling = { 'gt.monthly': 'rolling-31-days' };

interface Asked {
  readonly asOf?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly program?: typeof growingTogether;
}

function monthly(facts: object, { program = growingTogether, ...asked }: Asked = {}) {
  const options = { asOf: '2026-06-30', ...asked };
  return assess(program, 'cop', facts, options).findings.find(
    ({ rule }) => rule === 'gt-meets-monthly',
  );
}

describe('the finding about meeting monthly', () => {
  it('names the months without a meeting, and the reading', () => {
    const facts = {
      activeFrom: '2026-01-01',
      activeTo: '2026-04-30',
      meetings: meetingsOn('2026-02-03'),
    };
    expect(monthly(facts)).toMatchObject({
      status: 'violated',
      message: 'No meeting in 2026-01, 2026-03 and 2026-04.',
      observed: { meetings: 1, gaps: ['2026-01', '2026-03', '2026-04'] },
      reading: { name: 'gt.monthly', value: 'calendar-month' },
    });
  });

  it('names the days after which too long passes, and the reading', () => {
    const facts = {
      activeFrom: '2026-01-01',
      activeTo: '2026-04-30',
      meetings: meetingsOn('2026-02-03'),
    };
    expect(monthly(facts, { readings: rolling })).toMatchObject({
      status: 'violated',
      message: 'No meeting in the 31 days after 2026-01-01 and 2026-02-03.',
      reading: { name: 'gt.monthly', value: 'rolling-31-days' },
    });
  });

  it('stays short however long a CoP did not meet', () => {
    const facts = { activeFrom: '0001-01-01', activeTo: '9999-12-31', meetings: [] };
    const finding = monthly(facts);
    expect(finding?.message).toBe(
      'No meeting in 0001-01, 0001-02, 0001-03, 0001-04, 0001-05 and 119983 more.',
    );
    expect(JSON.stringify(finding).length).toBeLessThan(2000);
  });

  it.each([
    ['2026-05-30', [], 'not-applicable'],
    ['2026-05-31', [], 'violated'],
    ['2026-06-29', ['2026-05-04'], 'satisfied'],
    ['2026-06-30', ['2026-05-04'], 'violated'],
    ['2026-07-01', ['2026-05-04', '2026-06-30'], 'satisfied'],
  ])('looks only at months that are over, of a CoP that goes on: %s', (asOf, dates, status) => {
    const facts = { activeFrom: '2026-05-01', meetings: meetingsOn(...dates) };
    expect(monthly(facts, { asOf })?.status).toBe(status);
    expect(monthly({ ...facts, activeTo: null }, { asOf })?.status).toBe(status);
  });

  it('looks at every month of a CoP that ends, those to come too', () => {
    const facts = {
      activeFrom: '2026-07-01',
      activeTo: '2026-08-31',
      meetings: meetingsOn('2026-07-20'),
    };
    expect(monthly(facts)).toMatchObject({ status: 'violated', observed: { gaps: ['2026-08'] } });
  });

  it.each([
    [{}, 'violated'],
    [rolling, 'violated'],
  ])('asks for as many as an edition does: %j', (readings, status) => {
    const edited = (minPerMonth: number | null) =>
      withEdition(growingTogether, {
        id: 'x',
        from: '2026-06-01',
        parameters: { 'gt-meets-monthly': { minPerMonth } },
      });
    const facts = {
      activeFrom: '2026-05-01',
      activeTo: '2026-06-30',
      meetings: meetingsOn('2026-05-04', '2026-05-20', '2026-06-10'),
    };
    expect(monthly(facts, { readings })?.status).toBe('satisfied');
    expect(monthly(facts, { readings, program: edited(2) })?.status).toBe(status);
    expect(monthly(facts, { readings, program: edited(0) })?.status).toBe('satisfied');
    expect(monthly(facts, { readings, program: edited(null) })).toMatchObject({
      status: 'unknown',
      missing: [],
    });
    const more = {
      ...facts,
      meetings: [...facts.meetings, ...meetingsOn('2026-05-30', '2026-06-20')],
    };
    expect(monthly(more, { readings, program: edited(2) })?.status).toBe('satisfied');
  });
});
