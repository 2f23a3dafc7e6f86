import { describe, expect, it } from 'vitest';
import { decide } from '../../src/application/decide.js';
import { campusCompactCep, withEdition } from '../../src/index.js';
import { commandOf, type Draft, journeys, refusal, run, staff, usd } from './support/journey.js';

const pay = (amount: number, reference: string, on = '2026-01-21'): Draft => ({
  type: 'record-payment',
  amount: usd(amount),
  reference,
  on,
});

const refund = (amount: number, reference: string, payment = 'pay-1'): Draft => ({
  type: 'refund-payment',
  by: staff,
  payment,
  amount: usd(amount),
  reference,
  reason: 'Asked for.',
  on: '2026-01-22',
});

const waive: Draft = {
  type: 'waive-fee',
  by: staff,
  reference: 'w-1',
  reason: 'Hardship.',
  on: '2026-01-22',
};

const withoutFee = journeys.readyToSubmit.filter(({ type }) => type !== 'record-payment');

const submit: Draft = { type: 'submit', channel: 'online-portal', on: '2026-02-01' };

describe('the fee', () => {
  it('can be paid in parts, and the start is complete with the last', () => {
    const part = run([...journeys.starting, pay(2000, 'pay-1')]).application;
    expect([part.status, part.startedOn]).toEqual(['starting', null]);
    const whole = run([pay(4000, 'pay-2', '2026-01-25')], part).application;
    expect([whole.status, whole.startedOn]).toEqual(['preparing', '2026-01-25']);
  });

  it.each<[string, Draft[], Draft, string]>([
    ['the same payment twice', [pay(2000, 'pay-1')], pay(2000, 'pay-1'), 'fee.duplicate-reference'],
    ['more than is owed', [pay(2000, 'pay-1')], pay(4001, 'pay-2'), 'fee.more-than-owed'],
    ['a payment where nothing is owed', [pay(6000, 'pay-1')], pay(1, 'pay-2'), 'fee.nothing-owed'],
    [
      'another currency',
      [],
      { type: 'record-payment', amount: { amount: 1, currency: 'EUR' }, reference: 'p' },
      'fee.another-currency',
    ],
    ['a refund of no payment', [], refund(1, 'r-1'), 'refund.nothing-paid'],
    ['a refund of another payment', [pay(1, 'p-9')], refund(1, 'r-1'), 'refund.unknown-payment'],
    [
      'a refund of more than is left',
      [pay(5000, 'pay-1'), refund(3000, 'r-1')],
      refund(2001, 'r-2'),
      'refund.more-than-paid',
    ],
    [
      'the same refund twice',
      [pay(5000, 'pay-1'), refund(1000, 'r-1')],
      refund(1000, 'r-1'),
      'fee.duplicate-reference',
    ],
    [
      'a refund in another currency',
      [pay(5000, 'pay-1')],
      { ...refund(1, 'r-1'), amount: { amount: 1, currency: 'EUR' } } as Draft,
      'fee.another-currency',
    ],
    ['a waiver where nothing is owed', [pay(6000, 'pay-1')], waive, 'fee.nothing-owed'],
    ['a second waiver', [waive], { ...waive, reference: 'w-2' } as Draft, 'fee.nothing-owed'],
    ['a waiver with the reference of a payment', [pay(1, 'w-1')], waive, 'fee.duplicate-reference'],
  ])('refuses %s', (_what, before, draft, code) => {
    const { application } = run([...journeys.starting, ...before]);
    expect(refusal(application, { ...draft, on: '2026-01-25' } as Draft)).toEqual([code]);
  });

  it('is owed again after a refund, and what is paid then completes the start', () => {
    const refunded = run([...journeys.readyToSubmit, refund(1000, 'r-1')]).application;
    expect([refunded.status, refunded.startedOn]).toEqual(['starting', null]);
    const codes = refusal(refunded, submit);
    expect(codes).toContain('rule.not-met');
    const paid = run([pay(1000, 'pay-2', '2026-01-30')], refunded).application;
    expect([paid.status, paid.startedOn]).toEqual(['preparing', '2026-01-30']);
    expect(refusal(paid, submit)).toEqual([]);
  });

  it('that was waived does not stand in the way of a submission, whole or in part', () => {
    const waived = run([...withoutFee, waive]).application;
    expect(waived.status).toBe('preparing');
    expect(refusal(waived, submit)).toEqual([]);
    const partly = run([...withoutFee, pay(1000, 'pay-1'), waive]).application;
    expect(refusal(partly, submit)).toEqual([]);
  });

  it('can be given back after the application has ended', () => {
    const { application } = run([...journeys.preparing, { type: 'withdraw' }, refund(6000, 'r-1')]);
    expect(application.status).toBe('withdrawn');
    expect(refusal(application, refund(1, 'r-2'))).toEqual(['refund.nothing-paid']);
  });

  it('is nothing where the program charges nothing, and nobody is asked to pay', () => {
    const free = withEdition(campusCompactCep, {
      id: '2026-01-02',
      from: '2026-01-02',
      parameters: { 'cep-fee-amount': { amount: 0 } },
    });
    const drafts = withoutFee.map((draft) => ({ ...draft, on: '2026-01-20' }));
    const { application } = run(drafts, undefined, free);
    expect(application.status).toBe('preparing');
    expect(decide(application, commandOf(submit), { program: free }).ok).toBe(true);
  });

  it('is taken as it comes where no price is published', () => {
    const open = withEdition(campusCompactCep, {
      id: '2026-01-02',
      from: '2026-01-02',
      parameters: { 'cep-fee-amount': { amount: null } },
    });
    const drafts = [...withoutFee, pay(123, 'pay-1')];
    const { application } = run(drafts, undefined, open);
    expect(application.fee.due).toBeNull();
    expect(application.status).toBe('preparing');
    const result = decide(application, commandOf(submit), { program: open });
    expect(result.ok && result.open.map(({ rule }) => rule)).toEqual(['cep-fee-amount']);
  });
});
