import { describe, expect, it } from 'vitest';
import { assess, campusCompactCep, type FindingStatus, listRules } from '../../../src/index.js';
import { cepCases } from '../../fixtures/campus-compact-cep/cases.js';
import type { RuleCase } from '../../fixtures/rule-case.js';

function findingOf(subject: string, { rule, facts, readings = {} }: RuleCase) {
  const { findings } = assess(campusCompactCep, subject, facts, { asOf: '2026-01-15', readings });
  return findings.find((finding) => finding.rule === rule);
}

describe.each(Object.entries(cepCases))('%s', (subject, cases) => {
  it.each(cases)('$rule is $status for $facts $readings', (one) => {
    const finding = findingOf(subject, one);
    expect(finding?.status).toBe(one.status);
    expect(finding?.missing).toEqual(one.missing);
  });

  it.each(listRules(campusCompactCep, subject))(
    '$id has a case of each end',
    ({ id, modality }) => {
      const ends: Record<typeof modality, readonly FindingStatus[]> = {
        must: ['satisfied', 'violated', 'unknown'],
        should: ['satisfied', 'advisory', 'unknown'],
        may: ['satisfied', 'unknown'],
        informational: ['satisfied'],
      };
      const statuses = cases.filter(({ rule }) => rule === id).map(({ status }) => status);
      expect(statuses).toEqual(expect.arrayContaining([...ends[modality]]));
    },
  );

  it('names no rule that is not its own', () => {
    const ids = listRules(campusCompactCep, subject).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...new Set(cases.map(({ rule }) => rule))]));
  });

  it.each(listRules(campusCompactCep, subject))('$id reads only what it needs', (rule) => {
    const read = cases
      .filter((one) => one.rule === rule.id)
      .flatMap((one) => findingOf(subject, one)?.missing ?? [])
      .map((path) => path.replaceAll(/\[\d+\]/g, '[]'));
    for (const path of read) {
      expect(rule.needs.some((need) => need === path || need.startsWith(`${path}[]`))).toBe(true);
    }
  });

  it.each(listRules(campusCompactCep, subject))('$id names only its own readings', (rule) => {
    const taken = cases
      .filter((one) => one.rule === rule.id)
      .map((one) => findingOf(subject, one)?.reading?.name)
      .filter((name) => name !== undefined);
    expect(rule.readings).toEqual(expect.arrayContaining([...new Set(taken)]));
    if (rule.readings.length > 0) expect(taken).not.toEqual([]);
  });
});
