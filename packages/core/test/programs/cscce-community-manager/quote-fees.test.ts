import { describe, expect, it } from 'vitest';
import { assess, cscceCommunityManager, quoteFees, withEdition } from '../../../src/index.js';

const asOf = '2026-06-30';
const course = { kind: 'course', courseId: 'cop' };

describe('quoteFees of the CSCCE program', () => {
  it('gives no price, and never 0, for the course', () => {
    const quote = quoteFees(cscceCommunityManager, { items: [course] }, { asOf });
    expect(quote).toMatchObject({
      total: null,
      subtotals: [],
      unknown: [{ path: 'items[0]', why: 'The price of the course is not published yet.' }],
    });
    expect(quote.lines).toMatchObject([
      { fee: null, rule: 'cscce-price-unpublished', source: { place: 'Pricing', lines: '54' } },
    ]);
  });

  it.each([
    [
      'another course',
      { kind: 'course', courseId: 'cef' },
      { why: 'The page gives no price for the course "cef".' },
    ],
    [
      'another kind',
      { kind: 'coaching' },
      { why: 'The page gives no price for the kind "coaching".' },
    ],
    [
      'another kind under the name of the course',
      { kind: 'coaching', courseId: 'cop' },
      { why: 'The page gives no price for the kind "coaching".' },
    ],
    ['a kind that is not known', { courseId: 'cop' }, { missing: ['items[0].kind'] }],
    ['a course that is not known', { kind: 'course' }, { missing: ['items[0].courseId'] }],
  ])('gives no price for %s', (_name, item, line) => {
    const quote = quoteFees(cscceCommunityManager, { items: [item] }, { asOf });
    expect(quote).toMatchObject({ total: null, lines: [{ fee: null, rule: null, ...line }] });
  });

  it('gives the price that an edition publishes', () => {
    const program = withEdition(cscceCommunityManager, {
      id: 'priced',
      from: '2026-09-01',
      parameters: { 'cscce-price-unpublished': { price: 50_000, currency: 'EUR' } },
    });
    const request = { items: [course, course] };
    expect(quoteFees(program, request, { asOf }).total).toBeNull();
    expect(quoteFees(program, request, { asOf: '2026-09-01' }).total).toEqual({
      amount: 100_000,
      currency: 'EUR',
    });
    const { findings } = assess(program, 'fee-quote', request, { asOf: '2026-09-01' });
    expect(findings[0]).toMatchObject({
      status: 'satisfied',
      message: 'The price of the course is now EUR 500.00.',
      expected: { amount: 50_000, currency: 'EUR' },
    });
  });
});
