import { seriousBarriers } from '@cop-credentials/in-chromium';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, type OpenedPortal, openPortalInChromium } from './support/opened-portal.js';
import { type Stop, type WalkOptions, walk } from './support/walk.js';

let opened: OpenedPortal;

const people = [
  { who: 'an applicant', emailAddress: 'ada@example.org' },
  { who: 'a proposer', emailAddress: 'hana@example.org' },
  { who: 'staff', emailAddress: 'sam@example.org' },
  { who: 'a panel member', emailAddress: 'priya@example.org' },
  { who: 'a member of the advisory board', emailAddress: 'bo@example.org' },
  { who: 'an administrator', emailAddress: 'mira@example.org' },
] as const;

describe.skipIf(chromiumPath === undefined)('no page keeps anybody out', () => {
  /** Pages that everybody can get to. */
  let knownKinds: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    opened = await openPortalInChromium();
  });
  afterAll(() => opened.close());

  it('that a stranger can get to with a phone', async () => {
    const { faults, kinds } = await faultsOn(await opened.open('phone'));
    expect(faults).toEqual([]);
    expect(kinds.size).toBeGreaterThan(4);
    knownKinds = kinds;
  });

  for (const { who, emailAddress } of people) {
    it(`that ${who} can get to with a phone`, async () => {
      const page = await opened.signIn(emailAddress, 'phone');
      const { faults, kinds } = await faultsOn(page, { knownKinds });
      expect(faults).toEqual([]);
      expect(kinds.size).toBeGreaterThan(4);
    });
  }

  it('that an applicant can get to at a desk, in the dark', async () => {
    const page = await opened.signIn('leo@example.org', 'desk', 'dark');
    expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    const { faults } = await faultsOn(page, { mostOfOneKind: 1 });
    expect(faults).toEqual([]);
  });
});

/** What is wrong with the pages that somebody can get to, and of which kinds they are. */
async function faultsOn(page: Page, options: Omit<WalkOptions, 'look'> = {}) {
  const faults: unknown[] = [];
  const look = async ({ path, answer }: Stop): Promise<void> => {
    if (answer.status() !== 200) faults.push({ path, status: answer.status() });
    const barriers = await seriousBarriers(page);
    if (barriers.length > 0) faults.push({ path, barriers });
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wider > 0) faults.push({ path, wider });
  };
  const kinds = await walk(page, { ...options, look });
  return { faults, kinds };
}
