import { describe, expect, it } from 'vitest';
import { takingPlace } from '../../src/kernel/taking-place.js';

describe('takingPlace', () => {
  it('leaves out what is cancelled, and keeps the places of the others', () => {
    const value = [{ status: 'cancelled' as const }, {}, { status: 'planned' as const }];
    expect(takingPlace({ path: 'meetings', value })).toMatchObject([
      { path: 'meetings[1]', position: 2 },
      { path: 'meetings[2]', position: 3 },
    ]);
  });

  it('is open where no list was given', () => {
    expect(takingPlace({ path: 'meetings', value: undefined })).toEqual({ missing: ['meetings'] });
  });
});
