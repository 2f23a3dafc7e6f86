import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/text/nearest-name.js';

const names = ['meetings', 'leaders', 'level', 'participantCount', 'enrollmentPeriod'];

describe('nearestName', () => {
  it.each([
    ['meeting', 'meetings'],
    ['metings', 'meetings'],
    ['emetings', 'meetings'],
    ['leadres', 'leaders'],
    ['Level', 'level'],
    ['participantcount', 'participantCount'],
    ['enrollment', 'enrollmentPeriod'],
  ])('finds what %s means', (name, nearest) => {
    expect(nearestName(name, names)).toBe(nearest);
  });

  it.each(['', 'x', 'budget', 'colour', 'm'.repeat(10_000)])('finds nothing near %s', (name) => {
    expect(nearestName(name, names)).toBeUndefined();
  });

  it('finds a name with two neighbours swapped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(20), (name, position) => {
        const at = position % (name.length - 1);
        const swapped = `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
        expect(nearestName(swapped, names)).toBe(name);
      }),
    );
  });
});
