import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/links/read-page.js';

const TYPE = 'application/vc+ld+json';

describe('a page is read for where its badge is', () => {
  test.each<[string, string, object]>([
    [
      'other forms',
      `<link REL="Canonical Alternate" Type="${TYPE}; charset=utf-8" href="/1&amp;2">`,
      { alternates: [{ href: '/1&2', type: TYPE }] },
    ],
    [
      'JSON-LD',
      '<script type="Application/LD+JSON">{"a":"</b>"}</script>',
      { data: ['{"a":"</b>"}'] },
    ],
    [
      'pictures',
      '<meta property="og:image:secure_url" content="/a.png">',
      { pictures: ['/a.png'] },
    ],
    ['files', '<a href="/x" download="badge.json">', { downloads: ['/x'] }],
    ['links with a type', `<a href="/x" type="${TYPE}">`, { downloads: ['/x'] }],
    ['the base of its addresses', '<base href="/a/"><base href="/b/">', { base: '/a/' }],
    [
      'the way out',
      '<a data-tracking-control-name="external_url_click" href="https://a.example">',
      { wayOut: 'https://a.example' },
    ],
  ])('%s', (_, html, found) => {
    expect(readPage(html)).toEqual({
      alternates: [],
      data: [],
      downloads: [],
      pictures: [],
      ...found,
    });
  });

  test.each([
    `<!-- <link rel="alternate" type="${TYPE}" href="/1"> -->`,
    `<script>var a = '<link rel="alternate" type="${TYPE}" href="/1">'</script>`,
    `<textarea><link rel="alternate" type="${TYPE}" href="/1"></textarea>`,
    `<link rel="alternate" type="${TYPE}">`,
    `<link rel="stylesheet" type="${TYPE}" href="/1">`,
    '<link rel="alternate" type="application/rss+xml" href="/1">',
    '<script type="text/javascript">{"type":"OpenBadgeCredential"}</script>',
    '<script type="application/ld+json">{"never":"closed"}',
    '<a href="/badge.png">',
    '<a href="/setup.exe" download>',
    '<img src="/badge.png">',
    '',
    '<',
  ])('and nothing else in it: %s', (html) => {
    expect(readPage(html)).toEqual({ alternates: [], data: [], downloads: [], pictures: [] });
  });

  test.each<[string, string]>([
    ['tags that are never closed', '<a>'.repeat(200_000)],
    ['tags that close nothing', '<b>'.repeat(80_000) + '</i>'.repeat(80_000)],
    ['tags that close nothing, in many', '<b>'.repeat(500) + '</i>'.repeat(125_000)],
    ['one tag without end', `<a ${'x='.repeat(300_000)}`],
    ['attributes without end', `<a ${'x y z '.repeat(100_000)}>`],
    ['a comment without end', `<!--${'-'.repeat(600_000)}`],
    ['character references', '&amp'.repeat(150_000)],
    ['data without end', `<script type="application/ld+json">${'['.repeat(600_000)}`],
    ['many links', `<link rel="alternate" type="${TYPE}" href="/1">`.repeat(50_000)],
  ])('in no time, whatever there is of it: %s', (_, html) => {
    // Of the processor and not of the clock, as machines that test do much at once.
    const start = process.cpuUsage();
    const { alternates, data } = readPage(html);
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(3);
    expect(alternates.length).toBeLessThanOrEqual(8);
    expect(data).toEqual([]);
  });

  test('only at its beginning', () => {
    const link = `<link rel="alternate" type="${TYPE}" href="/1">`;
    expect(readPage(' '.repeat(500_000) + link).alternates).toHaveLength(1);
    expect(readPage(' '.repeat(600_000) + link).alternates).toHaveLength(0);
  });
});
