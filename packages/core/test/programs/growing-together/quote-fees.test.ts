import { describe, expect, it } from 'vitest';
import { growingTogether, quoteFees, withEdition } from '../../../src/index.js';

const asOf = '2026-06-30';
const usd = (amount: number) => ({ amount, currency: 'USD' });

const priceList = {
  flat: [
    { kind: 'cop', sessions: 10, amount: 200_000 },
    { kind: 'group-training', sessions: 1, amount: 50_001 },
  ],
  hourly: [
    { kind: 'consultation', amount: 12_500 },
    { kind: 'coaching', amount: 15_000 },
  ],
  minimumHours: 4,
  discountPercent: 10,
};
const cop = { kind: 'cop', sessions: 10 };
const training = { kind: 'group-training', sessions: 1 };
const coaching = { kind: 'coaching', hours: 6 };

function quote(services: readonly object[], more: object = { priceList }) {
  return quoteFees(growingTogether, { services, ...more }, { asOf });
}

describe('quoteFees of Growing Together', () => {
  it.each([
    ['a CoP by its number of sessions', [cop], 200_000],
    ['coaching by the hour', [coaching], 90_000],
    ['part of an hour', [{ kind: 'coaching', hours: 4.1 }], 61_500],
    ['a minute, rounded to a cent', [{ kind: 'consultation', hours: 4 + 1 / 60 }], 50_208],
    ['no less than the minimum commitment', [{ kind: 'consultation', hours: 1.5 }], 50_000],
    ['two orders of one kind, without a discount', [coaching, coaching], 180_000],
    ['two kinds, with the discount', [cop, coaching], 261_000],
    ['half a cent of discount, rounded', [training, coaching], 45_001 + 81_000],
    ['nothing', [], 0],
  ])('prices %s', (_name, services, amount) => {
    expect(quote(services)).toMatchObject({ total: usd(amount), unknown: [] });
  });

  it('says why, by which rule, and from where', () => {
    expect(quote([cop, { kind: 'consultation', hours: 1 }]).lines).toEqual([
      {
        item: cop,
        fee: usd(180_000),
        why: 'A flat fee for 10 sessions. Less 10 percent, since more than one service is asked for.',
        rule: 'gt-price-flat-by-sessions',
        source: expect.objectContaining({ place: 'Cost Estimates', lines: '86' }),
      },
      expect.objectContaining({
        fee: usd(45_000),
        rule: 'gt-price-hourly-consultation',
        why: '4 hours, the least that is charged. Less 10 percent, since more than one service is asked for.',
      }),
    ]);
  });

  it.each([
    [6, '6 hours at the price of an hour.'],
    [4.1, '246 minutes at the price of an hour.'],
    [1, '4 hours, the least that is charged.'],
    [4, '4 hours at the price of an hour.'],
  ])('says what is charged for %d hours', (hours, why) => {
    expect(quote([{ kind: 'coaching', hours }]).lines).toMatchObject([{ why }]);
  });

  it.each<[string, object, readonly string[] | undefined]>([
    ['without a price list', {}, ['priceList']],
    ['where there is no price list', { priceList: null }, undefined],
  ])('has no price, and never 0, %s', (_name, more, missing) => {
    const { lines, ...quoted } = quote([cop, coaching], more);
    expect(quoted).toMatchObject({
      total: null,
      subtotals: [],
      unknown: [{ path: 'services[0]' }, { path: 'services[1]' }],
    });
    for (const line of lines) {
      expect(line.fee).toBeNull();
      expect(line.missing).toEqual(missing);
    }
  });

  const unpriced: readonly (readonly [
    name: string,
    services: readonly object[],
    list: object,
    missing: readonly string[] | undefined,
  ])[] = [
    ['a kind that is not known', [{}], priceList, ['services[0].kind']],
    ['sessions that are not known', [{ kind: 'cop' }], priceList, ['services[0].sessions']],
    ['hours that are not known', [{ kind: 'coaching' }], priceList, ['services[0].hours']],
    ['a number of sessions without a price', [{ kind: 'cop', sessions: 9 }], priceList, undefined],
    ['an hour without a price', [coaching], { ...priceList, hourly: [] }, undefined],
    ['flat fees that are not known', [cop], {}, ['priceList.flat']],
    [
      'prices of an hour that are not known',
      [coaching],
      { minimumHours: null },
      ['priceList.hourly'],
    ],
    [
      'a commitment that is not known',
      [coaching],
      { hourly: priceList.hourly },
      ['priceList.minimumHours'],
    ],
    [
      'a discount that is not known',
      [cop, training],
      { flat: priceList.flat },
      ['priceList.discountPercent'],
    ],
    [
      'an amount that is not known',
      [cop],
      { flat: [{}, { kind: 'cop', sessions: 10 }] },
      ['priceList.flat[1].amount'],
    ],
    [
      'a price that may be the one',
      [cop],
      { flat: [{ kind: 'cop', amount: 1 }, { kind: 'group-training' }] },
      ['priceList.flat[0].sessions'],
    ],
    ['another service that is not known', [cop, {}], priceList, ['services[1].kind']],
  ];

  it.each(unpriced)('gives no price for %s', (_name, services, list, missing) => {
    const { total, lines } = quote(services, { priceList: list });
    expect(total).toBeNull();
    expect(lines[0]).toMatchObject({ fee: null, why: expect.stringMatching(/\.$/) });
    expect(lines[0]?.missing).toEqual(missing);
  });

  it('is open where it is not known what is asked for', () => {
    expect(quoteFees(growingTogether, { priceList }, { asOf })).toMatchObject({
      total: null,
      lines: [],
      unknown: [{ path: 'services' }],
    });
  });

  it('takes what an edition publishes where the price list is silent', () => {
    const program = withEdition(growingTogether, {
      id: 'published',
      from: '2026-06-01',
      parameters: {
        'gt-price-on-request': { minimumHours: 8, currency: 'EUR' },
        'gt-discount-multi-service': { discountPercent: 50 },
        'gt-price-hourly-consultation': { services: ['coaching'] },
      },
    });
    const request = {
      services: [cop, coaching, { kind: 'consultation', hours: 1 }],
      priceList: { flat: priceList.flat, hourly: priceList.hourly },
    };
    const { lines } = quoteFees(program, request, { asOf });
    expect(lines.map(({ fee }) => fee)).toEqual([
      { amount: 100_000, currency: 'EUR' },
      { amount: 60_000, currency: 'EUR' },
      null,
    ]);
    expect(lines[2]?.rule).toBeNull();
  });

  it('keeps the highest prices exact', () => {
    const amount = 10_000_000_000;
    const list = { hourly: [{ kind: 'coaching', amount }], minimumHours: null };
    expect(quote([{ kind: 'coaching', hours: 8784 }], { priceList: list }).total).toEqual(
      usd(8784 * amount),
    );
  });
});
