import type { Page } from 'playwright-core';
import { answer, arrive, choose, follow, press, see, type } from './acts.js';

/** What a proposal is called, and what it is about. */
export interface ProposalWords {
  readonly title: string;
  readonly about: string;
}

/** Opens the form of a proposal and tells everything but what each participant is charged, and who leads it. */
export async function tellProposal(page: Page, { title, about }: ProposalWords): Promise<void> {
  await follow(page, 'My proposals');
  await follow(page, 'Propose a community of practice');
  await arrive(page, 'Propose a community of practice');
  await type(page, 'Name of the community of practice', title);
  await page.getByLabel('What it is about', { exact: true }).fill(about);
  await choose(page, 'Who puts it forward', 'An institution that is a member');
  await choose(page, 'Is the institution a member of Campus Compact?', 'Yes');
  await choose(page, 'Level at which it is offered', 'Institution');
  await page.getByLabel('Do you look for a partner to co-facilitate with?').selectOption('No');
  await page.getByLabel('Nobody who leads is paid').check();
  await type(page, 'How many may take part', '12');
  await answer(page, 'Open to', 'Faculty');
  await answer(page, 'Open to', 'Community partners');
  await page.getByLabel('Nobody is kept out for rank or position').check();
  await choose(page, 'Are all who take part affiliated with member campuses?', 'Yes');
  await answer(page, 'Competency areas that it explores', 'Community Partnerships');
  await choose(page, 'Learning goals', 'Arise in the community');
  for (const question of [
    'Does it allow active, ongoing and inclusive participation of all?',
    'Does it hold that everyone has knowledge to share?',
    'Does it hold that everyone has learning to do?',
    'Do its activities take in many identities and ways of knowing?',
  ])
    await choose(page, question, 'Yes');
  await choose(page, 'Is it nothing but didactic workshops or webinars?', 'No');
  await choose(page, 'How it meets as a whole', 'Virtually');
  await page.getByLabel('No support', { exact: true }).check();
}

/** Names who leads it. */
export async function nameLeader(page: Page, name = 'A coordinator'): Promise<void> {
  const leader = page.getByRole('group', { name: 'Leader 1', exact: true });
  await type(leader, 'Name, or another word for them', name);
  await choose(leader, 'Experienced?', 'Yes');
  await choose(leader, 'From the Campus Compact network?', 'Yes');
}

/** Has the meetings planned for the enrollment period that is open. */
export async function planMeetings(page: Page): Promise<void> {
  const period = page.getByLabel('Enrollment period that it is timed for');
  await period.selectOption({ label: await optionOf(page, 'Next enrollment') });
  await page.getByText('Plan the meetings for me').click();
  await choose(page, 'Day of the week', 'Tuesday');
  await type(page, 'Time of day', '15:00');
  await press(page, 'Plan the meetings');
  await see(page, 'Meeting 6');
}

async function optionOf(page: Page, start: string): Promise<string> {
  const labels = await page.getByRole('option').allTextContents();
  return labels.find((label) => label.startsWith(start)) ?? start;
}
