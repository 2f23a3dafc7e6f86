import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growingTogether } from '../../../src/index.js';
import { modelCop } from '../../fixtures/growing-together/cop.js';
import { assessed, statusesOf } from '../../support/assessed.js';
import { describeProperties } from '../../support/describe-properties.js';
import { readingsArbitrary } from '../../support/readings-arbitrary.js';

const program = growingTogether;
const asOf = '2026-03-15';
const readings = readingsArbitrary(program);

describeProperties({
  program,
  asOf,
  texts: [
    '2026-01-01',
    '2026-01-20',
    '2026-02-10',
    '2026-03-14',
    '2026-03-15',
    '2026-04-30',
    'a',
    'b',
    'computer',
    'voluntary',
    'topics',
    'problem-solving',
    'accessibility',
    'ece-teacher',
    'FY 24-25',
    'NCPC adapted COP Participation Survey',
    '3104',
    'Communities of Practice',
  ],
  undecidable: ['gt-price-on-request'],
});

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a CoP', () => {
  it('is never judged by the degree of a facilitator', () => {
    const degrees = fc.array(fc.option(fc.string({ minLength: 1 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(degrees, readings, (given, chosen) => {
        const ask = (facilitators: readonly object[]) => {
          const facts = { ...modelCop, facilitators };
          return assessed({ program, subject: 'cop', facts, asOf, readings: chosen });
        };
        const [model] = modelCop.facilitators;
        const without = given.map((_degree, index) => ({
          ...model,
          id: `f${index}`,
          degree: null,
        }));
        const having = without.map((each, index) => ({ ...each, degree: given[index] }));
        expect(ask(having)).toEqual(ask(without));
      }),
    );
  });

  it('is never harmed by one more meeting', () => {
    const facts = fc.record(
      { activeFrom: day, activeTo: fc.option(day), meetings: fc.array(day, { maxLength: 8 }) },
      { requiredKeys: ['meetings', 'activeFrom'] },
    );
    fc.assert(
      fc.property(facts, day, readings, (told, more, chosen) => {
        const status = (dates: readonly string[]) => {
          const asked = { ...told, meetings: dates.map((date) => ({ date })) };
          const found = assessed({ program, subject: 'cop', facts: asked, asOf, readings: chosen });
          return statusesOf(found)['gt-meets-monthly'];
        };
        if (status(told.meetings) === 'satisfied') {
          expect(status([...told.meetings, more])).toBe('satisfied');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a member', () => {
  it('is never judged by how much is attended or said', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.boolean(), (attends, spokeInMeetings, findsValue) => {
        const ask = (facts: object) =>
          assessed({ program, subject: 'member-participation', facts, asOf });
        expect(ask({ attends, spokeInMeetings, findsValue })).toEqual(ask({ findsValue }));
      }),
    );
  });
});
