import { describe, expect, it } from 'vitest';
import { assess, growingTogether, quoteFees } from '../../../src/index.js';
import { errorOf } from '../../support/error-of.js';

const asOf = '2026-06-30';

describe('facts that are refused', () => {
  const refused: readonly (readonly [
    subject: string,
    name: string,
    facts: unknown,
    code: string,
    path: string,
  ])[] = [
    ['cop', 'an unknown name', { cad: { domian: 'x' } }, 'facts.unknown-name', '/cad/domian'],
    ['cop', 'an empty text', { cad: { domain: '' } }, 'facts.invalid-value', '/cad/domain'],
    ['cop', 'another mode', { deliveryMode: 'online' }, 'facts.invalid-value', '/deliveryMode'],
    [
      'cop',
      'no such day',
      { cadRevisions: ['2026-02-30'] },
      'facts.invalid-date',
      '/cadRevisions/0',
    ],
    [
      'cop',
      'an end before the beginning',
      { activeFrom: '2026-02-01', activeTo: '2026-01-31' },
      'facts.contradiction',
      '/activeTo',
    ],
    [
      'cop',
      'a meeting held tomorrow',
      { meetings: [{}, { date: '2026-07-01', status: 'held' }] },
      'facts.contradiction',
      '/meetings/1/status',
    ],
    [
      'cop',
      'two domains at once',
      {
        domainHistory: [
          { from: '2026-01-01', domain: 'a' },
          { from: '2026-01-01', domain: 'a' },
          { from: '2026-01-01', domain: 'b' },
        ],
      },
      'facts.contradiction',
      '/domainHistory/2/domain',
    ],
    ['cop-members', 'no list', { members: {} }, 'facts.wrong-type', '/members'],
    [
      'member-participation',
      'fewer than no meetings',
      { spokeInMeetings: -1 },
      'facts.invalid-value',
      '/spokeInMeetings',
    ],
    [
      'facilitator-training',
      'another channel',
      { phase1: { channel: 'radio' } },
      'facts.invalid-value',
      '/phase1/channel',
    ],
    [
      'cop-continuation',
      'yes in words',
      { participationContinues: 'yes' },
      'facts.wrong-type',
      '/participationContinues',
    ],
    [
      'activity-report',
      'another outcome',
      { outcomesReported: ['members-happier'] },
      'facts.invalid-value',
      '/outcomesReported/0',
    ],
    [
      'activity-report',
      'part of a participant',
      { trainingEvents: [{ participants: 1.5 }] },
      'facts.wrong-type',
      '/trainingEvents/0/participants',
    ],
    [
      'activity-report',
      'more hours than a year has',
      { consultation: [{ hours: 8785 }] },
      'facts.invalid-value',
      '/consultation/0/hours',
    ],
    [
      'activity-report',
      'two figures for one CoP',
      { cops: [{ id: 'a', sessions: 1 }, {}, { id: 'a', sessions: 2 }] },
      'facts.contradiction',
      '/cops/2/id',
    ],
    [
      'activity-report',
      'two figures for one training event',
      { trainingEvents: [{ id: 't' }, { id: 't' }] },
      'facts.contradiction',
      '/trainingEvents/1/id',
    ],
    [
      'service-quote',
      'another service',
      { services: [{ kind: 'tutoring' }] },
      'facts.invalid-value',
      '/services/0/kind',
    ],
    [
      'service-quote',
      'a discount of nothing in a price list',
      { priceList: { discountPercent: 0 } },
      'facts.invalid-value',
      '/priceList/discountPercent',
    ],
    [
      'service-quote',
      'two flat fees for one thing',
      {
        priceList: {
          flat: [
            { kind: 'cop', sessions: 6, amount: 1 },
            { kind: 'cop', sessions: 7, amount: 1 },
            { kind: 'cop', sessions: 6, amount: 2 },
          ],
        },
      },
      'facts.contradiction',
      '/priceList/flat/2',
    ],
    [
      'service-quote',
      'two prices of an hour',
      {
        priceList: {
          hourly: [
            { kind: 'coaching', amount: 1 },
            { kind: 'coaching', amount: 1 },
          ],
        },
      },
      'facts.contradiction',
      '/priceList/hourly/1',
    ],
  ];

  it.each(refused)('%s: %s', (subject, _name, facts, code, path) => {
    const error = errorOf(() => assess(growingTogether, subject, facts, { asOf }));
    expect(error).toMatchObject({ code, path });
    expect(error.expected).toBeTruthy();
  });

  it('are not prices of which part is not known', () => {
    const priceList = {
      flat: [{ kind: 'cop' }, { kind: 'cop' }, { sessions: 6 }, { sessions: 6 }],
      hourly: [{ amount: 1 }, { amount: 2 }],
    };
    const { counts } = assess(growingTogether, 'service-quote', { priceList }, { asOf });
    expect(counts.satisfied).toBe(2);
  });

  it('as a request for prices too', () => {
    const twice = { kind: 'coaching', amount: 1 };
    const request = { priceList: { hourly: [twice, twice] } };
    expect(errorOf(() => quoteFees(growingTogether, request, { asOf })).code).toBe(
      'facts.contradiction',
    );
  });
});
