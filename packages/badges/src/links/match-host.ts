import type { BadgeHost } from './badge-host.js';
import { badgeHosts } from './badge-hosts.js';

/** What is known of one link. */
export interface MatchedHost {
  readonly host: BadgeHost;
  /** Where the credential of this link is, the address asked first coming first. */
  readonly credential: readonly string[];
}

/** The kinds of link that are known, the first that fits counting; `undefined` for any other. */
export function matchHost(url: URL): MatchedHost | undefined {
  for (const host of badgeHosts) {
    const parts = host.hosts.some((name) => isHost(url, name)) && partsOf(url, host);
    if (parts) return { host, credential: host.credential.map((text) => filled(text, parts)) };
  }
  return undefined;
}

// Only what cannot end a path or begin another part of an address.
const PARTS: Readonly<Record<string, string>> = {
  uuid: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  number: '\\d{1,20}',
  hex: '[0-9a-f]{8,128}',
  id: '[\\w-]{1,128}',
  name: '[^/]{1,200}',
  base: '(?:/[\\w.~-]{1,100}){0,5}',
};

const PART = /\{(\w+)\}/g;

function isHost({ hostname }: URL, name: string): boolean {
  if (name === '*') return true;
  return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : hostname === name;
}

function partsOf(url: URL, { pages }: BadgeHost): ReadonlyMap<string, string> | undefined {
  for (const page of pages) {
    const parts = matchPage(url, page);
    if (parts !== undefined) return parts;
  }
  return undefined;
}

/** The parts of an address that fits a page, by their names. */
function matchPage(url: URL, page: string): ReadonlyMap<string, string> | undefined {
  const [path = '', query = ''] = page.split('?');
  const matches = [
    matchText(url.pathname.replace(/\/+$/, '') || '/', path),
    ...[...new URLSearchParams(query)].map(([name, text]) =>
      matchText(url.searchParams.get(name) ?? '', text),
    ),
  ];
  const parts = new Map([['host', url.hostname]]);
  for (const match of matches) {
    if (match === null) return undefined;
    for (const [name, value] of Object.entries(match.groups ?? {})) parts.set(name, value ?? '');
  }
  return parts;
}

function matchText(text: string, template: string): RegExpExecArray | null {
  return patternOf(template).exec(text);
}

function patternOf(template: string): RegExp {
  const isOpen = template.endsWith('/*');
  const named = new Set<string>();
  const pattern = (isOpen ? template.slice(0, -2) : template)
    .replace(/[.?+]/g, '\\$&')
    .replace(PART, (_, name: string) => {
      const part = PARTS[name] ?? '';
      // Nothing is made of a part that stands twice.
      if (named.has(name)) return part;
      named.add(name);
      return `(?<${name}>${part})`;
    });
  return new RegExp(`^${pattern}${isOpen ? '(?:/.*)?' : ''}$`, 'i');
}

function filled(template: string, parts: ReadonlyMap<string, string>): string {
  return template.replace(PART, (_, name: string) => parts.get(name) ?? '');
}
