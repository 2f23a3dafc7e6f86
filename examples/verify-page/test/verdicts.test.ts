import { describe, expect, it } from 'vitest';
import * as badges from './support/badges.js';
import {
  allowAsking,
  browserAddress,
  checkText,
  chooseFile,
  dropFile,
  type OpenedPage,
  openPage,
  type StandIn,
  textOf,
  verdictOf,
} from './support/opened-page.js';

interface Case {
  readonly title: string;
  readonly web?: StandIn;
  readonly give: (opened: OpenedPage) => Promise<void>;
  readonly verdict: RegExp;
  /** Words that the result has somewhere. */
  readonly says?: readonly RegExp[];
}

const pasted = (text: string | Promise<string>) => async (opened: OpenedPage) =>
  checkText(opened, await text);

const UNCHECKED: readonly Case[] = [
  {
    title: 'a good badge as JSON',
    give: pasted(badges.issued()),
    verdict: /^Valid: This badge is in force, and unchanged since it was signed/,
    says: [/does not know its issuer/, /Nothing\. No server was asked/, /It names no status list/],
  },
  {
    title: 'a good badge as a chosen PNG',
    give: async (opened) =>
      chooseFile(opened, {
        name: 'badge.png',
        content: await badges.inPng(await badges.issued()),
      }),
    verdict: /^Valid/,
    says: [/Chosen: badge\.png/],
  },
  {
    title: 'a good badge as a dropped PNG',
    give: async (opened) =>
      dropFile(opened, { name: 'badge.png', content: await badges.inPng(await badges.issued()) }),
    verdict: /^Valid/,
  },
  {
    title: 'a good badge as a chosen SVG',
    give: async (opened) =>
      chooseFile(opened, { name: 'badge.svg', content: badges.inSvg(await badges.issued()) }),
    verdict: /^Valid/,
  },
  { title: 'a good badge as a token', give: pasted(badges.token()), verdict: /^Valid/ },
  { title: 'a part of a badge', give: pasted(badges.derived()), verdict: /^Valid/ },
  {
    title: 'an expired badge',
    give: pasted(badges.expired()),
    verdict: /^Not valid: Its last day has passed/,
    says: [/until 15 February 2026/],
  },
  {
    title: 'a changed badge',
    give: pasted(badges.changed()),
    verdict: /^Not valid: The signature does not fit/,
    says: [/Not signed by/, /What to do: Ask the holder/],
  },
  {
    title: 'something that is no badge',
    give: pasted('{"hello":"world"}'),
    verdict: /^No badge found/,
  },
  { title: 'words', give: pasted('my badge'), verdict: /^No badge found/ },
  {
    title: 'a picture without a badge',
    give: async (opened) =>
      chooseFile(opened, { name: 'picture.png', content: await badges.plainPng() }),
    verdict: /^No badge found/,
    says: [/What to do: /],
  },
  {
    title: 'an empty file',
    give: (opened) => chooseFile(opened, { name: 'empty.json', content: '' }),
    verdict: /^No badge found/,
  },
  {
    title: 'a file larger than any badge',
    give: ({ page }) =>
      page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(7_000_000)], 'large.json'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer }));
      }),
    verdict: /^No badge found/,
  },
  {
    title: 'a profile at LinkedIn',
    give: pasted('https://www.linkedin.com/in/somebody/'),
    verdict: /^Could not be checked: No badge could be had from this link/,
    says: [/LinkedIn does not let programs read its pages/, /press “Show credential”/],
  },
  {
    title: 'a link to a private address',
    give: pasted('https://192.168.1.1/badge.json'),
    verdict: /^Could not be checked/,
    says: [/not one of the public web/],
  },
];

describe.skipIf(browserAddress === undefined)('without asking anybody', () => {
  it.each(UNCHECKED)('the page tells of $title', async ({ give, verdict, says = [] }) => {
    const opened = await openPage();
    await give(opened);
    expect(await verdictOf(opened)).toMatch(verdict);
    const text = await textOf(opened);
    for (const words of says) expect(text).toMatch(words);
    expect(opened.faults).toEqual([]);
    expect(opened.sent()).toEqual([]);
  });

  it('the page says that nothing was given', async () => {
    const opened = await openPage();
    await checkText(opened, ' ');
    await opened.page.getByText('Choose a file or paste something first.').waitFor();
    expect(await opened.page.locator(':focus').getAttribute('id')).toBe('text');
    expect(await opened.page.locator('#result').isVisible()).toBe(false);
  });
});

