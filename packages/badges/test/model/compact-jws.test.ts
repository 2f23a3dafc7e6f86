import { describe, expect, test } from 'vitest';
import { isCompactJws } from '../../src/model/compact-jws.js';

describe('a compact JWS', () => {
  test.each(['eyJh.eyJu.c2ln', 'eyJh..c2ln', 'a-_9.b-_8.c-_7'])('is %s', (text) => {
    expect(isCompactJws(text)).toBe(true);
  });

  test.each([
    '',
    '..',
    'eyJh.eyJu',
    'eyJh.eyJu.',
    '.eyJu.c2ln',
    'eyJh.eyJu.c2ln\n',
    ' eyJh.eyJu.c2ln',
    'eyJh.eyJu.c2ln=',
    'eyJh.ey+/.c2ln',
    'a.b.c.d.e',
    '{"a":"b.c.d"}',
  ])('is not %j', (text) => {
    expect(isCompactJws(text)).toBe(false);
  });
});
