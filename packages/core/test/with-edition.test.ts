import { describe, expect, it } from 'vitest';
import {
  assess,
  campusCompactCep,
  type FindingStatus,
  getRule,
  quoteFees,
  withEdition,
} from '../src/index.js';
import { errorOf } from './support/error-of.js';

const application = { items: [{ kind: 'micro-credential-application' }] };
const repeated = { items: [{ kind: 'micro-credential-application', attempt: 2 }] };
const summer = {
  id: 'summer',
  from: '2026-07-01',
  note: 'The fee rises.',
  parameters: { 'cep-fee-amount': { amount: 7500 } },
};
const program = withEdition(campusCompactCep, summer);

interface Asked {
  readonly parameters: object;
  readonly facts: unknown;
}

function statusUnder(rule: string, { parameters, facts }: Asked): FindingStatus | undefined {
  const edition = { id: 'x', from: '2026-02-01', parameters: { [rule]: parameters } };
  const changed = withEdition(campusCompactCep, edition);
  const { findings } = assess(changed, 'cop-proposal', facts, { asOf: '2026-02-01' });
  return findings.find((finding) => finding.rule === rule)?.status;
}

describe('an edition', () => {
  it.each([
    ['2026-06-30', 6000, '2026-01-01'],
    ['2026-07-01', 7500, 'summer'],
    ['2031-01-01', 7500, 'summer'],
  ])('applies from its first day on: %s', (asOf, amount, edition) => {
    const quote = quoteFees(program, application, { asOf });
    expect(quote).toMatchObject({ edition, total: { amount, currency: 'USD' } });
  });

  it('changes what takes its parameters from the rule', () => {
    const quote = quoteFees(program, repeated, { asOf: '2026-07-01' });
    expect(quote.total).toEqual({ amount: 7500, currency: 'USD' });
    const { findings } = assess(program, 'fee-quote', repeated, { asOf: '2026-07-01' });
    expect(findings[0]).toMatchObject({
      rule: 'cep-reapplication-new-fee',
      parameters: { amount: 7500 },
    });
  });

  it('can set another price for repeated applications alone', () => {
    const cheaper = withEdition(program, {
      id: 'autumn',
      from: '2026-10-01',
      parameters: { 'cep-reapplication-new-fee': { amount: 3000 } },
    });
    const asOf = '2026-10-01';
    expect(quoteFees(cheaper, repeated, { asOf }).total?.amount).toBe(3000);
    const open = quoteFees(cheaper, application, { asOf });
    expect(open).toMatchObject({ total: null, lines: [{ missing: ['items[0].attempt'] }] });
  });

  it('keeps what the edition before it changed, in whichever order they are added', () => {
    const larger = {
      id: 'larger',
      from: '2026-09-01',
      parameters: { 'cep-cop-max-participants': { maxParticipants: 20 } },
    };
    const one = withEdition(program, larger);
    const other = withEdition(withEdition(campusCompactCep, larger), summer);
    expect(one.editions).toEqual(other.editions);
    expect(quoteFees(other, application, { asOf: '2026-09-01' }).total?.amount).toBe(7500);
  });

  it('before the first one leaves the first one as it was read', () => {
    const earlier = withEdition(campusCompactCep, {
      id: 'call of 2019',
      from: '2019-10-01',
      parameters: { 'cep-cop-max-participants': { maxParticipants: 12 } },
    });
    const facts = { participantCount: 13 };
    const outcome = (asOf: string) => assess(earlier, 'cop-proposal', facts, { asOf }).outcome;
    expect(outcome('2019-10-01')).toBe('does-not-meet');
    expect(outcome('2026-01-01')).toBe('undetermined');
  });

  it('leaves the program that it was given as it was', () => {
    expect(campusCompactCep.editions.map(({ id }) => id)).toEqual(['2026-01-01']);
    expect(getRule('cep-fee-amount').parameters.amount).toBe(6000);
  });

  it('can be named, so that an assessment is made again as it was made', () => {
    const asOf = '2026-06-01';
    const stored = assess(program, 'fee-quote', application, { asOf, edition: 'summer' });
    expect(stored.edition).toBe('summer');
    expect(stored.findings[1]?.parameters.amount).toBe(7500);
    const { edition, readings } = stored;
    const again = assess(program, 'fee-quote', application, { asOf, edition, readings });
    expect(again).toEqual(stored);
  });

  it.each<[string, object, unknown, FindingStatus]>([
    ['cep-cop-completes-before-deadline', { minBufferDays: 7 }, onDay('2026-05-08'), 'satisfied'],
    ['cep-cop-completes-before-deadline', { minBufferDays: 7 }, onDay('2026-05-09'), 'advisory'],
    ['cep-cop-completes-before-deadline', { minBufferDays: 0 }, onDay('2026-05-15'), 'advisory'],
    ['cep-cop-meeting-duration', { toleranceMinutes: 5 }, lasting(94), 'satisfied'],
    ['cep-cop-meeting-duration', { toleranceMinutes: 5 }, lasting(96), 'advisory'],
    ['cep-cop-meeting-duration', { minutes: null }, lasting(90), 'unknown'],
    ['cep-cop-max-participants', { maxParticipants: null }, { participantCount: 99 }, 'unknown'],
    ['cep-cop-min-meetings', { minMeetings: null }, { meetings: [] }, 'unknown'],
    ['cep-cop-free-for-participants', { participantFee: 500 }, fee(500, 'USD'), 'satisfied'],
    ['cep-cop-free-for-participants', { participantFee: 500 }, fee(501, 'USD'), 'violated'],
    ['cep-cop-free-for-participants', { participantFee: 500 }, fee(1, 'EUR'), 'unknown'],
    ['cep-cop-free-for-participants', { participantFee: null }, fee(0, 'EUR'), 'satisfied'],
    ['cep-cop-free-for-participants', { participantFee: null }, fee(1, 'USD'), 'unknown'],
    ['cep-cop-delivery-mode', { modes: ['hybrid'] }, { deliveryMode: 'hybrid' }, 'satisfied'],
  ])('changes what the rule decides: %s %j', (rule, parameters, facts, status) => {
    expect(statusUnder(rule, { parameters, facts })).toBe(status);
  });

  it('leaves open what a number would decide, and names no fact for it', () => {
    const edition = {
      id: 'x',
      from: '2026-02-01',
      parameters: { 'cep-fee-amount': { amount: null } },
    };
    const unpriced = withEdition(campusCompactCep, edition);
    const quote = quoteFees(unpriced, application, { asOf: '2026-02-01' });
    expect(quote).toMatchObject({ total: null, unknown: [{ why: 'The pages give no price.' }] });
    const { findings } = assess(unpriced, 'fee-quote', application, { asOf: '2026-02-01' });
    expect(findings[1]).toMatchObject({ status: 'unknown', missing: [] });
  });
});

