import { describe, expect, it } from 'vitest';
import { campusCompactCep, getRule, listRules } from '../src/index.js';
import { errorOf } from './support/error-of.js';

describe('getRule', () => {
  it('gives a rule with its source, parameters and needs, as plain JSON', () => {
    const rule = getRule('cep-facilitator-no-payment');
    expect(rule).toMatchObject({
      program: 'campus-compact-cep',
      subjects: ['cop-proposal'],
      modality: 'must',
      source: { document: 'hosting-a-cop', place: 'intro paragraph', lines: '5' },
      alsoAt: [{ place: 'FAQ 1' }, { place: 'FAQ 4' }],
      parameters: { payer: 'campus-compact', maxAmount: 0 },
      needs: ['facilitatorCompensation[].payer', 'facilitatorCompensation[].amount.amount'],
      check: 'machine',
      origin: 'source',
      topic: 'facilitator',
      readings: [],
    });
    expect(JSON.parse(JSON.stringify(rule))).toEqual(rule);
  });

  it('names the rule whose parameters another takes', () => {
    expect(getRule('cep-reapplication-new-fee').parametersFrom).toBe('cep-fee-amount');
  });

  it('cannot be changed', () => {
    const { parameters } = getRule('cep-cop-max-participants');
    expect(() => Reflect.set(parameters, 'maxParticipants', 99)).not.toThrow();
    expect(getRule('cep-cop-max-participants').parameters).toEqual({ maxParticipants: 15 });
  });

  it('refuses an id that is not known, with the nearest one', () => {
    expect(errorOf(() => getRule('cep-cop-max-participant'))).toMatchObject({
      code: 'rule.unknown',
      path: '/id',
      hint: 'Did you mean "cep-cop-max-participants"?',
    });
  });
});

describe('listRules', () => {
  it('lists the rules of a subject, and all of them', () => {
    expect(listRules(campusCompactCep, 'cop-proposal')).toHaveLength(33);
    expect(listRules(campusCompactCep, 'fee-quote')).toHaveLength(2);
    expect(listRules(campusCompactCep)).toBe(campusCompactCep.rules);
  });

  it('refuses a subject that is not known', () => {
    expect(errorOf(() => listRules(campusCompactCep, 'fees')).code).toBe('subject.unknown');
  });
});

describe('the rules', () => {
  const rules = listRules(campusCompactCep);

  it('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(rules)('$id says where it stands, and names only readings that there are', (rule) => {
    const documents = campusCompactCep.documents.map(({ document }) => document);
    for (const { document, place, lines } of [rule.source, ...rule.alsoAt]) {
      expect(documents).toContain(document);
      expect(place).not.toBe('');
      expect(lines).toMatch(/^\d+(-\d+)?$/);
    }
    const readings = campusCompactCep.readings.map(({ name }) => name);
    expect(readings).toEqual(expect.arrayContaining([...rule.readings]));
  });
});
