import { seriousBarriers } from '@cop-credentials/in-chromium';
import type { Response as Answer, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chromiumPath,
  type OpenedPortal,
  openPortalInChromium,
  type sizes,
} from './support/opened-portal.js';

let opened: OpenedPortal;

const visitors = [
  { who: 'a stranger', emailAddress: undefined },
  { who: 'an applicant', emailAddress: 'ada@example.org' },
  { who: 'a proposer', emailAddress: 'hana@example.org' },
  { who: 'staff', emailAddress: 'sam@example.org' },
  { who: 'a panel member', emailAddress: 'priya@example.org' },
  { who: 'a member of the advisory board', emailAddress: 'bo@example.org' },
  { who: 'an administrator', emailAddress: 'mira@example.org' },
] as const;

/** Pages of one kind differ in little: of each so many are looked at. */
const mostOfOneKind = 3;

describe.skipIf(chromiumPath === undefined)('no page keeps anybody out', () => {
  beforeAll(async () => {
    opened = await openPortalInChromium();
  });
  afterAll(() => opened.close());

  for (const { who, emailAddress } of visitors) {
    it(`that ${who} can get to`, async () => {
      const page = await windowOf(emailAddress, 'phone');
      const { faults, visited } = await walk(page);
      expect(faults).toEqual([]);
      expect(visited.length).toBeGreaterThan(4);
    });
  }
});

function windowOf(emailAddress: string | undefined, size: keyof typeof sizes): Promise<Page> {
  return emailAddress === undefined ? opened.open(size) : opened.signIn(emailAddress, size);
}

interface Walk {
  readonly faults: readonly unknown[];
  readonly visited: readonly string[];
}

/** Follows every link from page to page, and notes what is wrong with each. */
async function walk(page: Page): Promise<Walk> {
  const faults: unknown[] = [];
  const visited: string[] = [];
  const waiting = ['/'];
  const seen = new Set(waiting);
  const ofKind = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await shownAt(page, path);
    if (answer?.headers()['content-type']?.startsWith('text/html') !== true) continue;
    visited.push(path);
    if (answer.status() !== 200) faults.push({ path, status: answer.status() });
    const barriers = await seriousBarriers(page);
    if (barriers.length > 0) faults.push({ path, barriers });
    const wide = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wide > 0) faults.push({ path, wider: wide });
    for (const found of await linksOn(page)) {
      const kind = kindOf(found);
      const count = ofKind.get(kind) ?? 0;
      if (seen.has(found) || count >= mostOfOneKind) continue;
      seen.add(found);
      ofKind.set(kind, count + 1);
      waiting.push(found);
    }
  }
  return { faults, visited };
}

/** What the page at an address answers; nothing where it is a download, which no browser shows. */
async function shownAt(page: Page, path: string): Promise<Answer | undefined> {
  try {
    return (await page.goto(path)) ?? undefined;
  } catch (error) {
    if (String(error).includes('Download is starting')) return undefined;
    throw error;
  }
}

/** Where the links of a page lead, within the portal and to pages: downloads are no pages. */
async function linksOn(page: Page): Promise<readonly string[]> {
  const found = await page.locator('a[href^="/"]:not([download])').all();
  const paths = await Promise.all(found.map((link) => link.getAttribute('href')));
  return paths.flatMap((path) => (path === null ? [] : [path.split('#')[0] ?? '']));
}

/** What an address is of, without which one: identifiers have a digit in them, and questions a mark. */
function kindOf(path: string): string {
  const [place = ''] = path.split('?');
  const steps = place
    .split('/')
    .map((step) => (/\d/.test(step) || step.includes(':') ? ':id' : step));
  return steps.at(1) === 'rules' && steps.length > 2 ? '/rules/:id' : steps.join('/');
}
