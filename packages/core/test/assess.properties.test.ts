import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  assess,
  CoreError,
  campusCompactCep,
  type FindingStatus,
  type ReadingValue,
} from '../src/index.js';
import { deepFreeze } from '../src/json/freeze.js';
import { factsArbitrary, reversed, withNamesLeftOut } from './support/facts-arbitrary.js';
import { readingsArbitrary } from './support/readings-arbitrary.js';

const asOf = '2026-05-15';
const readings = readingsArbitrary(campusCompactCep);

interface Asked {
  readonly subject: string;
  readonly facts: unknown;
  readonly readings?: Readonly<Record<string, ReadingValue>>;
}

/** The assessment, or nothing where the facts contradict each other. */
function assessed({ subject, facts, readings: chosen = {} }: Asked): Assessment | undefined {
  try {
    return assess(campusCompactCep, subject, facts, { asOf, readings: chosen });
  } catch (error) {
    if (error instanceof CoreError && error.code === 'facts.contradiction') return undefined;
    throw error;
  }
}

function statusesOf(assessment: Assessment | undefined): Record<string, FindingStatus> {
  const entries = assessment?.findings.map(({ rule, status }) => [rule, status] as const);
  return Object.fromEntries(entries ?? []);
}

describe.each(campusCompactCep.subjects)('$id', ({ id: subject, facts: schema }) => {
  const full = factsArbitrary(schema);
  const partial = fc
    .tuple(full, fc.infiniteStream(fc.boolean()))
    .map(([facts, coins]) => withNamesLeftOut(facts, () => coins.next().value));

  it('finds something of every rule, in order, as plain JSON', () => {
    const expected = campusCompactCep.rules.filter(({ subjects }) => subjects.includes(subject));
    fc.assert(
      fc.property(partial, readings, (facts, chosen) => {
        const assessment = assessed({ subject, facts, readings: chosen });
        fc.pre(assessment !== undefined);
        expect(assessment.findings.map(({ rule }) => rule)).toEqual(expected.map(({ id }) => id));
        expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
      }),
    );
  });

  it('says the same twice, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(partial, readings, (facts, chosen) => {
        const first = assessed({ subject, facts: deepFreeze(facts), readings: deepFreeze(chosen) });
        expect(assessed({ subject, facts, readings: chosen })).toEqual(first);
      }),
    );
  });

  it('shares nothing with the caller', () => {
    fc.assert(
      fc.property(full, (facts) => {
        const assessment = assessed({ subject, facts });
        const stored = JSON.stringify(assessment);
        scribbleOver(facts);
        expect(JSON.stringify(assessment)).toBe(stored);
      }),
    );
  });

  it('does not mind the order of names and lists', () => {
    fc.assert(
      fc.property(partial, readings, (facts, chosen) => {
        const statuses = statusesOf(assessed({ subject, facts, readings: chosen }));
        const others = assessed({ subject, facts: reversed(facts), readings: chosen });
        expect(statusesOf(others)).toEqual(statuses);
      }),
    );
  });

  it('never turns satisfied into unknown where more is told', () => {
    fc.assert(
      fc.property(full, fc.infiniteStream(fc.boolean()), readings, (facts, coins, chosen) => {
        const told = statusesOf(assessed({ subject, facts, readings: chosen }));
        const fewer = withNamesLeftOut(facts, () => coins.next().value);
        const before = statusesOf(assessed({ subject, facts: fewer, readings: chosen }));
        const lost = Object.keys(told).filter(
          (rule) => before[rule] === 'satisfied' && told[rule] === 'unknown',
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('decides an unknown by the facts that it names as missing, or names none', () => {
    const assessment = assessed({ subject, facts: {} });
    for (const finding of assessment?.findings ?? []) {
      if (finding.status !== 'unknown') continue;
      expect(finding.missing).not.toEqual([]);
    }
  });

  it('throws nothing but its own error, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (facts) => {
        try {
          assess(campusCompactCep, subject, facts, { asOf });
        } catch (error) {
          expect(error).toBeInstanceOf(CoreError);
        }
      }),
    );
  });
});

describe('cop-proposal', () => {
  it('is never mended by more participants', () => {
    const rule = 'cep-cop-max-participants';
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(5), readings, (count, more, leading, chosen) => {
        const status = (participantCount: number) => {
          const leaders = Array.from({ length: leading }, () => ({}));
          const facts = { participantCount, leaders };
          return statusesOf(assessed({ subject: 'cop-proposal', facts, readings: chosen }))[rule];
        };
        fc.pre(status(count) === 'violated');
        expect(status(count + more)).toBe('violated');
      }),
    );
  });
});

function scribbleOver(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    scribbleOver(member);
    Reflect.set(value, name, 'scribbled');
  }
}
