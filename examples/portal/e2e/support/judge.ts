import type { Page } from 'playwright-core';
import { answer, arrive, follow, press, see, type } from './acts.js';

/** What a member of a panel finds. */
export interface Opinion {
  readonly credential: string;
  readonly applicant: string;
  readonly isSufficient: boolean;
  readonly note: string;
}

/** Opens the application of somebody, among those that one reviews. */
export async function openForPanel(
  page: Page,
  { applicant, credential }: Pick<Opinion, 'applicant' | 'credential'>,
): Promise<void> {
  await follow(page, 'Panel');
  await arrive(page, 'Applications that you review');
  const row = page.getByRole('row').filter({ hasText: applicant }).filter({ hasText: credential });
  await row.getByRole('link').click();
  await arrive(page, 'What the applicant told');
}

/** Judges every key competency, then recommends. */
export async function judgeAndRecommend(page: Page, opinion: Opinion): Promise<void> {
  const { credential, isSufficient, note } = opinion;
  const open = page.getByRole('link', { name: /^Judge: / });
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    const question = 'Do the materials demonstrate this key competency?';
    await answer(page, question, isSufficient ? 'Yes, demonstrated' : 'No, not demonstrated');
    await type(page, 'What it rests on', note);
    await press(page, 'Keep this finding');
    await arrive(page, credential);
  }
  await follow(page, 'Recommend');
  await answer(page, 'What do you recommend?', outcomeOf(opinion));
  await type(page, 'Why', note);
  await press(page, 'Recommend');
  await arrive(page, credential);
}

/** Records what the panel decided, with its feedback. */
export async function recordDecision(
  page: Page,
  { feedback, ...opinion }: Opinion & { readonly feedback: string },
): Promise<void> {
  await follow(page, 'Record the decision');
  await answer(page, 'What the panel decides', outcomeOf(opinion));
  await type(page, 'Feedback to the applicant', feedback);
  await press(page, 'Record the decision');
  await see(page, 'Feedback of the panel');
}

function outcomeOf({ isSufficient }: Opinion): string {
  return isSufficient ? 'Sufficient competency' : 'Not sufficient';
}
