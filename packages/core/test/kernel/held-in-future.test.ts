import { describe, expect, it } from 'vitest';
import { heldInFuture } from '../../src/kernel/held-in-future.js';

describe('heldInFuture', () => {
  it('names meetings held after the day, and no others', () => {
    const problems = heldInFuture(
      [
        { date: '2026-01-15', status: 'held' },
        { date: '2026-01-16', status: 'held' },
        { date: '2026-01-16', status: 'planned' },
        { date: '2026-01-16' },
        { status: 'held' },
      ],
      '2026-01-15',
    );
    expect(problems).toMatchObject([{ code: 'facts.contradiction', path: '/meetings/1/status' }]);
  });
});
