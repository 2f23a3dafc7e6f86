import { expect, test } from 'vitest';
import { parseUrl } from '../../src/model/url.js';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
])('%s is an address', (text, href) => {
  expect(parseUrl(text)?.href).toBe(href);
});

test('an address may be relative to another', () => {
  expect(parseUrl('/a', 'https://example.org/b')?.href).toBe('https://example.org/a');
});

test.each(['', 'example', 'https://', 'https://[::1', '//example.org'])(
  '%j is no address',
  (text) => {
    expect(parseUrl(text)).toBeUndefined();
  },
);

test('an address is one however often it was asked', () => {
  for (let time = 0; time < 20_000; time += 1) parseUrl(`https://example.org/${time}`);
  const refused = Array.from({ length: 20_000 }, () => parseUrl('https://bücher.example/'));
  expect(refused.filter((url) => url === undefined)).toEqual([]);
});
