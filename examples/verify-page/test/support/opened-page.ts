import { findChromium, launchChromium } from '@cop-credentials/in-chromium';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Where Chromium is; `undefined` where it is not, and the tests that need it are skipped. */
export const chromium: string | undefined = findChromium();

let browser: Promise<Browser> | undefined;
let sharedTab: Promise<Page> | undefined;

/** A tab of a browser window of its own, with nothing kept from others. */
async function newTab(options: BrowserContextOptions): Promise<Page> {
  browser ??= launchChromium(chromium ?? '');
  return (await (await browser).newContext(options)).newPage();
}

/** The tab that most tests use one after the other, as a new one takes longer than what they look at. */
async function useSharedTab(): Promise<Page> {
  sharedTab ??= newTab({ serviceWorkers: 'block' });
  const page = await sharedTab;
  page.removeAllListeners();
  await page.unrouteAll();
  await page.setViewportSize({ width: 1280, height: 900 });
  // Without motion, as colours that are still changing have no contrast to measure.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return page;
}

/** The page as somebody has it in front of them, and what went on behind it. */
export interface OpenedPage {
  readonly page: Page;
  /** Every address that was asked, of the page's own server or another. */
  readonly requests: readonly string[];
  /** What should never be: errors, dialogs, refusals of the page's own policy. */
  readonly faults: readonly string[];
  /** The requests that went to others. */
  sent(): readonly string[];
}

/** What stands in for the web: what is at which address, and nothing elsewhere. */
export interface StandIn {
  readonly pages?: Readonly<Record<string, string | Uint8Array>>;
  /** Whether its servers let pages of other websites read them; they do otherwise. */
  readonly forbidsPages?: boolean;
}

/** What is opened. */
export interface PageToOpen extends StandIn {
  /** Where the page itself is. */
  readonly url?: string;
  /** For a browser window of its own. */
  readonly ownContext?: BrowserContextOptions;
}

/** Opens the page anew, without what other tests left behind. */
export async function openPage({
  pages = {},
  forbidsPages = false,
  url = inject('url'),
  ownContext,
}: PageToOpen = {}): Promise<OpenedPage> {
  const page = await (ownContext === undefined ? useSharedTab() : newTab(ownContext));
  await page.route(/^https:/, (route) => {
    const body = pages[route.request().url()];
    if (body === undefined) return route.abort('connectionrefused');
    const headers = {
      'access-control-allow-origin': forbidsPages ? 'https://elsewhere.example' : '*',
    };
    const content = typeof body === 'string' ? body : Buffer.from(body);
    return route.fulfill({ body: content, headers });
  });
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('popup', (opened) => faults.push(`opened ${opened.url()}`));
  page.on('dialog', async (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    const isRefusal = /Content Security Policy|Trusted/i.test(message.text());
    if (isRefusal) faults.push(message.text());
  });
  await page.goto(url);
  const { origin } = new URL(url);
  const sent = () => requests.filter((address) => isElsewhere(address, origin));
  return { page, requests, faults, sent };
}

function isElsewhere(address: string, origin: string): boolean {
  return /^(?:https?|wss?):/.test(address) && new URL(address).origin !== origin;
}

/** Pastes text into the form and checks it. */
export async function checkText({ page }: OpenedPage, text: string): Promise<void> {
  await page.getByLabel('Or paste a link').fill(text);
  await page.getByRole('button', { name: 'Check the badge' }).click();
}

/** A file as somebody has it. */
export interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Chooses a file. */
export async function chooseFile(
  { page }: OpenedPage,
  { name, content }: NamedFile,
): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await page.locator('#file').setInputFiles(file);
}

/** Drops a file somewhere on the page. */
export async function dropFile({ page }: OpenedPage, { name, content }: NamedFile): Promise<void> {
  const given = await page.evaluateHandle(
    ([fileName, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], fileName));
      return transfer;
    },
    [name, [...Buffer.from(content)]] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: given });
}

/** Lets the servers be asked that the result names. */
export async function allowAsking({ page }: OpenedPage): Promise<void> {
  await page.getByRole('button', { name: /^Ask (?:badges|these)/ }).click();
}

/** Everything the page says. */
export async function textOf({ page }: OpenedPage): Promise<string> {
  return (await page.locator('body').textContent()) ?? '';
}

/** The word and the sentence of the verdict, once it is there. */
export async function verdictOf({ page }: OpenedPage): Promise<string> {
  await page.locator('.verdict').waitFor();
  return (await page.locator('.verdict h2 span').allTextContents()).join(': ');
}
