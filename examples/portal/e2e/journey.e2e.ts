import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, arrive, follow, press, said, see, type } from './support/acts.js';
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

const credential = 'Community Partnerships';
const applicant = 'Nadia Ferreira';
const circle = 'Neighbours and campuses';
const training = 'Questions that open';
const feedback = 'You show how the neighbours set the questions. Write more about your own part.';
const refusal = 'We could not see yet how you share decisions. Add two letters of partners.';
const secretReason = 'The letters were written by somebody else, as the file of 3 May shows.';

let opened: OpenedPortal;

describe.skipIf(chromiumPath === undefined)(
  'from a proposal to a badge that strangers check',
  () => {
    let hana: Page;
    let sam: Page;
    let priya: Page;
    let tomas: Page;
    let nadia: Page;
    let stranger: Page;
    let badgePath: string;

    beforeAll(async () => {
      opened = await openPortalInChromium();
      [hana, sam, priya, tomas, nadia] = [
        await opened.signIn('hana@example.org'),
        await opened.signIn('sam@example.org'),
        await opened.signIn('priya@example.org'),
        await opened.signIn('tomas@example.org', 'phone'),
        await opened.signIn('newcomer@example.org', 'phone'),
      ];
      stranger = await opened.open();
    });
    afterAll(() => opened.close());

    it('lets Hana propose a community of practice, told at once which rule is broken', async () => {
      const about = 'For people on both sides of a partnership, who look at each other’s work.';
      await tellProposal(hana, { title: circle, about });
      await nameLeader(hana);
      const charged = hana.getByLabel('What each participant is charged');
      await charged.fill('25');
      await hana.getByRole('status').filter({ hasText: '1 must change' }).waitFor();
      await see(hana, 'A published rule is broken');
      await charged.fill('0');
      await planMeetings(hana);
      await press(hana, 'Check against the rules');
      await expect.poll(() => hana.getByText('A published rule is broken').count()).toBe(0);
      await press(hana, 'Save the draft');
      await arrive(hana, circle);
      await press(hana, 'Hand in');
      await see(hana, 'Handed in on');
    });

    it('lets Sam judge it, approve it and list it, for everybody to see', async () => {
      await approveAndList(sam, circle, 'It is built by those who take part.');
      await stranger.goto('/');
      await follow(stranger, circle);
      await arrive(stranger, circle);
    });

    it('lets Bo review a training for the board, and Sam list it', async () => {
      const bo = await opened.signIn('bo@example.org');
      await follow(bo, 'Advisory board');
      await follow(bo, training);
      await arrive(bo, `Review: ${training}`);
      await answer(
        bo,
        'Key competencies that it addresses',
        'Asking questions that open (Facilitating Reflection)',
      );
      await answer(bo, 'Outcome', 'Approve it');
      await type(bo, 'Why', 'It has a curriculum, and practice with feedback.');
      await press(bo, 'Record the review');
      await see(bo, 'Approved on');
      await follow(sam, 'Staff');
      await follow(sam, 'Offerings to list');
      await follow(sam, training);
      await press(sam, 'List publicly');
      await see(sam, 'Listed since');
    });

    it('lets somebody new apply and pay, and Sam note the payment', async () => {
      await nadia.getByLabel('As it should stand in your badges').fill(applicant);
      await press(nadia, 'Keep this name');
      await nadia.getByRole('banner').getByText(applicant).waitFor();
      await follow(nadia, 'My applications');
      await see(nadia, 'Fee: $60.00');
      await beginApplication(nadia, credential);
      await signAgreement(nadia, applicant);
      const reference = await askHowToPay(nadia);
      await notePayment(sam, { row: reference, reference: 'statement 12, line 4' });
      await press(nadia, 'See whether it has arrived');
      await see(nadia, 'Nothing is left to pay.');
    });

    it('lets the applicant prepare by what is listed, hand in and submit', async () => {
      await follow(nadia, 'My applications');
      await follow(nadia, credential);
      await assessSelf(nadia, 'I am ready to submit');
      await follow(nadia, 'Note how you prepared');
      await answer(nadia, 'How you prepared', `${circle}, listed here`);
      await press(nadia, 'Note this preparation');
      await see(nadia, 'A community of practice');
      await handInAndSubmit(nadia, ['essay.txt', 'artifacts.txt']);
    });

    it('lets Sam assign a panel, whose members judge for themselves', async () => {
      await assignPanel(sam, { applicant, credential }, ['Priya Nair', 'Tomás Silva']);
      const opinion = { credential, applicant, isSufficient: true };
      await openForPanel(priya, opinion);
      await judgeAndRecommend(priya, { ...opinion, note: 'The essay shows it.' });
      await openForPanel(tomas, opinion);
      await tomas.getByText('What the others found is shown once you have recommended').waitFor();
      expect(await tomas.getByText('The essay shows it.').count()).toBe(0);
      await judgeAndRecommend(tomas, { ...opinion, note: 'The artifacts show it.' });
      await recordDecision(tomas, { ...opinion, note: '', feedback });
      await nadia.reload();
      await see(nadia, feedback);
      expect(await nadia.getByText('The essay shows it.').count()).toBe(0);
    });

    it('lets Sam record the award, and the holder show the badge', async () => {
      await recordAward(sam, { applicant, credential });
      await nadia.reload();
      await follow(nadia, 'Your badge');
      await follow(nadia, credential);
      badgePath = new URL(nadia.url()).pathname.replace('/my-badges/', '/badges/');
      await nadia.getByRole('img', { name: `The badge: ${credential}` }).waitFor();
      expect((await stranger.goto(badgePath))?.status()).toBe(404);
      await press(nadia, 'Show this badge');
      await nadia.getByRole('heading', { name: 'Something is not right yet' }).waitFor();
      await nadia.getByLabel('I want everybody who has the address to see this.').check();
      await press(nadia, 'Show this badge');
      await see(nadia, 'to everybody who has its address');
    });

    it('gives the holder what LinkedIn asks for, to copy', async () => {
      await nadia.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await press(nadia, 'Copy Name');
      await nadia.getByRole('button', { name: 'Copied' }).waitFor();
      const copied = () => nadia.evaluate<string>('navigator.clipboard.readText()');
      expect(await copied()).toBe(credential);
      await press(nadia, 'Copy Credential URL');
      await expect.poll(copied).toBe(addressOf(badgePath));
    });

    it('lets a stranger who has LinkedIn’s link read that it is valid, for what, and to whom', async () => {
      await follow(stranger, 'Verify a badge');
      const link = `https://www.linkedin.com/safety/go?url=${encodeURIComponent(addressOf(badgePath))}`;
      await type(stranger, 'Its address, or the badge as text', link);
      await press(stranger, 'Verify it');
      await arrive(stranger, 'What was found');
      const verdict = stranger.getByRole('region', { name: 'Verdict' });
      await verdict.getByText('Valid', { exact: true }).waitFor();
      expect(await said(stranger, 'For')).toBe(credential);
      expect(await said(stranger, 'To')).toBe(applicant);
      await see(stranger, 'The issuer is this portal.');
      const answered = await stranger.goto(badgePath);
      expect(answered?.headers().link).toContain('rel="alternate"');
      await arrive(stranger, credential);
      await verdict.getByText('Valid', { exact: true }).waitFor();
    });

    it('tells the stranger at once that Sam has called it back, and nobody why', async () => {
      await follow(sam, 'Staff');
      await follow(sam, 'Badges');
      await sam.getByRole('row').filter({ hasText: applicant }).getByRole('link').click();
      await answer(sam, 'What is to happen', 'Call it back for good');
      await type(sam, 'Why', secretReason);
      await press(sam, 'Change it');
      await see(sam, secretReason);
      await stranger.reload();
      const verdict = stranger.getByRole('region', { name: 'Verdict' });
      await verdict.getByText('Not valid', { exact: true }).waitFor();
      await see(verdict, 'revoked');
      expect(await stranger.content()).not.toContain(secretReason);
      await nadia.reload();
      expect(await nadia.content()).not.toContain(secretReason);
    });

    it('lets Leo read why the panel refused him, and apply again', async () => {
      const leo = await opened.signIn('leo@example.org');
      const opinion = { credential, applicant: 'Leo Tanaka', isSufficient: false };
      for (const member of [priya, tomas]) {
        await openForPanel(member, opinion);
        await judgeAndRecommend(member, { ...opinion, note: 'Nothing speaks of it.' });
      }
      await recordDecision(tomas, { ...opinion, note: '', feedback: refusal });
      await follow(leo, 'My applications');
      await follow(leo, credential);
      await see(leo, refusal);
      await follow(leo, 'Apply again');
      await press(leo, 'Apply again');
      await see(leo, 'Attempt 2');
      await follow(leo, 'The application before');
      await see(leo, refusal);
    });

    it('lets Ada withdraw, for good', async () => {
      const ada = await opened.signIn('ada@example.org', 'phone');
      await follow(ada, 'My applications');
      await follow(ada, credential);
      await follow(ada, 'Withdraw the application');
      await type(ada, 'Why', 'I change my place of work.');
      await press(ada, 'Withdraw');
      await see(ada, 'Withdrawn');
      expect(await ada.getByRole('link', { name: 'Add materials' }).count()).toBe(0);
    });

    it('lets Mira see what another value would change before it is kept, and who did what', async () => {
      const mira = await opened.signIn('mira@example.org');
      await follow(mira, 'Administration');
      await follow(mira, 'Editions of the rules');
      const from = dayFrom(opened.portal.clock(), 30);
      await type(mira, 'First day on which it applies', from);
      await press(mira, 'Enter its values');
      await arrive(mira, `An edition from ${from}`);
      await type(mira, 'Why there is a new edition', 'The pages allow fewer people now.');
      await mira.getByText(/^CoP proposal/).click();
      await type(mira, 'max participants', '10');
      await press(mira, 'See what would change');
      await arrive(mira, `What would change from ${from}`);
      await see(mira, circle);
      await press(mira, 'Make this edition');
      await arrive(mira, `From ${from} Begins later`);
      await follow(mira, 'Administration');
      await follow(mira, 'Audit log');
      await see(mira, 'Mira Khan');
      const download = mira.waitForEvent('download');
      await follow(mira, 'Download these lines as CSV');
      const table = await readFile(await (await download).path(), 'utf8');
      expect(table).toContain(secretReason);
      expect(table).toContain('Sam Rivera');
    });
  },
);

function addressOf(path: string): string {
  return `${opened.portal.config.origin}${path}`;
}

function dayFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
