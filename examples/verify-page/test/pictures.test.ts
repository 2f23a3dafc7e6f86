import { describe, expect, it } from 'vitest';
import { draft, HOST, inPng, inSvg, issued, json, newIssuer, plainPng } from './support/badges.js';
import {
  checkText,
  chooseFile,
  chromium,
  type NamedFile,
  openPage,
  verdictOf,
} from './support/opened-page.js';

const ADDRESS = `${HOST}/picture.png`;

async function badgeWithPicture(image: string): Promise<string> {
  const issuer = await newIssuer();
  return json(await issuer.issue({ ...draft, achievement: { ...draft.achievement, image } }));
}

const FILES: readonly (() => Promise<NamedFile>)[] = [
  async () => ({ name: 'badge.png', content: await inPng(await issued()) }),
  async () => ({ name: 'badge.svg', content: inSvg(await issued()) }),
  async () => {
    const picture = Buffer.from(await plainPng()).toString('base64');
    return {
      name: 'badge.json',
      content: await badgeWithPicture(`data:image/png;base64,${picture}`),
    };
  },
];

describe.skipIf(chromium === undefined)('the picture', () => {
  it.each(FILES)('is shown where it came with the badge (%#)', async (make) => {
    const opened = await openPage();
    await chooseFile(opened, await make());
    expect(await verdictOf(opened)).toMatch(/^Valid/);
    const picture = opened.page.locator('.picture img');
    await picture.waitFor();
    const isThere = (shown: SVGElement | HTMLElement) =>
      shown instanceof HTMLImageElement && shown.decode().then(() => shown.naturalWidth > 0);
    expect(await picture.evaluate(isThere)).toBe(true);
    expect(opened.faults).toEqual([]);
    expect(opened.sent()).toEqual([]);
  });

  it('of another website is loaded only when somebody asks for it, and then told of', async () => {
    const opened = await openPage({ pages: { [ADDRESS]: await plainPng() } });
    await checkText(opened, await badgeWithPicture(ADDRESS));
    await opened.page.getByText('Nothing. No server was asked.').waitFor();
    expect(opened.sent()).toEqual([]);
    await opened.page.getByRole('button', { name: 'Show the picture' }).click();
    await opened.page.locator('.picture img').waitFor();
    expect(opened.sent()).toEqual([ADDRESS]);
    await opened.page.getByText(`${ADDRESS} answered`).waitFor();
    expect(opened.faults).toEqual([]);
  });

  it('that another website does not give leaves its address', async () => {
    const opened = await openPage();
    await checkText(opened, await badgeWithPicture(ADDRESS));
    await opened.page.getByRole('button', { name: 'Show the picture' }).click();
    await opened.page.getByText('The picture could not be shown here').waitFor();
    expect(await opened.page.locator('.result img').count()).toBe(0);
  });
});
