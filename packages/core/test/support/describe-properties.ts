import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type CalendarDate, CoreError, type Program } from '../../src/index.js';
import { deepFreeze } from '../../src/json/freeze.js';
import { type Asked, assessed, statusesOf } from './assessed.js';
import { factsArbitrary, reversed, withNamesLeftOut } from './facts-arbitrary.js';
import { readingsArbitrary } from './readings-arbitrary.js';

/** A program, and what its facts may hold. */
export interface PropertySuite {
  readonly program: Program;
  readonly asOf: CalendarDate;
  /** Texts that its rules know, and some that they do not; the usual ones where they are left out. */
  readonly texts?: readonly string[];
  /** Rules that no fact decides. */
  readonly undecidable?: readonly string[];
}

/** Holds every subject of a program to what is true of all rules, whatever the facts. */
export function describeProperties({
  program,
  asOf,
  texts,
  undecidable = [],
}: PropertySuite): void {
  const readings = readingsArbitrary(program);
  const ask = (asked: Omit<Asked, 'program' | 'asOf'>) => assessed({ program, asOf, ...asked });

  describe.each(program.subjects)('$id', ({ id: subject, facts: schema }) => {
    const full = factsArbitrary(schema, texts);
    const partial = fc
      .tuple(full, fc.infiniteStream(fc.boolean()))
      .map(([facts, coins]) => withNamesLeftOut(facts, () => coins.next().value));

    it('finds something of every rule, in order, as plain JSON', () => {
      const expected = program.rules.filter(({ subjects }) => subjects.includes(subject));
      fc.assert(
        fc.property(partial, readings, (facts, chosen) => {
          const assessment = ask({ subject, facts, readings: chosen });
          fc.pre(assessment !== undefined);
          expect(assessment.findings.map(({ rule }) => rule)).toEqual(expected.map(({ id }) => id));
          expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
        }),
      );
    });

    it('says the same twice, and changes nothing that it is given', () => {
      fc.assert(
        fc.property(partial, readings, (facts, chosen) => {
          const first = ask({ subject, facts: deepFreeze(facts), readings: deepFreeze(chosen) });
          expect(ask({ subject, facts, readings: chosen })).toEqual(first);
        }),
      );
    });

    it('shares nothing with the caller', () => {
      fc.assert(
        fc.property(full, (facts) => {
          const assessment = ask({ subject, facts });
          const stored = JSON.stringify(assessment);
          scribbleOver(facts);
          expect(JSON.stringify(assessment)).toBe(stored);
        }),
      );
    });

    it('does not mind the order of names and lists', () => {
      fc.assert(
        fc.property(partial, readings, (facts, chosen) => {
          const statuses = statusesOf(ask({ subject, facts, readings: chosen }));
          const others = ask({ subject, facts: reversed(facts), readings: chosen });
          expect(statusesOf(others)).toEqual(statuses);
        }),
      );
    });

    it('never turns satisfied into unknown where more is told', () => {
      fc.assert(
        fc.property(full, fc.infiniteStream(fc.boolean()), readings, (facts, coins, chosen) => {
          const told = statusesOf(ask({ subject, facts, readings: chosen }));
          const fewer = withNamesLeftOut(facts, () => coins.next().value);
          const before = statusesOf(ask({ subject, facts: fewer, readings: chosen }));
          const lost = Object.keys(told).filter(
            (rule) => before[rule] === 'satisfied' && told[rule] === 'unknown',
          );
          expect(lost).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    });

    it('decides an unknown by the facts that it names as missing', () => {
      for (const { rule, status, missing } of ask({ subject, facts: {} })?.findings ?? []) {
        if (status !== 'unknown' || undecidable.includes(rule)) continue;
        expect(missing, rule).not.toEqual([]);
      }
    });

    it('throws nothing but its own error, whatever JSON it is given', () => {
      fc.assert(
        fc.property(fc.jsonValue(), (facts) => {
          try {
            assess(program, subject, facts, { asOf });
          } catch (error) {
            expect(error).toBeInstanceOf(CoreError);
          }
        }),
      );
    });
  });
}

function scribbleOver(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    scribbleOver(member);
    Reflect.set(value, name, 'scribbled');
  }
}
