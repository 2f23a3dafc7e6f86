import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campusCompactCep } from '../src/index.js';
import { assessed, statusesOf } from './support/assessed.js';
import { describeProperties } from './support/describe-properties.js';
import { readingsArbitrary } from './support/readings-arbitrary.js';

const program = campusCompactCep;
const asOf = '2026-05-15';

describeProperties({ program, asOf });

describe('cop-proposal', () => {
  it('is never mended by more participants', () => {
    const rule = 'cep-cop-max-participants';
    const readings = readingsArbitrary(program);
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(5), readings, (count, more, leading, chosen) => {
        const status = (participantCount: number) => {
          const leaders = Array.from({ length: leading }, () => ({}));
          const facts = { participantCount, leaders };
          const asked = { program, asOf, subject: 'cop-proposal', facts, readings: chosen };
          return statusesOf(assessed(asked))[rule];
        };
        fc.pre(status(count) === 'violated');
        expect(status(count + more)).toBe('violated');
      }),
    );
  });
});
