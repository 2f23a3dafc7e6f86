import { describe, expect, it } from 'vitest';
import { campusCompactCep, cscceCommunityManager, growingTogether } from '../../src/index.js';

const programs = [campusCompactCep, cscceCommunityManager, growingTogether];

describe('the criteria of a program', () => {
  it.each(programs)('are rules of the program itself: $id', ({ criteria = {}, rules }) => {
    const known = rules.map(({ id }) => id);
    for (const ids of Object.values(criteria)) {
      expect(ids.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining([...ids]));
    }
  });

  it('are told for the awards that it has, and for no others', () => {
    const kinds = programs.map(({ criteria = {} }) => Object.keys(criteria));
    expect(kinds).toEqual([['micro-credential', 'full-certification'], ['course-badge'], []]);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(campusCompactCep.criteria)).toBe(true);
    expect(Object.isFrozen(campusCompactCep.criteria?.['micro-credential'])).toBe(true);
  });
});
