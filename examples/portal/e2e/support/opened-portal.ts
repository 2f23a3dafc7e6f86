import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, launchChromium } from '@cop-credentials/in-chromium';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { type Message, openPortal, type Portal } from '../../src/portal.js';
import { seed } from '../../src/seed/seed.js';

/** Where Chromium is; the tests skip themselves where it is not. */
export const chromiumPath = findChromium();

/** How long a page may take, on a machine that may be busy. */
const mostMs = 15_000;

/** How large a window is. */
const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  picture: { width: 840, height: 600 },
} as const;

/** A portal with its seed data, and a browser to use it with. */
export interface OpenedPortal {
  readonly portal: Portal;
  readonly origin: string;
  /** What pages said in windows of their own; the portal opens none. */
  readonly dialogs: readonly string[];
  /** A window of a browser that nobody is signed in with. */
  open(size?: keyof typeof sizes, colors?: 'light' | 'dark'): Promise<Page>;
  /** The link to sign in that was sent last. */
  lastLink(): string;
  /** A window in which somebody has signed in by the link that was sent. */
  signIn(emailAddress: string, size?: keyof typeof sizes, colors?: 'light' | 'dark'): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the portal on a free port of this machine, and a browser. */
export async function openPortalInChromium(): Promise<OpenedPortal> {
  if (chromiumPath === undefined) throw new Error('There is no Chromium.');
  const dataFolder = await mkdtemp(join(tmpdir(), 'portal-'));
  const messages: Message[] = [];
  const portal = await openPortal(readConfig({ PORTAL_DATA: dataFolder, PORTAL_DEMO: 'yes' }), {
    tell: (message) => {
      messages.push(message);
    },
  });
  await seed(portal);
  const server = serve({ fetch: createApp(portal).fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The portal has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  const browser: Browser = await launchChromium(chromiumPath);
  const contexts: BrowserContext[] = [];
  const dialogs: string[] = [];

  async function open(size: keyof typeof sizes = 'desk', colors?: 'light' | 'dark') {
    const context = await browser.newContext({
      viewport: sizes[size],
      baseURL: origin,
      ...(colors !== undefined && { colorScheme: colors }),
    });
    context.setDefaultTimeout(mostMs);
    contexts.push(context);
    const page = await context.newPage();
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    return page;
  }

  function lastLink(): string {
    return /https?:\S+\/sign-in\/\S+/.exec(messages.at(-1)?.text ?? '')?.[0] ?? '';
  }

  return {
    portal,
    origin,
    dialogs,
    open,
    lastLink,
    signIn: async (emailAddress, size, colors) => {
      const page = await open(size, colors);
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(emailAddress);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await page.getByRole('heading', { name: 'A link is on its way' }).waitFor();
      await page.goto(lastLink());
      await page.getByRole('button', { name: 'Sign in now' }).click();
      await page.getByRole('heading', { name: 'My account' }).waitFor();
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      portal.database.$client.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