const LINK = `${badges.HOST}/public/7`;
const onTheWeb = badges.onTheWeb();
const [standing, revoked] = [badges.listed(false), badges.listed(true)];

const ASKING: readonly Case[] = [
  {
    title: 'a badge whose issuer has its key at a website',
    web: { pages: (await onTheWeb).pages },
    give: pasted((await onTheWeb).badge),
    verdict: /^Valid/,
    says: [/did:web:badges\.example\.org/, /did\.json answered/],
  },
  {
    title: 'a badge that stands in its list',
    web: { pages: (await standing).pages },
    give: pasted((await standing).badge),
    verdict: /^Valid/,
  },
  {
    title: 'a revoked badge',
    web: { pages: (await revoked).pages },
    give: pasted((await revoked).badge),
    verdict: /^Not valid: The issuer has revoked it/,
  },
  {
    title: 'a hosted badge of Open Badges 2.0',
    web: { pages: badges.hosted().pages },
    give: pasted(badges.hosted().badge),
    verdict: /^Valid: This badge is in force: its issuer’s own server says so today/,
  },
  {
    title: 'a link to a badge',
    web: { pages: { [LINK]: await badges.issued() } },
    give: pasted(LINK),
    verdict: /^Valid/,
    says: [/How the badge was found/],
  },
  {
    title: 'a badge whose list cannot be had',
    give: pasted((await standing).badge),
    verdict: /^Could not be checked: Something that is needed could not be looked up/,
    says: [/status\/revocation\/1 could not be read/, /cop-badges verify/],
  },
  {
    title: 'a link that no page of another website may read',
    web: { pages: { [LINK]: await badges.issued() }, forbidsPages: true },
    give: pasted(LINK),
    verdict: /^Could not be checked/,
    says: [/which browsers then refuse \(CORS\)/, /download the badge there .* drop the file here/],
  },
];

describe.skipIf(browserAddress === undefined)('after the reader was asked', () => {
  it.each(ASKING)('the page tells of $title', async ({ web = {}, give, verdict, says = [] }) => {
    const opened = await openPage(web);
    await give(opened);
    expect(await verdictOf(opened)).toMatch(
      /^Not decided yet: To decide, badges\.example\.org would have to be asked/,
    );
    expect(opened.sent()).toEqual([]);
    await allowAsking(opened);
    await opened.page.locator('.verdict:not(.tone-waiting)').waitFor();
    expect(await verdictOf(opened)).toMatch(verdict);
    const text = await textOf(opened);
    for (const words of says) expect(text).toMatch(words);
    expect(opened.faults).toEqual([]);
    // A failed CORS request is one that was made all the same.
    expect(opened.sent().every((address) => address.startsWith(badges.HOST))).toBe(true);
    expect(opened.sent().length).toBeGreaterThan(0);
  });

  it('whoever wants it so is not asked first', async () => {
    const { badge, pages } = await revoked;
    const opened = await openPage({ pages });
    await opened.page.getByLabel('Ask the issuer’s servers').check();
    await checkText(opened, badge);
    expect(await verdictOf(opened)).toMatch(/^Not valid: The issuer has revoked it/);
  });
});

describe.skipIf(browserAddress === undefined)('whose badge it is', () => {
  it.each([
    [badges.EMAIL, /^Valid/, 'It belongs to the person you asked about.'],
    ['bob@example.org', /^Not valid/, 'It does not belong to the person you asked about.'],
    ['', /^Valid/, 'Not checked. Give the e-mail address'],
  ])('is told for “%s”', async (email, verdict, words) => {
    const opened = await openPage();
    await opened.page.getByLabel('Whose badge should it be?').fill(email);
    await checkText(opened, await badges.issued());
    expect(await verdictOf(opened)).toMatch(verdict);
    expect(await opened.page.locator('.facts').textContent()).toContain(words);
    expect(opened.sent()).toEqual([]);
  });

  it('is not told for what is no e-mail address', async () => {
    const opened = await openPage();
    await opened.page.getByLabel('Whose badge should it be?').fill('alice');
    await checkText(opened, await badges.issued());
    await opened.page.getByText('This is no e-mail address.').waitFor();
    expect(await opened.page.locator('#result').isVisible()).toBe(false);
  });
});
