import { describe, expect, it } from 'vitest';
import { answerIfListed } from '../../src/kernel/answer.js';

describe('answerIfListed', () => {
  const messages = { names: ['a', 'b'], met: 'Listed.', notMet: 'Not listed.' };

  it.each([
    ['b', { kind: 'met', message: 'Listed.', observed: 'b', expected: ['a', 'b'] }],
    ['c', { kind: 'not-met', message: 'Not listed.', observed: 'c' }],
    [null, { kind: 'not-met', observed: null }],
    [undefined, { kind: 'unknown', missing: ['kind'] }],
  ])('of %j', (value, answer) => {
    expect(answerIfListed({ path: 'kind', value }, messages)).toMatchObject(answer);
  });
});
