import { describe, expect, test } from 'vitest';
import { listBadgeHosts } from '../../src/index.js';
import { matchHost } from '../../src/links/match-host.js';

const EXAMPLES: Readonly<Record<string, string>> = {
  uuid: '3f1b2c4d-0000-4000-8000-00000000000a',
  number: '12345',
  hex: '0123456789abcdef0123456789abcdef01234567',
  id: 'Abc-12_3',
  name: 'somebody',
  base: '/learn',
  host: 'any.example.org',
};

const kinds = listBadgeHosts().flatMap((host) =>
  host.hosts.flatMap((name) => host.pages.map((page) => ({ host, name, page }))),
);

function filled(template: string): string {
  return template.replace(/\{(\w+)\}/g, (_, part: string) => EXAMPLES[part] ?? '');
}

function hostNamed(name: string): string {
  return name === '*' ? 'any.example.org' : name.replace('*', 'acme');
}

describe('each kind of link that is known', () => {
  test.each(kinds)('is told by its page: $name $page', ({ host, name, page }) => {
    const address = `https://${hostNamed(name)}${filled(page).replace('/*', '/more?x=1#y')}`;
    expect(matchHost(new URL(address))?.host).toEqual(host);
  });

  test.each(kinds)('is not that of another host: $name $page', ({ name, page }) => {
    if (name === '*') return;
    const host = `${hostNamed(name)}.evil.example`;
    const address = `https://${host}${filled(page).replace('/*', '/more')}`;
    expect(matchHost(new URL(address))).toBeUndefined();
    expect(
      matchHost(
        new URL(address.replace(host, `evil${hostNamed(name).replace(/^(?:www|acme)\./, '')}`)),
      ),
    ).toBeUndefined();
  });

  test.each(kinds)(
    'gives addresses of https with every part filled: $name $page',
    ({ host, name, page }) => {
      const address = `https://${hostNamed(name)}${filled(page).replace('/*', '')}`;
      const { credential = [] } = matchHost(new URL(address)) ?? {};
      expect(credential).toHaveLength(host.credential.length);
      for (const found of credential) {
        expect(found).not.toMatch(/[{}]|\/\/.*\/\//);
        expect(new URL(found)).toMatchObject({ protocol: 'https:', port: '', username: '' });
      }
    },
  );

  test('leads to a badge exactly where its address is known', () => {
    for (const { leadsTo, credential } of listBadgeHosts())
      expect(credential.length > 0).toBe(leadsTo === 'badge');
  });

  test('says how sure that is, and what it rests on', () => {
    for (const { confidence, basis } of listBadgeHosts()) {
      expect(['documented', 'observed', 'guessed']).toContain(confidence);
      expect(basis).toMatch(/\w/);
    }
  });

  test('is listed in a copy', () => {
    const [first] = listBadgeHosts();
    Object.assign(first ?? {}, { platform: 'changed' });
    expect(listBadgeHosts()[0]?.platform).toBe('Credly');
  });
});

describe('what is no such link', () => {
  test.each([
    'https://www.credly.com/badges/not-a-uuid',
    'https://www.credly.com/badges/3f1b2c4d-0000-4000-8000-00000000000a0',
    'https://www.credly.com/x/badges/3f1b2c4d-0000-4000-8000-00000000000a',
    'https://api.badgr.io/public/assertions/a%2Fb',
    'https://api.badgr.io/public/assertions/..%2f..%2fadmin',
    'https://moodle.example.org/badges/badge.php?hash=a%26x=1',
    'https://moodle.example.org/badges/badge.php',
    'https://openbadgefactory.com/v1/assertion/0123456789abcdefXhtml',
  ])('%s', (link) => {
    expect(matchHost(new URL(link))).toBeUndefined();
  });
});
