import type { Locator, Page } from 'playwright-core';

/** Presses a button, by what stands on it. */
export function press(place: Page | Locator, name: string): Promise<void> {
  return place.getByRole('button', { name, exact: true }).click();
}

/** Follows a link, by its words; the first where several say the same. */
export function follow(place: Page | Locator, name: string): Promise<void> {
  return place.getByRole('link', { name, exact: true }).first().click();
}

/** Waits until the page has a heading of these words. */
export function arrive(page: Page, heading: string | RegExp): Promise<void> {
  return page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
}

/** Waits until a text can be seen. */
export function see(place: Page | Locator, text: string | RegExp): Promise<void> {
  return place.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Types something into a field, by its label. */
export function type(place: Page | Locator, label: string, text: string): Promise<void> {
  return place.getByLabel(label).fill(text);
}

/** Takes one of a list, by its label. */
export async function choose(place: Page | Locator, label: string, choice: string): Promise<void> {
  await place.getByLabel(label, { exact: true }).selectOption({ label: choice });
}

/** Takes one of several choices that stand under a question. */
export function answer(place: Page | Locator, question: string, choice: string): Promise<void> {
  return place
    .getByRole('group', { name: question, exact: true })
    .getByLabel(choice, { exact: true })
    .check();
}

/** What is said of a term in a list of facts. */
export async function said(place: Page | Locator, term: string): Promise<string> {
  const [found] = await place
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd')
    .allTextContents();
  return found ?? '';
}
