import { describe, expect, it } from 'vitest';
import { assess, growingTogether, withEdition } from '../../../src/index.js';

const asOf = '2026-06-30';

function observed(rule: string, facts: object) {
  const { findings } = assess(growingTogether, 'activity-report', facts, { asOf });
  return findings.find((finding) => finding.rule === rule)?.observed;
}

describe('figures of an activity report', () => {
  const facts = {
    fiscalYear: 'FY 24-25',
    cops: [{ id: 'a', sessions: 10 }, { sessions: 0 }],
    trainingEvents: [{ participants: 14 }, { participants: 8 }],
    consultation: [
      { person: 'p1', hours: 0.1 },
      { person: 'p2', hours: 0.2 },
      { person: 'p1', hours: 3.5 },
    ],
  };

  it.each([
    ['gt-output-cop-count', { cops: 2 }],
    [
      'gt-output-sessions-per-cop',
      [
        { id: 'a', sessions: 10 },
        { id: null, sessions: 0 },
      ],
    ],
    ['gt-output-training-events-and-participants', { events: 2, participants: [14, 8] }],
    ['gt-output-consultation-individuals', { individuals: 2 }],
    ['gt-output-consultation-hours-total', { hours: 3.8 }],
  ])('%s is counted from raw records', (rule, figure) => {
    expect(observed(rule, facts)).toEqual(figure);
  });

  it('of nothing are 0', () => {
    const none = { fiscalYear: 'FY 24-25', cops: [], consultation: [] };
    expect(observed('gt-output-cop-count', none)).toEqual({ cops: 0 });
    expect(observed('gt-output-consultation-hours-total', none)).toEqual({ hours: 0 });
  });
});

describe('another fiscal year', () => {
  const facts = { fiscalYear: 'FY 25-26', cops: null, surveyUsed: null, outcomesReported: [] };

  it('leaves open everything that the page asks for in one year', () => {
    const { outcome, counts } = assess(growingTogether, 'activity-report', facts, { asOf });
    expect(outcome).toBe('undetermined');
    expect(counts.violated).toBe(0);
  });

  it('is decided once an edition speaks of it, by one change', () => {
    const program = withEdition(growingTogether, {
      id: 'next',
      from: '2026-06-01',
      parameters: { 'gt-reporting-fiscal-year': { fiscalYear: 'FY 25-26' } },
    });
    const { counts } = assess(program, 'activity-report', facts, { asOf });
    expect(counts.violated).toBe(9);
  });
});
