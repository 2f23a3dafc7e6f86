import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is. */
export interface Focus {
  readonly role: string;
  /** The words of a link or button, the label of a field. */
  readonly name: string;
  /** Whether it is within the window and marked by an outline. */
  readonly isVisible: boolean;
  /** How far down the page it is, among all that can have the focus. */
  readonly order: number;
}

/** More stops than any page has between two things. */
const mostStops = 250;

const readFocus = `(() => {
  const at = document.activeElement;
  const words = (element) => element.textContent.replace(' (if you like)', '').replace(/\\s+/g, ' ').trim();
  const label = at.labels?.[0] ? words(at.labels[0]) : words(at);
  const { top, bottom, width, height } = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  return {
    role: at.getAttribute('role') ?? at.localName,
    name: at.getAttribute('aria-label') ?? label,
    isVisible: isMarked && isSeen,
    order: [...document.querySelectorAll('*')].indexOf(at),
  };
})()`;

/** Where the focus is now. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate<Focus>(readFocus);
}

/**
 * Presses the tab key until the focus is at what has this name. On the way it can always be seen, and goes down the page,
 * but from the end to its beginning; where it stays, it is trapped.
 */
export async function goTo(page: Page, name: string): Promise<void> {
  let before = await focusOf(page);
  if (before.name === name) return;
  let rounds = 0;
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const now = await focusOf(page);
    // Between its end and its beginning the page has no focus.
    if (now.role !== 'body') expect(now).toMatchObject({ isVisible: true });
    if (now.order <= before.order && !isPartOf(now, before)) rounds += 1;
    expect(rounds, `stops on the way to ${name}`).toBeLessThan(3);
    if (now.name === name) return;
    before = now;
  }
  throw new Error(`Nothing that is called ${name} can be had by the tab key.`);
}

/** A field for a day or a time has several stops of its own. */
function isPartOf(now: Focus, before: Focus): boolean {
  return now.order === before.order && now.role === 'input';
}

/** Goes to a field and types something into it. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.type(text);
}
