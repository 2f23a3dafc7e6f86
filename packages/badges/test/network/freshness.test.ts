import { expect, it } from 'vitest';
import { mayBeKeptMs } from '../../src/network/freshness.js';

it.each<[HeadersInit, number]>([
  [{}, Number.POSITIVE_INFINITY],
  [{ 'cache-control': 'public' }, Number.POSITIVE_INFINITY],
  [{ 'cache-control': 'max-age=60' }, 60_000],
  [{ 'cache-control': 'Public, Max-Age = 60' }, 60_000],
  [{ 'cache-control': 'max-age="60"' }, 60_000],
  [{ 'cache-control': 'max-age=60, max-age=5' }, 5_000],
  [{ 'cache-control': 's-maxage=5' }, Number.POSITIVE_INFINITY],
  [{ 'cache-control': 'max-age=0' }, 0],
  [{ 'cache-control': 'max-age=60, no-store' }, 0],
  [{ 'cache-control': 'no-cache' }, 0],
  [{ 'cache-control': 'no-cache="set-cookie"' }, 0],
  [{ 'cache-control': 'max-age=60', age: '20' }, 40_000],
  [{ 'cache-control': 'max-age=60', age: '100' }, 0],
  [{ 'cache-control': 'max-age=60', age: 'old' }, 60_000],
  [{ age: '20' }, Number.POSITIVE_INFINITY],
  [{ 'cache-control': 'max-age=ages' }, Number.POSITIVE_INFINITY],
])('an answer with the headers %j may be kept for %s ms', (headers, expected) => {
  expect(mayBeKeptMs(new Headers(headers))).toBe(expected);
});