describe('an edition that is refused', () => {
  const changing = (parameters: unknown) => ({ id: 'x', from: '2026-02-01', parameters });

  it.each([
    ['nothing', undefined, 'edition.invalid', ''],
    ['no id', { from: '2026-02-01', parameters: {} }, 'edition.invalid', '/id'],
    ['no such day', { ...summer, from: '2026-02-30' }, 'edition.invalid', '/from'],
    ['an unknown name', { ...summer, until: '2026-12-31' }, 'edition.invalid', '/until'],
    ['another basis', { ...summer, basis: 'page' }, 'edition.invalid', '/basis'],
    ['a taken id', { ...summer, id: '2026-01-01' }, 'edition.duplicate', '/id'],
    ['a taken day', { ...summer, from: '2026-01-01' }, 'edition.duplicate', '/from'],
    ['a list', changing([]), 'edition.invalid', '/parameters'],
    ['an unknown rule', changing({ 'cep-fee': {} }), 'edition.unknown-rule', '/parameters/cep-fee'],
    [
      'an unknown parameter',
      changing({ 'cep-fee-amount': { amout: 1 } }),
      'edition.unknown-parameter',
      '/parameters/cep-fee-amount/amout',
    ],
    [
      'an inherited name',
      changing({ 'cep-fee-amount': { toString: 1 } }),
      'edition.unknown-parameter',
      '/parameters/cep-fee-amount/toString',
    ],
    [
      'a number in words',
      changing({ 'cep-fee-amount': { amount: '6000' } }),
      'edition.invalid',
      '/parameters/cep-fee-amount/amount',
    ],
    [
      'a negative number',
      changing({ 'cep-fee-amount': { amount: -1 } }),
      'edition.invalid',
      '/parameters/cep-fee-amount/amount',
    ],
    [
      'a broken number',
      changing({ 'cep-fee-amount': { amount: 0.1 } }),
      'edition.invalid',
      '/parameters/cep-fee-amount/amount',
    ],
    [
      'no currency',
      changing({ 'cep-fee-amount': { currency: 'usd' } }),
      'edition.invalid',
      '/parameters/cep-fee-amount/currency',
    ],
    [
      'a currency withdrawn',
      changing({ 'cep-fee-amount': { currency: null } }),
      'edition.invalid',
      '/parameters/cep-fee-amount/currency',
    ],
    [
      'an empty text',
      changing({ 'cep-fee-amount': { per: '' } }),
      'edition.invalid',
      '/parameters/cep-fee-amount/per',
    ],
    [
      'a text for a list',
      changing({ 'cep-cop-delivery-mode': { modes: 'hybrid' } }),
      'edition.invalid',
      '/parameters/cep-cop-delivery-mode/modes',
    ],
    [
      'a list with a text twice',
      changing({ 'cep-cop-delivery-mode': { modes: ['a', 'a'] } }),
      'edition.invalid',
      '/parameters/cep-cop-delivery-mode/modes',
    ],
    [
      'a list of lists',
      changing({ 'cep-cop-delivery-mode': { modes: [[]] } }),
      'edition.invalid',
      '/parameters/cep-cop-delivery-mode/modes',
    ],
    [
      'a prototype',
      JSON.parse('{"id":"x","from":"2026-02-01","parameters":{"__proto__":{}}}'),
      'edition.invalid',
      '/parameters',
    ],
  ])('%s', (_name, edition, code, path) => {
    expect(errorOf(() => withEdition(campusCompactCep, edition))).toMatchObject({ code, path });
  });

  it('is told the nearest name', () => {
    const edition = changing({ 'cep-fee-amuont': {}, 'cep-fee-amount': { amout: 1 } });
    const { problems } = errorOf(() => withEdition(campusCompactCep, edition));
    expect(problems.map(({ hint }) => hint)).toEqual([
      'Did you mean "cep-fee-amount"?',
      'Did you mean "amount"?',
    ]);
  });
});

function onDay(date: string) {
  return { enrollmentPeriod: { submissionDeadline: '2026-05-15' }, meetings: [{ date }] };
}

function lasting(durationMinutes: number) {
  return { meetings: [{ durationMinutes }] };
}

function fee(amount: number, currency: string) {
  return { participantFee: { amount, currency } };
}
