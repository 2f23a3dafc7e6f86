import { describe, expect, it } from 'vitest';
import { decide } from '../../src/application/decide.js';
import { campusCompactCep } from '../../src/index.js';
import { errorOf } from '../support/error-of.js';
import { applicant, commandOf, day, first, journeys, run, staff, usd } from './support/journey.js';

describe('decide throws for a malformed command:', () => {
  const pay = { type: 'record-payment', by: applicant, on: day, reference: 'p' };

  it.each<[string, unknown, string, string]>([
    ['no object', 7, 'facts.wrong-type', ''],
    [
      'an unknown name',
      { type: 'sing-agreement', by: applicant, on: day },
      'facts.invalid-value',
      '/type',
    ],
    ['no name', { by: applicant, on: day }, 'facts.invalid-value', '/type'],
    [
      'an unknown member',
      { type: 'withdraw', by: applicant, on: day, resaon: 'x' },
      'facts.unknown-name',
      '/resaon',
    ],
    [
      'an impossible day',
      { type: 'withdraw', by: applicant, on: '2026-02-30' },
      'facts.invalid-date',
      '/on',
    ],
    ['no person', { type: 'withdraw', on: day }, 'facts.wrong-type', '/by'],
    [
      'an unknown role',
      { type: 'withdraw', by: { id: 'ada', role: 'owner' }, on: day },
      'facts.invalid-value',
      '/by/role',
    ],
    ['a negative amount', { ...pay, amount: usd(-1) }, 'facts.invalid-value', '/amount/amount'],
    ['nothing paid', { ...pay, amount: usd(0) }, 'facts.invalid-value', '/amount/amount'],
    ['a fraction of a cent', { ...pay, amount: usd(0.5) }, 'facts.wrong-type', '/amount/amount'],
    [
      'a currency that is none',
      { ...pay, amount: { amount: 1, currency: 'usd' } },
      'facts.invalid-value',
      '/amount/currency',
    ],
    [
      'an empty panel',
      { type: 'assign-panel', by: staff, on: day, members: [] },
      'facts.invalid-value',
      '/members',
    ],
    [
      'an undeclared conflict',
      { type: 'assign-panel', by: staff, on: day, members: [{ id: 'pat' }] },
      'facts.wrong-type',
      '/members/0/conflictOfInterest',
    ],
    [
      'another decision',
      { type: 'decide', by: first, on: day, outcome: 'revise', feedback: 'Hm.' },
      'facts.invalid-value',
      '/outcome',
    ],
    [
      'no feedback',
      { type: 'decide', by: first, on: day, outcome: 'sufficient', feedback: '' },
      'facts.invalid-value',
      '/feedback',
    ],
    [
      'a class instance',
      { type: 'withdraw', by: applicant, on: new Date(0) },
      'facts.not-plain-json',
      '/on',
    ],
  ])('%s', (_what, command, code, path) => {
    const { application } = run(journeys.recommended);
    const error = errorOf(() => decide(application, command as never));
    expect([error.code, error.path]).toEqual([code, path]);
  });

  it('and for what is no application', () => {
    const { application } = run(journeys.starting);
    const broken = { ...application, fee: { ...application.fee, due: usd(-1) } };
    const error = errorOf(() => decide(broken, commandOf({ type: 'withdraw' })));
    expect([error.code, error.path]).toEqual(['facts.invalid-value', '/fee/due/amount']);
    const forged = { ...application, status: 'awarded' } as const;
    const lie = errorOf(() => decide(forged, commandOf({ type: 'withdraw' })));
    expect([lie.code, lie.path]).toEqual(['facts.contradiction', '/status']);
  });

  it('an application of another program', () => {
    const { application } = run(journeys.starting);
    const program = { ...campusCompactCep, id: 'another' };
    const error = errorOf(() => decide(application, commandOf({ type: 'withdraw' }), { program }));
    expect([error.code, error.path]).toEqual(['facts.contradiction', '/program']);
  });
});
