import { describe, expect, it } from 'vitest';
import {
  assess,
  type CampusCompactCepRuleId,
  campusCompactCep,
  getRule,
} from '../../../src/index.js';

describe('the program of Campus Compact', () => {
  const notes = campusCompactCep.rules.filter(({ subjects }) => subjects.length === 0);

  it('has 91 rules, 17 of them notes that nothing evaluates', () => {
    expect(campusCompactCep.rules).toHaveLength(91);
    expect(notes).toHaveLength(17);
  });

  it.each(notes)('$id is a note that can be looked up', ({ id, check, needs }) => {
    expect({ check, needs }).toEqual({ check: 'context', needs: [] });
    expect(getRule(id).statement).not.toBe('');
  });

  it('evaluates every rule in a subject that there is', () => {
    const subjects = campusCompactCep.subjects.map(({ id }) => id);
    const named = campusCompactCep.rules.flatMap((rule) => rule.subjects);
    expect([...new Set(named)].sort()).toEqual([...subjects].sort());
  });

  it.each(campusCompactCep.readings)('has a rule that takes the reading $name', ({ name }) => {
    expect(campusCompactCep.rules.some(({ readings }) => readings.includes(name))).toBe(true);
  });

  it('marks the one duty that binds the program itself', () => {
    const duties = campusCompactCep.rules.filter(({ binds }) => binds === 'program');
    expect(duties.map(({ id }) => id)).toEqual(['cep-badge-on-success']);
  });

  it('asks nowhere for taking part in a training or a CoP', () => {
    const statuses = (preparation: readonly string[]) =>
      assess(
        campusCompactCep,
        'application',
        { application: { preparation } },
        { asOf: '2026-01-15' },
      )
        .findings.filter(({ rule }) => rule !== 'cep-application-preparation-routes')
        .map(({ status }) => status);
    expect(statuses(['community-of-practice'])).toEqual(statuses([]));
    expect(statuses(['specified-training', 'reading-list'])).toEqual(statuses([]));
  });

  it('gives its rule ids a type', () => {
    const id: CampusCompactCepRuleId = 'cep-cop-max-participants';
    // @ts-expect-error There is no such rule.
    const other: CampusCompactCepRuleId = 'cep-cop-max-participant';
    expect(id).not.toBe(other);
  });
});
