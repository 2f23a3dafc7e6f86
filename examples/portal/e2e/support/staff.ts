import type { Page } from 'playwright-core';
import { answer, arrive, choose, follow, press, see, type } from './acts.js';

/** Whose application for what. */
export interface Applied {
  readonly applicant: string;
  readonly credential: string;
}

/** Judges a proposal, approves it and lists it. */
export async function approveAndList(page: Page, title: string, why: string): Promise<void> {
  await follow(page, 'Staff');
  await follow(page, 'Proposals');
  await follow(page, title);
  await arrive(page, `Review: ${title}`);
  for (const question of [
    'Is it collegial support first, and not content delivery?',
    'Is its design democratic?',
    'Does it embody that everyone has knowledge to share?',
    'Does it embody that everyone has learning to do?',
    'Does it take in many identities and ways of knowing?',
  ])
    await choose(page, question, 'Yes');
  await type(page, 'Note for other staff', why);
  await press(page, 'Record the judgement');
  await page.getByText('It cannot be approved as it stands').waitFor({ state: 'detached' });
  await answer(page, 'Outcome', 'Approve it');
  await page.getByLabel('Why', { exact: true }).fill(why);
  await press(page, 'Record the decision');
  await see(page, 'Approved on');
  await press(page, 'List publicly');
  await see(page, 'Listed since');
}

/** Notes that the fee of somebody has arrived, under a reference of the bank. */
export async function notePayment(
  page: Page,
  { row, reference }: { readonly row: string; readonly reference: string },
): Promise<void> {
  await follow(page, 'Staff');
  await follow(page, 'Applications');
  await follow(page, 'Fees that are owed');
  await page.getByRole('row').filter({ hasText: row }).getByRole('link').click();
  await follow(page, 'Note that money has arrived');
  await type(page, 'Reference of the bank', reference);
  await press(page, 'Note this payment');
  await see(page, reference);
}

/** Assigns the panel of an application. */
export async function assignPanel(
  page: Page,
  applied: Applied,
  members: readonly string[],
): Promise<void> {
  await openForStaff(page, applied);
  await follow(page, 'Assign the panel');
  for (const member of members) await page.getByLabel(member, { exact: true }).check();
  await press(page, 'Assign this panel');
  await see(page, 'None declared');
}

/** Records the award that a panel decided for. */
export async function recordAward(page: Page, applied: Applied): Promise<void> {
  await openForStaff(page, applied);
  await follow(page, 'Record the award');
  await press(page, 'Record the award');
  await see(page, 'The award was recorded on');
}

async function openForStaff(page: Page, { applicant, credential }: Applied): Promise<void> {
  await follow(page, 'Staff');
  await follow(page, 'Applications');
  const row = page.getByRole('row').filter({ hasText: applicant }).filter({ hasText: credential });
  await row.getByRole('link').click();
  await arrive(page, credential);
}
