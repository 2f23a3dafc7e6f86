import { describe, expect, it } from 'vitest';
import * as badges from './support/badges.js';
import { allowAsking, checkText, chromium, openPage, verdictOf } from './support/opened-page.js';
import { expectVerdict, pasted, type VerdictCase } from './support/verdict-case.js';

const LINK = `${badges.HOST}/public/7`;
const onTheWeb = badges.onTheWeb();
const [standing, revoked] = [badges.listed(false), badges.listed(true)];

const ASKING: readonly VerdictCase[] = [
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

describe.skipIf(chromium === undefined)('after the reader was asked', () => {
  it.each(ASKING)('the page tells of $title', async ({ web = {}, give, ...expected }) => {
    const opened = await openPage(web);
    await give(opened);
    expect(await verdictOf(opened)).toMatch(
      /^Not decided yet: To decide, badges\.example\.org would have to be asked/,
    );
    expect(opened.sent()).toEqual([]);
    await allowAsking(opened);
    await opened.page.locator('.verdict:not(.tone-waiting)').waitFor();
    await expectVerdict(opened, expected);
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
