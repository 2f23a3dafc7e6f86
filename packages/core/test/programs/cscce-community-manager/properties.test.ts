import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cscceCommunityManager } from '../../../src/index.js';
import { assessed, statusesOf } from '../../support/assessed.js';
import { describeProperties } from '../../support/describe-properties.js';
import { factsArbitrary } from '../../support/facts-arbitrary.js';
import { readingsArbitrary } from '../../support/readings-arbitrary.js';

const program = cscceCommunityManager;
const asOf = '2026-06-30';
const texts = ['scientific-community-engagement-fundamentals', 'content-design', 'cop', 'course'];
const readings = readingsArbitrary(program);

describeProperties({ program, asOf, texts, undecidable: ['cscce-price-unpublished'] });

describe('one more absence', () => {
  it.each([
    ['course-graduation', 'cscce-graduation-attendance'],
    ['course-badge', 'cscce-badge-all-requirements-complete'],
  ])('never helps: %s', (subject, rule) => {
    const record = fc.record(
      {
        sessionsTotal: fc.integer({ min: 1, max: 20 }),
        sessionsHeld: fc.nat(20),
        attendedGraduationEvent: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(record, fc.nat(20), readings, (facts, absences, chosen) => {
        const status = (missed: number) => {
          const told = { ...facts, absences: missed };
          return statusesOf(assessed({ program, subject, asOf, facts: told, readings: chosen }))[
            rule
          ];
        };
        const [before, after] = [status(absences), status(absences + 1)];
        fc.pre(before !== undefined && after !== undefined);
        if (before === 'violated') expect(after).toBe('violated');
        if (before === 'unknown') expect(after).not.toBe('satisfied');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the size and the age of a community', () => {
  it('never change a result', () => {
    const subject = program.subjects.find(({ id }) => id === 'course-enrolment');
    expect(subject).toBeDefined();
    if (subject === undefined) return;
    const facts = factsArbitrary(subject.facts, texts).map((value) => Object(value));
    fc.assert(
      fc.property(facts, fc.nat(), fc.nat(), (told, communitySize, communityAgeDays) => {
        const ask = (more: object) =>
          assessed({ program, asOf, subject: subject.id, facts: { ...told, ...more } });
        const { communitySize: _size, communityAgeDays: _age, ...without } = told;
        expect(ask({ communitySize, communityAgeDays })).toEqual(
          assessed({ program, asOf, subject: subject.id, facts: without }),
        );
      }),
    );
  });
});
