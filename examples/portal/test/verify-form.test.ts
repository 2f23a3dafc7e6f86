import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeRecord } from '../src/awards/badge-record.js';
import { readSigned, type SignedForms } from '../src/awards/find-badge.js';
import { awardBadge } from './support/awarded.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';
import { standInForTheWeb, verifyAnew } from './support/web.js';

const { asked, fetch } = standInForTheWeb();
let test: TestPortal;
let badge: BadgeRecord;
let signed: SignedForms;

beforeAll(async () => {
  test = await openTestPortal({ fetch });
  badge = (await awardBadge(test.portal, { emailAddress: 'ada@example.org', name: 'Ada' })).badge;
  signed = (await readSigned(test.portal, badge.id)) ?? signed;
});
afterAll(() => test.close());

/** Hands in something, as somebody new each time, so that no limit is reached. */
const verify = (entries: Readonly<Record<string, string | Blob>>) => verifyAnew(fetch, entries);

describe('the form', () => {
  it('is filled in by a link, and asks nobody before the button is pressed', async () => {
    const link = 'https://badges.example.org/7"><script>alert(1)</script>';
    const before = asked.length;
    const answer = await test.visitor().get(`/verify?link=${encodeURIComponent(link)}`);
    const page = await answer.text();
    expect(page).toContain('https://badges.example.org/7&quot;&gt;&lt;script&gt;');
    expect(asked).toHaveLength(before);
  });

  it.each([
    ['nothing', {}, 'Give the address of a badge'],
    [
      'an e-mail address that is none',
      { badge: '{}', emailAddress: 'ada' },
      'Enter an e-mail address',
    ],
  ])('asks again for %s', async (_name, entries, said) => {
    const { status, page } = await verify(entries);
    expect(status).toBe(422);
    expect(page).toContain(said);
  });
});

describe('a badge of the portal’s own', () => {
  async function publish(isPublished: boolean) {
    const ada = await test.signIn('ada@example.org');
    const path = `/my-badges/${badge.publicId}/${isPublished ? 'publish' : 'unpublish'}`;
    await ada.post(path, isPublished ? { consent: 'yes' } : {});
  }

  it.each([
    ['its text', () => ({ badge: JSON.stringify(signed.badge) })],
    ['its token', () => ({ badge: signed.token ?? '' })],
    ['a file', () => ({ file: new File([JSON.stringify(signed.badge)], 'badge.json') })],
  ])('is verified from %s, without asking anybody else', async (_name, entries) => {
    const before = asked.length;
    const answer = await test.visitor().post('/verify', entries());
    const page = await answer.text();
    expect(page).toContain('<section class="verdict good"');
    expect(page).toContain('<title>Valid: what was found');
    expect(page).toContain('The issuer is this portal.');
    expect(asked).toHaveLength(before);
  });

  it('is verified from its link, if its holder shows it', async () => {
    await publish(true);
    const link = { badge: badge.issued?.badgeId ?? '' };
    const page = await (await test.visitor().post('/verify', link)).text();
    expect(page).toContain('<section class="verdict good"');
    await publish(false);
    const gone = await (await test.visitor().post('/verify', link)).text();
    expect(gone).toContain('<section class="verdict open"');
    expect(gone).not.toContain('Ada');
  });

  it('cannot be had by its link with somebody else’s sign-in, not even the holder’s own', async () => {
    const ada = await test.signIn('ada@example.org');
    const page = await (await ada.post('/verify', { badge: badge.issued?.badgeId ?? '' })).text();
    expect(page).toContain('<section class="verdict open"');
  });

  it.each([
    ['ada@example.org', 'Yes, it is of the person'],
    ['leo@example.org', 'No, it is not of the person'],
  ])('is compared with a person: %s', async (emailAddress, said) => {
    const entries = { badge: JSON.stringify(signed.badge), emailAddress };
    expect(await (await test.visitor().post('/verify', entries)).text()).toContain(said);
  });
});

describe('what is no good badge', () => {
  it.each([
    [
      'a changed badge',
      () => JSON.stringify({ ...signed.badge, name: 'Brain Surgery' }),
      'bad',
      'proof.signature',
    ],
    ['half a JSON', () => '{"half":', 'bad', 'input.unreadable'],
    ['a word', () => 'hello', 'bad', 'input.unreadable'],
    ['a page', () => 'https://pages.example.com/7', 'open', 'link.not-resolved'],
  ])('is told as what it is: %s', async (_name, input, tone, code) => {
    const page = await (await test.visitor().post('/verify', { badge: input() })).text();
    expect(page).toContain(`<section class="verdict ${tone}"`);
    expect(page).toContain(`data-code="${code}"`);
    expect(page).not.toContain('Brain Surgery');
    expect(page).not.toContain('secret-of-the-page');
  });

  it('does nothing in the page', async () => {
    const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\u202e';
    const forged = { ...signed.badge, [hostile]: hostile, name: hostile };
    const page = await (
      await test.visitor().post('/verify', { badge: JSON.stringify(forged) })
    ).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
  });
});

it('looks at so many badges for one visitor, and then wants a pause', async () => {
  const own = await openTestPortal({ fetch });
  const statuses: number[] = [];
  for (let count = 0; count < 21; count += 1)
    statuses.push((await own.visitor().post('/verify', { badge: 'no' })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
  own.close();
});
