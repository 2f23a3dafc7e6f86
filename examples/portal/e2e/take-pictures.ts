import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { follow } from './support/acts.js';
import { openPortalInChromium } from './support/opened-portal.js';

const folder = fileURLToPath(new URL('../../../docs/images', import.meta.url));

const opened = await openPortalInChromium();
const { portal } = opened;

const holder = await opened.signIn('hana@example.org');
await follow(holder, 'My badges');
await follow(holder.getByRole('main'), 'Community Partnerships');
const address = new URL(holder.url()).pathname.replace('/my-badges/', '/badges/');

const stranger = await opened.open('picture');
await stranger.goto(address);
await take(stranger, 'portal-badge');

const staff = await opened.signIn('sam@example.org', 'picture');
await follow(staff, 'Staff');
await follow(staff, 'Proposals');
await follow(staff, 'Partnership seminar of the hill campus');
await take(staff, 'portal-review');

await opened.close();
console.log(`Pictures of ${portal.config.origin} are in ${folder}`);

/** What the window shows, without what lies below; a little smaller, as it is a part of a page. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate('document.documentElement.style.fontSize = "80%"');
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}
