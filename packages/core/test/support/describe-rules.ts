import { describe, expect, it } from 'vitest';
import {
  assess,
  type CalendarDate,
  type FindingStatus,
  listRules,
  type Modality,
  type Program,
} from '../../src/index.js';
import type { RuleCase } from '../fixtures/rule-case.js';

/** The cases of a program, and what its rules cannot come to. */
export interface RuleSuite {
  readonly program: Program;
  readonly asOf: CalendarDate;
  /** Cases of every rule that is evaluated, by subject. */
  readonly cases: Readonly<Record<string, readonly RuleCase[]>>;
  /** Rules that nothing can break, or that nothing decides, with all the statuses that they come to. */
  readonly fixed?: Readonly<Record<string, readonly FindingStatus[]>>;
}

const ends: Readonly<Record<Modality, readonly FindingStatus[]>> = {
  must: ['satisfied', 'violated', 'unknown'],
  should: ['satisfied', 'advisory', 'unknown'],
  may: ['satisfied', 'unknown'],
  informational: ['satisfied'],
};

/** Holds every rule of a program to its cases, and the cases to cover each end of every rule. */
export function describeRules({ program, asOf, cases: bySubject, fixed = {} }: RuleSuite): void {
  function findingOf(subject: string, { rule, facts, readings = {} }: RuleCase) {
    const { findings } = assess(program, subject, facts, { asOf, readings });
    return findings.find((finding) => finding.rule === rule);
  }

  it('has cases of every subject', () => {
    expect(Object.keys(bySubject).sort()).toEqual(program.subjects.map(({ id }) => id).sort());
  });

  describe.each(Object.entries(bySubject))('%s', (subject, cases) => {
    const rules = listRules(program, subject);
    const casesOf = (id: string) => cases.filter(({ rule }) => rule === id);

    it.each(cases)('$rule is $status for $facts $readings', (one) => {
      const finding = findingOf(subject, one);
      expect(finding?.status).toBe(one.status);
      expect(finding?.missing).toEqual(one.missing);
      expect(finding?.message).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
    });

    it.each(rules)('$id has a case of each end', ({ id, modality }) => {
      const statuses = casesOf(id).map(({ status }) => status);
      const only = fixed[id];
      if (only === undefined) expect(statuses).toEqual(expect.arrayContaining([...ends[modality]]));
      else expect(new Set(statuses)).toEqual(new Set(only));
    });

    it('names no rule that is not its own', () => {
      const ids = rules.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...new Set(cases.map(({ rule }) => rule))]));
    });

    it.each(rules)('$id reads only what it needs', ({ id, needs }) => {
      const read = casesOf(id)
        .flatMap((one) => findingOf(subject, one)?.missing ?? [])
        .map((path) => path.replaceAll(/\[\d+\]/g, '[]'));
      for (const path of read) {
        const isNeeded = needs.some((need) => {
          return need === path || need.startsWith(`${path}[]`) || path.startsWith(`${need}.`);
        });
        expect(isNeeded, path).toBe(true);
      }
    });

    it.each(rules)('$id names only its own readings', ({ id, readings }) => {
      const taken = casesOf(id)
        .flatMap((one) => {
          const finding = findingOf(subject, one);
          return finding?.readings ?? (finding?.reading ? [finding.reading] : []);
        })
        .map(({ name }) => name);
      expect(readings).toEqual(expect.arrayContaining([...new Set(taken)]));
      if (readings.length > 0) expect(taken).not.toEqual([]);
    });
  });

  it('lists as fixed only rules that are evaluated', () => {
    const evaluated = program.rules.filter(({ subjects }) => subjects.length > 0);
    const ids = evaluated.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(fixed)));
  });
}
