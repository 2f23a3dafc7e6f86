import { describe, expect, it } from 'vitest';
import { campusCompactCep, quoteFees, withEdition } from '../src/index.js';
import { errorOf } from './support/error-of.js';

const asOf = '2026-01-15';
const waived = { 'cep.reapplication-fee': 'waived' };
const application = (attempt?: number) => ({
  kind: 'micro-credential-application',
  credentialId: 'mc-1',
  attempt,
});
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('quoteFees', () => {
  it('prices two applications as the worked case does', () => {
    const request = { items: [application(), { ...application(), credentialId: 'mc-2' }] };
    const quote = quoteFees(campusCompactCep, request, { asOf });
    expect(quote).toMatchObject({ total: usd(12_000), subtotals: [usd(12_000)], unknown: [] });
    expect(quote.lines[1]).toEqual({
      item: { kind: 'micro-credential-application', credentialId: 'mc-2' },
      fee: usd(6000),
      rule: 'cep-fee-amount',
      reading: { name: 'cep.reapplication-fee', value: 'new-fee' },
      why: 'Each application costs $60.00.',
      source: expect.objectContaining({ document: 'micro-credentials', lines: '43' }),
    });
  });

  it.each([
    ['a first application', application(1), {}, 6000],
    ['a second application', application(2), {}, 6000],
    ['a second application, waived', application(2), waived, 0],
    ['a first application, others waived', application(1), waived, 6000],
  ])('prices %s', (_name, item, readings, amount) => {
    expect(quoteFees(campusCompactCep, { items: [item] }, { asOf, readings }).total).toEqual(
      usd(amount),
    );
  });

  it.each([
    ['a kind that is not priced', { kind: 'course' }, {}, { rule: null }],
    ['a kind that is not known', {}, {}, { missing: ['items[1].kind'] }],
    ['an attempt that would decide', application(), waived, { missing: ['items[1].attempt'] }],
  ])('gives no price, and no total, for %s', (_name, item, readings, line) => {
    const request = { items: [application(1), item] };
    const quote = quoteFees(campusCompactCep, request, { asOf, readings });
    expect(quote).toMatchObject({
      total: null,
      subtotals: [usd(6000)],
      unknown: [{ path: 'items[1]' }],
    });
    expect(quote.lines[1]).toMatchObject({ fee: null, ...line });
  });

  it('costs nothing to ask for nothing, and is open where it is not known what is asked', () => {
    expect(quoteFees(campusCompactCep, { items: [] }, { asOf }).total).toEqual(usd(0));
    expect(quoteFees(campusCompactCep, {}, { asOf })).toMatchObject({
      total: null,
      lines: [],
      unknown: [{ path: 'items' }],
    });
  });

  it('keeps currencies apart', () => {
    const program = withEdition(campusCompactCep, {
      id: 'x',
      from: '2026-02-01',
      parameters: { 'cep-reapplication-new-fee': { currency: 'EUR' } },
    });
    const request = { items: [application(1), application(2), application(2)] };
    const quote = quoteFees(program, request, { asOf: '2026-02-01' });
    expect(quote.total).toBeNull();
    expect(quote.subtotals).toEqual([usd(6000), { amount: 12_000, currency: 'EUR' }]);
    expect(quote.unknown).toHaveLength(1);
  });

  it('does not round a sum that is too large', () => {
    const program = withEdition(campusCompactCep, {
      id: 'x',
      from: '2026-02-01',
      parameters: { 'cep-fee-amount': { amount: Number.MAX_SAFE_INTEGER } },
    });
    const ask = () =>
      quoteFees(program, { items: [application(), application()] }, { asOf: '2026-02-01' });
    expect(errorOf(ask).code).toBe('money.too-large');
  });

  it.each([
    ['an unknown name', { item: [] }, 'facts.unknown-name', '/item'],
    ['no list', { items: {} }, 'facts.wrong-type', '/items'],
    ['no request', null, 'facts.wrong-type', ''],
    [
      'an attempt before the first',
      { items: [{ attempt: 0 }] },
      'facts.invalid-value',
      '/items/0/attempt',
    ],
  ])('refuses %s', (_name, request, code, path) => {
    expect(errorOf(() => quoteFees(campusCompactCep, request, { asOf }))).toMatchObject({
      code,
      path,
    });
  });

  it('refuses a program that prices nothing, and a day before the first edition', () => {
    const { fees, ...unpriced } = campusCompactCep;
    expect(fees).toBeDefined();
    expect(errorOf(() => quoteFees(unpriced, {}, { asOf })).code).toBe('fees.not-priced');
    expect(errorOf(() => quoteFees(campusCompactCep, {}, { asOf: '2020-01-01' })).code).toBe(
      'as-of.before-first-edition',
    );
  });

  it('is plain JSON', () => {
    const quote = quoteFees(campusCompactCep, { items: [application(), {}] }, { asOf });
    expect(JSON.parse(JSON.stringify(quote))).toEqual(quote);
  });
});
