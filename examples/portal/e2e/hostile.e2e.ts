import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive, follow, press, see, type } from './support/acts.js';
import {
  askHowToPay,
  assessSelf,
  beginApplication,
  handInAndSubmit,
  signAgreement,
} from './support/apply.js';
import { judgeAndRecommend, openForPanel, recordDecision } from './support/judge.js';
import { chromiumPath, type OpenedPortal, openPortalInChromium } from './support/opened-portal.js';
import { nameLeader, planMeetings, tellProposal } from './support/propose.js';
import { approveAndList, assignPanel, notePayment, recordAward } from './support/staff.js';
import { walk } from './support/walk.js';

const script = '<script>document.title = "taken"; alert(1)</script>';
const image = '<img src=x onerror="alert(2)">';
const breakOut = '"><svg onload=alert(3)>';
const turned = 'left\u202Ethgir';

const credential = 'Facilitating Reflection';
const name = `Eve ${script}`;
const title = `Circle ${image}`;

/** What each page is asked: whether something that a person typed became a part of it. */
const readForeign = `[...document.querySelectorAll(
  'script:not([src="/assets/portal.js"]), img[src="x"], svg, [onload], [onerror], iframe, base')]
  .map((element) => element.outerHTML)`;

/** Pages that show nothing that a person typed. */
const withoutText: ReadonlySet<string> = new Set(['/rules', '/rules/:id', '/verify', '/calendar']);

let opened: OpenedPortal;
const elsewhere: string[] = [];

describe.skipIf(chromiumPath === undefined)('what people type stays text', () => {
  let eve: Page;
  let hana: Page;
  let sam: Page;
  let priya: Page;
  let badgePath: string;

  beforeAll(async () => {
    opened = await openPortalInChromium();
    [eve, hana, sam, priya] = [
      watched(await opened.signIn('eve@example.org')),
      watched(await opened.signIn('hana@example.org')),
      watched(await opened.signIn('sam@example.org')),
      watched(await opened.signIn('priya@example.org')),
    ];
  });
  afterAll(() => opened.close());

  it('in a proposal, from the form to the public page', async () => {
    await tellProposal(hana, { title, about: `${script}${breakOut}${turned}` });
    await nameLeader(hana, breakOut);
    await type(hana, 'What each participant is charged', '0');
    await planMeetings(hana);
    await press(hana, 'Save the draft');
    await arrive(hana, title);
    await press(hana, 'Hand in');
    await see(hana, 'Handed in on');
    await approveAndList(sam, title, `${image}${turned}`);
    const stranger = watched(await opened.open());
    await stranger.goto('/offerings');
    await follow(stranger, title);
    await see(stranger, `${script}${breakOut}`);
    expect(await stranger.evaluate<readonly string[]>(readForeign)).toEqual([]);
  });

  it('in an application, from the name to the feedback', async () => {
    await eve.getByLabel('As it should stand in your badges').fill(name);
    await press(eve, 'Keep this name');
    await eve.getByRole('banner').getByText(name).waitFor();
    await beginApplication(eve, credential, breakOut);
    await signAgreement(eve, `${name}${turned}`);
    await askHowToPay(eve);
    await notePayment(sam, { row: name, reference: image });
    await follow(eve, 'My applications');
    await follow(eve, credential);
    await assessSelf(eve, 'I am ready to submit');
    await handInAndSubmit(eve, [`"><img src=x>.txt`]);
    await assignPanel(sam, { applicant: name, credential }, ['Priya Nair']);
    const opinion = { credential, applicant: name, isSufficient: true, note: breakOut };
    await openForPanel(priya, opinion);
    await judgeAndRecommend(priya, opinion);
    await recordDecision(priya, { ...opinion, feedback: `${script}${image}${turned}` });
    await eve.reload();
    await see(eve, `${script}${image}`);
  });

  it('in a badge, its page and what networks show of it', async () => {
    await recordAward(sam, { applicant: name, credential });
    await follow(eve, 'My badges');
    await follow(eve, credential);
    badgePath = new URL(eve.url()).pathname.replace('/my-badges/', '/badges/');
    await eve.getByLabel('I want everybody who has the address to see this.').check();
    await press(eve, 'Show this badge');
    await see(eve, 'to everybody who has its address');
    const stranger = watched(await opened.open());
    await stranger.goto(badgePath);
    await see(stranger, name);
    const open = await stranger.evaluate<readonly string[]>(
      `[...document.querySelectorAll('meta[property^="og:"]')].map(({ content }) => content)`,
    );
    expect(open.length).toBeGreaterThan(5);
    expect(open.join()).not.toContain('<');
    expect(await stranger.evaluate<readonly string[]>(readForeign)).toEqual([]);
  });

  it('in the forms that verify, whatever is given', async () => {
    const stranger = watched(await opened.open());
    await stranger.goto(`/verify?link=${encodeURIComponent(`${breakOut}${script}`)}`);
    await press(stranger, 'Verify it');
    await arrive(stranger, 'What was found');
    await stranger.getByText('Valid', { exact: true }).waitFor({ state: 'detached' });
    expect(await stranger.evaluate<readonly string[]>(readForeign)).toEqual([]);
  });

  it('on every page that anybody can get to', async () => {
    for (const [emailAddress, least] of [
      ['eve@example.org', 3],
      ['hana@example.org', 3],
      ['sam@example.org', 5],
      ['priya@example.org', 2],
      ['mira@example.org', 2],
    ] as const) {
      const page = watched(await opened.signIn(emailAddress));
      const showing: string[] = [];
      const look = async (path: string): Promise<void> => {
        expect(await page.evaluate<readonly string[]>(readForeign), path).toEqual([]);
        expect(await page.title(), path).not.toBe('taken');
        const text = (await page.locator('body').textContent()) ?? '';
        if ([script, image, breakOut].some((typed) => text.includes(typed))) showing.push(path);
      };
      await walk(page, {
        look: ({ path }) => look(path),
        knownKinds: withoutText,
        mostOfOneKind: 2,
      });
      expect(showing.length, emailAddress).toBeGreaterThanOrEqual(least);
    }
  });

  it('and nothing of it opens a dialog or asks anybody else for anything', () => {
    expect(opened.dialogs).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  it('and would be noticed where it did', async () => {
    const page = watched(await opened.open());
    await page.goto('/verify?link=none');
    await page.setContent(`<input value="${breakOut}">${image}${script}`);
    expect((await page.evaluate<readonly string[]>(readForeign)).length).toBeGreaterThan(2);
    await expect.poll(() => elsewhere.length).toBeGreaterThan(0);
  });
});

/** Notes what a page asks of others. */
function watched(page: Page): Page {
  page.on('request', (request) => {
    const url = request.url();
    const isOurs = url.startsWith(`${opened.origin}/`) || url.startsWith('data:');
    if (!isOurs || new URL(url).pathname === '/x') elsewhere.push(url);
  });
  return page;
}
