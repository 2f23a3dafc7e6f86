import type { Page } from 'playwright-core';
import { answer, arrive, follow, press, said, see, type } from './acts.js';

/** A text to hand in. */
export function textFile(name: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(`What stands in ${name}.\n`) };
}

/** Begins an application, and does what comes before the fee. */
export async function beginApplication(
  page: Page,
  credential: string,
  work = 'Seven years with two neighbourhoods.',
): Promise<void> {
  await follow(page, 'My applications');
  await press(page, `Apply for ${credential}`);
  await arrive(page, 'What you can do');
  await follow(page, 'Give basic information');
  await type(page, 'Your position', 'Coordinator');
  await type(page, 'Your institution or organisation', 'River State University');
  await type(page, 'Your work with communities', work);
  await press(page, 'Keep this information');
  await arrive(page, credential);
}

/** Signs the agreement under a name. */
export async function signAgreement(page: Page, name: string): Promise<void> {
  await follow(page, 'Read and sign the agreement');
  await page.getByLabel('I have read this, and I agree.').check();
  await type(page, 'Your full name, in place of a signature', name);
  await press(page, 'Sign the agreement');
  await see(page, 'Signed on');
}

/** Asks how to pay, and reads the reference to pay with. */
export async function askHowToPay(page: Page): Promise<string> {
  await follow(page, 'Pay the fee');
  await press(page, 'Show me how to pay');
  await see(page, 'By transfer');
  return said(page, 'Reference');
}

/** Does the self-assessment. */
export async function assessSelf(page: Page, choice: string): Promise<void> {
  await follow(page, 'Do the self-assessment');
  await answer(page, 'How prepared do you feel?', choice);
  await press(page, 'Complete the self-assessment');
  await arrive(page, 'What you can do');
}

/** Hands in each required material that is still lacking, then submits. */
export async function handInAndSubmit(page: Page, fileNames: readonly string[]): Promise<void> {
  for (const name of fileNames) {
    await follow(page, 'Add materials');
    await page.getByLabel('File', { exact: true }).setInputFiles(textFile(name));
    await answer(page, 'Framing questions that it speaks to', 'Experience');
    await press(page, 'Add this material');
    await see(page, name);
  }
  await follow(page, 'Submit the materials');
  await page.getByLabel('Everything that I want the panel to see is in.').check();
  await press(page, 'Submit for evaluation');
  await see(page, 'Receipt, to print or to keep');
}
