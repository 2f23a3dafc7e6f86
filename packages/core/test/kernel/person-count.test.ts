import { describe, expect, it } from 'vitest';
import { personCount } from '../../src/kernel/person-count.js';

describe('personCount', () => {
  it.each([
    [undefined, undefined],
    [[], 0],
    [[{}, {}], 2],
    [[{ id: 'a' }, { id: 'b' }], 2],
    [[{ id: 'a' }, {}, { id: 'a' }], 2],
  ])('of %j is %j', (value, count) => {
    expect(personCount({ path: 'leaders', value })).toEqual({ path: 'leaders', value: count });
  });
});
