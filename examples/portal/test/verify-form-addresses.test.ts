import { createIssuer, generateKey } from '@cop-credentials/badges';
import { createGuardedFetch } from '@cop-credentials/badges/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from './support/visitor.js';
import { redirector, standInForTheWeb, verifyAnew } from './support/web.js';

const { asked, fetch } = standInForTheWeb();
let test: TestPortal;

beforeAll(async () => {
  test = await openTestPortal({ fetch });
});
afterAll(() => test.close());

interface NamedParts {
  readonly image?: string;
  readonly issuerAt?: boolean;
  readonly statusAt?: boolean;
  readonly refreshAt?: boolean;
}

/** A badge that somebody signed well, and that leads to a host. */
async function signedBy(host: string, { image, issuerAt, statusAt, refreshAt }: NamedParts) {
  const id = issuerAt ? { id: `did:web:${host}` } : {};
  const issuer = createIssuer({
    profile: { ...id, name: 'Mallory' },
    key: await generateKey(),
    now: test.portal.clock,
  });
  const { proof: _proof, ...badge } = await issuer.issue({
    recipient: { id: 'did:example:mallory' },
    validFrom: '2026-01-01T00:00:00Z',
    achievement: {
      id: 'https://badges.example.org/achievements/facilitation',
      name: 'Facilitation',
      description: 'Facilitates a community of practice.',
      criteria: { narrative: 'Facilitated six meetings.' },
      ...(image !== undefined && { image }),
    },
  });
  return issuer.sign({
    ...badge,
    ...(statusAt && {
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '1',
        statusListCredential: `https://${host}/status/1`,
      },
    }),
    ...(refreshAt && {
      '@context': [...badge['@context'], extensions],
      refreshService: { id: `https://${host}/refresh/1`, type: '1EdTechCredentialRefresh' },
    }),
  });
}

const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

const verify = (entries: Readonly<Record<string, string>>) => verifyAnew(fetch, entries);

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
    const from = redirector + encodeURIComponent(address);
    const { page } = await verify({ badge: from });
    expect(asked.length).toBeGreaterThan(before);
    expect(page).not.toContain('<section class="verdict good"');
    expect(asked.slice(before).every((url) => url.startsWith(redirector))).toBe(true);
  });

  it.each([
    ['the keys of its issuer', { issuerAt: true }],
    ['its status list', { statusAt: true }],
    ['its refresh service', { refreshAt: true }],
  ])('are not asked where a badge with a good signature names one for %s', async (_name, parts) => {
    for (const [host, isAsked] of [
      ['badges.example.com', true],
      ['localhost', false],
      ['169.254.169.254', false],
      ['10.0.0.1', false],
    ] as const) {
      const before = asked.length;
      await verify({ badge: JSON.stringify(await signedBy(host, parts)) });
      expect(asked.slice(before).some((url) => new URL(url).hostname === host)).toBe(isAsked);
      expect(asked.slice(before).length > 0).toBe(isAsked);
    }
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

describe('the picture of a badge', () => {
  const origin = 'https://credential.campus-compact.example';

  it.each([
    ['of another host', 'https://evil.example/x.png'],
    ['behind two slashes', `${origin}//evil.example/x.png`],
    ['at an address of the portal that is no picture', `${origin}/account/export.json`],
  ])('is not fetched by whoever reads what was found: %s', async (_name, image) => {
    const badge = JSON.stringify(await signedBy('evil.example', { image }));
    const { page } = await verify({ badge });
    expect(page).toContain('What was found');
    expect(page).not.toContain('<img');
  });

  it('is shown where it is the portal’s own', async () => {
    const image = `${origin}/achievements/a/b/c/d/picture.png`;
    const badge = JSON.stringify(await signedBy('evil.example', { image }));
    const { page } = await verify({ badge });
    expect(page).toContain('src="/achievements/a/b/c/d/picture.png"');
  });
});
