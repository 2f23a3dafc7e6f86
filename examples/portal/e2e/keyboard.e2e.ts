import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textFile } from './support/apply.js';
import { focusOf, goTo, typeInto } from './support/keys.js';
import { chromiumPath, type OpenedPortal, openPortalInChromium } from './support/opened-portal.js';

let opened: OpenedPortal;
let page: Page;

describe.skipIf(chromiumPath === undefined)('everything by keyboard alone', () => {
  beforeAll(async () => {
    opened = await openPortalInChromium();
    page = await opened.open();
    await page.goto('/');
  });
  afterAll(() => opened.close());

  it('skips to the content, past the navigation', async () => {
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ name: 'Skip to the content', isVisible: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ name: 'Apply for a micro-credential' });
  });

  it('signs in, and reads first what is wrong with an address', async () => {
    await follow('Sign in');
    await heading('Sign in');
    await typeInto(page, 'E-mail address', 'ada at example.org');
    // The browser refuses it itself and stays at the field.
    await page.keyboard.press('Enter');
    expect(await focusOf(page)).toMatchObject({ name: 'E-mail address', isVisible: true });
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('ada@example.org');
    await page.keyboard.press('Enter');
    await heading('A link is on its way');
    await page.goto(opened.lastLink());
    await press('Sign in now');
    await heading('My account');
  });

  it('begins an application, and finds from the summary of errors to the field', async () => {
    await follow('My applications');
    await heading('My applications');
    await press('Apply for Facilitating Reflection');
    await heading('What you can do');
    await follow('Read and sign the agreement');
    await heading('Agreement');
    await typeInto(page, 'Your full name, in place of a signature', 'Ada Okafor');
    await page.keyboard.press('Enter');
    await heading('Something is not right yet');
    expect(await focusOf(page)).toMatchObject({ role: 'alert' });
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ name: 'Tick the box if you agree.' });
    await page.keyboard.press('Enter');
    await goTo(page, 'I have read this, and I agree.');
    await page.keyboard.press('Space');
    await press('Sign the agreement');
    await page.getByText('Signed on').first().waitFor();
    await follow('Do the self-assessment');
    await heading('Self-assessment');
    await goTo(page, 'I am ready to submit');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await press('Complete the self-assessment');
    await heading('What you can do');
    await page.getByText('I need a little more').waitFor();
  });

  it('hands in a file with a list and boxes, and submits', async () => {
    await follow('My applications');
    await heading('My applications');
    await follow('Community Partnerships');
    for (const material of ['Reflective essay', 'Annotated artifacts']) {
      await heading('What you can do');
      await follow('Add materials');
      await heading('Materials');
      await goTo(page, 'Material');
      await page.keyboard.type(material);
      await goTo(page, 'File');
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Space');
      await (await chooser).setFiles(textFile(`${material}.txt`));
      await goTo(page, 'Critical self-reflection');
      await page.keyboard.press('Space');
      await press('Add this material');
      await page.getByText(`${material}.txt`).first().waitFor();
    }
    await follow('Submit the materials');
    await heading('Submit the materials');
    await goTo(page, 'Everything that I want the panel to see is in.');
    await page.keyboard.press('Space');
    await press('Submit for evaluation');
    await page.getByText('Submitted').first().waitFor();
  });

  it('plans the meetings of a proposal with days and lists', async () => {
    await follow('My proposals');
    await heading('My proposals');
    await follow('Propose a community of practice');
    await heading('Propose a community of practice');
    await typeInto(page, 'Name of the community of practice', 'By keyboard');
    await goTo(page, 'Enrollment period that it is timed for');
    await page.keyboard.type('Next');
    await goTo(page, 'Plan the meetings for me');
    await page.keyboard.press('Enter');
    await goTo(page, 'First day possible');
    await page.keyboard.press('ArrowUp');
    await goTo(page, 'Day of the week');
    await page.keyboard.type('Th');
    await press('Plan the meetings');
    await page.getByRole('group', { name: 'Meeting 6', exact: true }).waitFor();
    await press('Save the draft');
    await heading('By keyboard');
  });

  it('signs out', async () => {
    await follow('Ada Okafor');
    await heading('My account');
    await press('Sign out');
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });
});

async function follow(name: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.press('Enter');
}

async function press(name: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.press('Space');
}

function heading(name: string): Promise<void> {
  return page.getByRole('heading', { name, exact: true }).first().waitFor();
}
