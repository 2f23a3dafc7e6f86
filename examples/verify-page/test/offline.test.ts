import { describe, expect, inject, it } from 'vitest';
import * as badges from './support/badges.js';
import { checkText, chooseFile, chromium, openPage, verdictOf } from './support/opened-page.js';
import { serveFolder } from './support/serve-folder.js';

describe.skipIf(chromium === undefined)('without a network', () => {
  it('the page opens and checks every kind of badge once it was loaded', async () => {
    const served = await serveFolder(inject('folder'));
    const opened = await openPage({ url: served.url, ownContext: {} });
    const { page } = opened;
    await page.getByText('works without a network from now on').waitFor();
    await served.close();
    await page.context().setOffline(true);
    await page.reload();

    const good = await badges.issued();
    const kinds: readonly (() => Promise<void>)[] = [
      async () => checkText(opened, good),
      async () => checkText(opened, await badges.token()),
      async () => checkText(opened, await badges.derived()),
      async () => chooseFile(opened, { name: 'badge.png', content: await badges.inPng(good) }),
      async () => chooseFile(opened, { name: 'badge.svg', content: badges.inSvg(good) }),
    ];
    for (const give of kinds) {
      // So that an answer that stayed from the badge before is not taken for one.
      await checkText(opened, 'no badge');
      await page.locator('.tone-open').waitFor();
      await give();
      await page.locator('.tone-good').waitFor();
    }
    await page.getByRole('button', { name: 'Changed after it was signed' }).click();
    await page.locator('.tone-bad').waitFor();
    await checkText(opened, 'https://www.linkedin.com/in/somebody/');
    await page.locator('.tone-open').waitFor();
    expect(await verdictOf(opened)).toContain('Could not be checked');
    await checkText(opened, badges.hosted().badge);
    await page.locator('.tone-waiting').waitFor();
    expect(opened.faults).toEqual([]);
    expect(opened.sent()).toEqual([]);
  });
});
