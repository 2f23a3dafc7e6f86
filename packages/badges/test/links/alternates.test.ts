import { describe, expect, test } from 'vitest';
import { alternatesInHeader } from '../../src/links/alternates.js';

const TYPE = 'application/vc+ld+json';
const found = (...hrefs: readonly string[]) => hrefs.map((href) => ({ href, type: TYPE }));

describe('other forms that a Link header names', () => {
  test.each<[string, readonly object[]]>([
    [`</1>; rel="alternate"; type="${TYPE}"`, found('/1')],
    [`</1>; type=${TYPE}; rel=alternate`, found('/1')],
    [`</1>;REL=ALTERNATE;TYPE="${TYPE.toUpperCase()}"`, found('/1')],
    [
      `</0>; rel=preload, </1>; rel=alternate; type="${TYPE}", </2>; rel="next alternate"; type="${TYPE}"`,
      found('/1', '/2'),
    ],
    [`</a,b;c>; rel=alternate; type="${TYPE}"; title="x, y"`, found('/a,b;c')],
    ['</1>; rel=alternate', []],
    ['</1>; rel=alternate; type="text/html"', []],
    [`</1>; type="${TYPE}"`, []],
    [`<>; rel=alternate; type="${TYPE}"`, []],
    ['', []],
    ['<'.repeat(5_000), []],
    [`</1>${' ;'.repeat(50_000)}rel=alternate; type="${TYPE}"`, []],
  ])('%s', (header, expected) => {
    expect(alternatesInHeader(header)).toEqual(expected);
  });

  test('are none without a header', () => {
    expect(alternatesInHeader(undefined)).toEqual([]);
  });
});
