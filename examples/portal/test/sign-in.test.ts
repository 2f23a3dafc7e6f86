import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../src/database/tables.js';
import { networkOf } from '../src/web/rate-limit.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;
let now = new Date('2026-04-01T12:00:00Z');

beforeAll(async () => {
  test = await openTestPortal({ clock: () => now });
});
afterAll(() => test.close());

function lastToken(): string {
  return /\/sign-in\/([\w-]+)/.exec(test.messages.at(-1)?.text ?? '')?.[1] ?? '';
}

describe('signing in', () => {
  it('takes a link that was sent, once', async () => {
    const ada = test.visitor();
    await ada.post('/sign-in', { emailAddress: 'Ada@Example.org' });
    const token = lastToken();
    const page = await ada.get(`/sign-in/${token}`);
    expect(page.status).toBe(200);
    const first = await ada.post('/sign-in/complete', { token });
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await (await ada.get('/account')).text()).toContain('ada@example.org');
    const again = await test.visitor().post('/sign-in/complete', { token });
    expect(again.status).toBe(400);
  });

  it('takes no link that is older than fifteen minutes', async () => {
    const leo = test.visitor();
    await leo.post('/sign-in', { emailAddress: 'leo@example.org' });
    now = new Date('2026-04-01T12:15:01Z');
    expect((await leo.post('/sign-in/complete', { token: lastToken() })).status).toBe(400);
    now = new Date('2026-04-01T12:00:00Z');
  });

  it('ends after twelve hours, and when somebody signs out', async () => {
    const hana = await test.signIn('hana@example.org');
    now = new Date('2026-04-02T00:00:01Z');
    expect((await hana.get('/account')).status).toBe(303);
    now = new Date('2026-04-01T12:00:00Z');
    expect((await hana.get('/account')).status).toBe(200);
    await hana.post('/sign-out');
    expect((await hana.get('/account')).status).toBe(303);
  });

  it('forgets the sessions that ended when somebody signs in', async () => {
    const countOf = async () => (await test.portal.database.select().from(sessions)).length;
    await test.signIn('mei@example.org');
    expect(await countOf()).toBeGreaterThan(1);
    now = new Date('2026-04-03T12:00:00Z');
    await test.signIn('mei@example.org');
    expect(await countOf()).toBe(1);
    now = new Date('2026-04-01T12:00:00Z');
  });

  it('keeps neither links nor sessions as they are sent', async () => {
    await test.visitor().post('/sign-in', { emailAddress: 'sam@example.org' });
    const stored = await test.portal.database.$client.execute('SELECT * FROM sign_in_links');
    expect(JSON.stringify(stored.rows)).not.toContain(lastToken());
  });

  it.each([
    ['no address', ''],
    ['two addresses', 'a@example.org, b@example.org'],
    ['a line break', 'a@example.org\r\nBcc: b@example.org'],
  ])('refuses %s, and shows it again', async (_name, emailAddress) => {
    const before = test.messages.length;
    const answer = await test.visitor().post('/sign-in', { emailAddress });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Enter an e-mail address');
    expect(test.messages).toHaveLength(before);
  });

  it('sends one address so many links and no more', async () => {
    const answers: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const { status } = await test
        .visitor()
        .post('/sign-in', { emailAddress: 'flood@example.org' });
      answers.push(status);
    }
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('a portal behind a proxy', () => {
  let behind: TestPortal;
  beforeAll(async () => {
    behind = await openTestPortal({}, { PORTAL_BEHIND_PROXY: 'yes' });
  });
  afterAll(() => behind.close());

  const ask = async (emailAddress: string, from: string) => {
    const headers = { 'x-forwarded-for': from };
    return (await behind.visitor().post('/sign-in', { emailAddress }, headers)).status;
  };

  it('lets nobody keep the owner of an address from signing in', async () => {
    for (let count = 0; count < 5; count += 1) await ask('victim@example.org', '198.51.100.1');
    expect(await ask('victim@example.org', '198.51.100.1')).toBe(429);
    expect(await ask('victim@example.org', '203.0.113.7')).toBe(200);
  });

  it('sends one address so many links and no more, whoever asks', async () => {
    const answers: number[] = [];
    for (let count = 0; count < 21; count += 1)
      answers.push(await ask('many@example.org', `198.51.100.${count + 10}`));
    expect(answers.filter((status) => status === 200)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
  });

  it('counts the last entry, which its proxy wrote, and not what the visitor put before', async () => {
    const answers: number[] = [];
    for (let count = 0; count < 6; count += 1)
      answers.push(await ask('forged@example.org', `10.0.0.${count}, 198.51.100.2`));
    expect(answers.at(-1)).toBe(429);
  });

  it('counts the addresses of an IPv6 network as one visitor', async () => {
    const answers: number[] = [];
    for (let count = 0; count < 6; count += 1)
      answers.push(await ask('six@example.org', `2001:db8:0:1::${count + 1}`));
    expect(answers.at(-1)).toBe(429);
    expect(await ask('six@example.org', '2001:db8:0:2::1')).toBe(200);
  });

  it('sends links to its public address, whatever host a request names', async () => {
    await behind.app.request('http://localhost:1337/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ emailAddress: 'host@example.org' }),
      headers: { origin: 'http://localhost:1337', 'x-forwarded-for': '198.51.100.3' },
    });
    expect(behind.messages.at(-1)?.to).toBe('host@example.org');
    expect(behind.messages.at(-1)?.text).toMatch(
      /^https:\/\/credential\.campus-compact\.example\/sign-in\//,
    );
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a form that another site sends', () => {
  it.each([
    ['from elsewhere', { origin: 'https://evil.example' }],
    ['from nowhere', { origin: 'null' }],
  ])('is refused: %s', async (_name, headers) => {
    const ada = await test.signIn('csrf@example.org');
    const answer = await ada.post('/account/name', { name: 'Mallory' }, headers);
    expect(answer.status).toBe(403);
    expect(await (await ada.get('/account')).text()).not.toContain('Mallory');
  });
});

describe('what a browser or a proxy may keep', () => {
  it.each(['/account', '/applications', '/proposals', '/badges', '/'])(
    'is nothing for others: %s',
    async (path) => {
      const ada = await test.signIn('ada@example.org');
      const answer = await ada.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    },
  );

  it('is nothing at all once somebody has signed out', async () => {
    const ada = await test.signIn('leaves@example.org');
    expect((await ada.post('/sign-out')).headers.get('clear-site-data')).toBe('"cache"');
  });
});

describe('every page', () => {
  it.each(['/', '/sign-in', '/no-such-page'])(
    'lets a browser run nothing of others: %s',
    async (path) => {
      const { headers } = await test.visitor().get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );
});
