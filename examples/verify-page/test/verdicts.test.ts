import { describe, expect, it } from 'vitest';
import * as badges from './support/badges.js';
import { learnerRecord } from './support/learner-record.js';
import {
  checkText,
  chooseFile,
  chromium,
  dropFile,
  openPage,
  verdictOf,
} from './support/opened-page.js';
import { expectVerdict, pasted, type VerdictCase } from './support/verdict-case.js';

const UNCHECKED: readonly VerdictCase[] = [
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
    title: 'a learner record, and of each badge in it',
    give: pasted(learnerRecord()),
    verdict: /^Valid: This learner record is in force/,
    says: [/What the record holds.*Valid: .*Not valid: /],
  },
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

describe.skipIf(chromium === undefined)('without asking anybody', () => {
  it.each(UNCHECKED)('the page tells of $title', async ({ give, ...expected }) => {
    const opened = await openPage();
    await give(opened);
    await expectVerdict(opened, expected);
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

describe.skipIf(chromium === undefined)('the page', () => {
  it('gives no verdict where a part of it cannot be loaded', async () => {
    const opened = await openPage();
    await opened.page.route('**/samples/*', (route) => route.abort());
    await opened.page.getByRole('button', { name: 'A good one' }).click();
    await opened.page.getByText('which says nothing about the badge').waitFor();
    await opened.page.route('**/assets/*', (route) => route.abort());
    await checkText(opened, await badges.token());
    await opened.page.getByText('which says nothing about the badge').waitFor();
    expect(await opened.page.locator('#result').isVisible()).toBe(false);
  });
});

describe.skipIf(chromium === undefined)('whose badge it is', () => {
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
