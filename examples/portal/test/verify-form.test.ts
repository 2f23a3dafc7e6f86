import { createGuardedFetch } from '@cop-credentials/badges/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeRecord } from '../src/awards/badge-record.js';
import { readSigned, type SignedForms } from '../src/awards/find-badge.js';
import { awardBadge } from './support/awarded.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

/** Every address that anything outside of the portal was asked for. */
const asked: string[] = [];
let test: TestPortal;
let badge: BadgeRecord;
let signed: SignedForms;

/** Stands in for the web: whatever comes here would have been asked. */
const web: typeof globalThis.fetch = async (input) => {
  const url = new Request(input).url;
  asked.push(url);
  if (url.startsWith('https://redirects.example.com/'))
    return new Response(null, {
      status: 302,
      headers: { location: decodeURIComponent(new URL(url).pathname.slice(1)) },
    });
  return new Response('<html><body>secret-of-the-page</body></html>', {
    headers: { 'content-type': 'text/html' },
  });
};

beforeAll(async () => {
  test = await openTestPortal({ fetch: web });
  badge = (await awardBadge(test.portal, { emailAddress: 'ada@example.org', name: 'Ada' })).badge;
  signed = (await readSigned(test.portal, badge.id)) ?? signed;
});
afterAll(() => test.close());

/** Hands in something, as somebody new each time, so that no limit is reached. */
async function verify(entries: Readonly<Record<string, string | Blob>>) {
  const own = await openTestPortal({ fetch: web });
  try {
    const answer = await own.visitor().post('/verify', entries);
    return { status: answer.status, page: await answer.text() };
  } finally {
    own.close();
  }
}

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

const hostile = [
  'https://127.0.0.1/',
  'http://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://１２７.0.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.100.100.200/',
  'https://169.254.169.254/latest/meta-data/',
  'https://168.63.129.16/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://localhost/',
  'https://localhost./',
  'https://portal.localhost/',
  'https://intranet/',
  'https://metadata.google.internal/',
  'https://printer.local/',
  'https://badges.example.org:8443/',
  'https://badges.example.org:22/',
  'https://ann:secret@badges.example.org/',
  'https://badges.example.org@127.0.0.1/',
  'ftp://badges.example.org/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:70/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2F127.0.0.1%2F',
  'https://www.linkedin.com/safety/go?url=http%3A%2F%2F169.254.169.254%2F',
];

describe('private addresses', () => {
  it.each(hostile)('are not asked, however they are written: %s', async (address) => {
    const before = asked.length;
    const { status, page } = await verify({ badge: address });
    expect(status).toBe(200);
    expect(page).toMatch(/data-code="(?:link\.blocked|input\.unreadable|link\.not-resolved)"/);
    expect(page).not.toContain('<section class="verdict good"');
    expect(asked.slice(before)).toEqual([]);
  });

  it.each(hostile)('are not asked where something redirects to them: %s', async (address) => {
    const before = asked.length;
    const from = `https://redirects.example.com/${encodeURIComponent(address)}`;
    const { page } = await verify({ badge: from });
    expect(page).not.toContain('<section class="verdict good"');
    expect(
      asked.slice(before).every((url) => url.startsWith('https://redirects.example.com/')),
    ).toBe(true);
  });

  it.each([
    ['its issuer', (at: string) => ({ issuer: { id: at, type: ['Profile'], name: 'X' } })],
    [
      'its status list',
      (at: string) => ({
        credentialStatus: [
          {
            type: 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListIndex: '1',
            statusListCredential: at,
          },
        ],
      }),
    ],
    [
      'a refresh service',
      (at: string) => ({ refreshService: { id: at, type: '1EdTechCredentialRefresh' } }),
    ],
    [
      'its key',
      (at: string) => ({ proof: [{ ...signed.badge.proof[0], verificationMethod: `${at}#key` }] }),
    ],
    ['a context', (at: string) => ({ '@context': [...signed.badge['@context'], at] })],
  ])('are not asked where a badge names one as %s', async (_name, change) => {
    const before = asked.length;
    for (const at of ['https://169.254.169.254/x', 'https://[::1]/x', 'did:web:localhost%3A8080'])
      await verify({ badge: JSON.stringify({ ...signed.badge, ...change(at) }) });
    expect(asked.slice(before)).toEqual([]);
  });

  it('are not asked where a name stands for one, at the moment of connecting', async () => {
    const rebinding = createGuardedFetch({ resolve: async () => ['93.184.216.34', '10.0.0.1'] });
    const own = await openTestPortal({ fetch: rebinding });
    const answer = await own
      .visitor()
      .post('/verify', { badge: 'https://rebinding.example.com/7' });
    expect(await answer.text()).toContain('data-code="link.blocked"');
    own.close();
  });

  it('of the portal itself give what strangers get, and nothing that needs a sign-in', async () => {
    const { origin } = test.portal.config;
    for (const path of [
      '/account',
      '/staff/badges',
      '/account/export.json',
      '/verify',
      '/sign-in',
    ]) {
      const before = asked.length;
      const page = await (await test.visitor().post('/verify', { badge: origin + path })).text();
      expect(page).toContain('<section class="verdict open"');
      expect(asked.slice(before)).toEqual([]);
    }
  });
});

it('looks at so many badges for one visitor, and then wants a pause', async () => {
  const own = await openTestPortal({ fetch: web });
  const statuses: number[] = [];
  for (let count = 0; count < 21; count += 1)
    statuses.push((await own.visitor().post('/verify', { badge: 'no' })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
  own.close();
});
