import { seriousBarriers } from '@cop-credentials/in-chromium';
import { describe, expect, it } from 'vitest';
import * as badges from './support/badges.js';
import {
  allowAsking,
  checkText,
  chromium,
  type OpenedPage,
  openPage,
  verdictOf,
} from './support/opened-page.js';

const STATES: readonly (readonly [state: string, reach: (opened: OpenedPage) => Promise<void>])[] =
  [
    ['empty', async () => undefined],
    ['with nothing given', async (opened) => checkText(opened, '')],
    ['with a good badge', async (opened) => checkText(opened, await badges.issued())],
    ['with a changed badge', async (opened) => checkText(opened, await badges.changed())],
    ['with no badge', async (opened) => checkText(opened, 'no badge')],
    ['with a server to ask', async (opened) => checkText(opened, badges.hosted().badge)],
    [
      'with a server that does not answer',
      async (opened) => {
        await checkText(opened, badges.hosted().badge);
        await allowAsking(opened);
        await opened.page.locator('.tone-open').waitFor();
      },
    ],
  ];

describe.skipIf(chromium === undefined)('the page', () => {
  it.each(STATES)('%s has no barriers, and fits into 320 pixels', async (state, reach) => {
    const opened = await openPage();
    const { page } = opened;
    await page.setViewportSize({ width: 320, height: 640 });
    await reach(opened);
    if (state.includes('badge') || state.includes('server')) await verdictOf(opened);
    expect(await seriousBarriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('can be used by the keyboard alone', async () => {
    const opened = await openPage();
    const { keyboard } = opened.page;
    const focused = () => opened.page.locator(':focus').getAttribute('id');
    await keyboard.press('Tab');
    expect(await focused()).toBe('file');
    await keyboard.press('Tab');
    await keyboard.insertText(badges.hosted().badge);
    await keyboard.press('Tab');
    expect(await focused()).toBe('email');
    await keyboard.type(badges.EMAIL);
    await keyboard.press('Tab');
    expect(await focused()).toBe('ask');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await verdictOf(opened)).toMatch(/^Not decided yet/);
    // The reader is put at the verdict, so that a screen reader says it, and goes on from there.
    expect(await opened.page.locator(':focus').textContent()).toContain('Not decided yet');
    expect(await opened.page.title()).toBe('Not decided yet: Check a badge');
    await keyboard.press('Tab');
    expect(await opened.page.locator(':focus').textContent()).toBe('Ask badges.example.org');
    await keyboard.press('Enter');
    await opened.page.locator('.tone-open').waitFor();
    expect(await opened.page.locator(':focus').textContent()).toContain('Could not be checked');
  });

  it('takes a file that is pasted', async () => {
    const opened = await openPage();
    await opened.page.evaluate(
      (badge) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([badge], 'badge.json'));
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      await badges.issued(),
    );
    expect(await verdictOf(opened)).toMatch(/^Valid/);
  });
});
