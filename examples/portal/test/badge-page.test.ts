import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BadgeRecord } from '../src/awards/badge-record.js';
import { awardBadge } from './support/awarded.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let ada: Visitor;
let sam: Visitor;
let badge: BadgeRecord;

beforeEach(async () => {
  test = await openTestPortal();
  badge = (await awardBadge(test.portal, { emailAddress: 'ada@example.org', name: 'Ada' })).badge;
  ada = await test.signIn('ada@example.org');
  sam = await test.signIn('sam@example.org', 'staff');
});
afterEach(() => {
  vi.restoreAllMocks();
  test.close();
});

const forms = ['', '.json', '.jwt', '.png', '/card.png', '/qr.svg'] as const;

function consent(visitor: Visitor = ada, answer = 'yes') {
  return visitor.post(`/my-badges/${badge.publicId}/publish`, { consent: answer });
}

async function pageOf(visitor: Visitor = test.visitor()) {
  return (await visitor.get(`/badges/${badge.publicId}`)).text();
}

describe('consent', () => {
  it('comes before there is anything to see, and ends it again, in every form', async () => {
    const status = async () =>
      Promise.all(
        forms.map(
          async (form) => (await test.visitor().get(`/badges/${badge.publicId}${form}`)).status,
        ),
      );
    expect(await status()).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await consent()).status).toBe(303);
    expect(await status()).toEqual([200, 200, 200, 200, 200, 200]);
    await ada.post(`/my-badges/${badge.publicId}/unpublish`);
    expect(await status()).toEqual([404, 404, 404, 404, 404, 404]);
    await consent();
    expect(await status()).toEqual([200, 200, 200, 200, 200, 200]);
  });

  it('says what becomes public before it is asked for, and wants the box ticked', async () => {
    const page = await (await ada.get(`/my-badges/${badge.publicId}`)).text();
    for (const said of ['your name as it stands in the badge', 'salted hash', 'take this back'])
      expect(page).toContain(said);
    expect((await consent(ada, '')).status).toBe(422);
    expect((await ada.post(`/my-badges/${badge.publicId}/publish`)).status).toBe(422);
    expect(await pageOf()).not.toContain('Ada');
  });

  it.each([
    ['staff', 'staff@example.org', 'staff', 403],
    ['another member', 'leo@example.org', undefined, 404],
    ['an administrator', 'mira@example.org', 'administrator', 403],
  ] as const)('is not for %s to give or take', async (_name, who, role, status) => {
    const other = await test.signIn(who, ...(role === undefined ? [] : [role]));
    expect((await consent(other)).status).toBe(status);
    await consent();
    expect((await other.post(`/my-badges/${badge.publicId}/unpublish`)).status).toBe(status);
    expect((await test.visitor().get(`/badges/${badge.publicId}`)).status).toBe(200);
  });

  it('lets holder and staff look before, and no copy of that be kept', async () => {
    for (const visitor of [ada, sam]) {
      const answer = await visitor.get(`/badges/${badge.publicId}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      const page = await answer.text();
      expect(page).toContain('Only you see this page');
      expect(page).not.toContain('og:title');
    }
    const leo = await test.signIn('leo@example.org');
    expect((await leo.get(`/badges/${badge.publicId}`)).status).toBe(404);
    expect((await leo.get(`/my-badges/${badge.publicId}`)).status).toBe(404);
  });
});

describe('the page of a badge', () => {
  it('says first what was proven, then what the badge says, and every check', async () => {
    await consent();
    const page = await pageOf();
    const order = [
      '<h1>',
      'Signed by the holder of did:web:credential.campus-compact.example',
      'What the badge says',
      'Asking questions that open',
      'How it was earned',
      'What to do now',
      'Download as JSON',
      'QR code',
      'What was checked',
      'It was not revoked',
      'Check it without this portal',
      'cop-badges verify https://credential.campus-compact.example/badges/',
    ].map((said) => page.indexOf(said));
    expect(order.every((place) => place > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(page).toContain('>passed</span>');
    expect(page).toContain('>not run</span>');
  });

  it('offers the holder, and nobody else, what LinkedIn asks for', async () => {
    await consent();
    expect(await pageOf()).not.toContain('Put it on your LinkedIn profile');
    const page = await pageOf(ada);
    for (const said of ['Issuing organization', 'CEP Portal (example)', 'Credential URL'])
      expect(page).toContain(said);
    expect(page).toMatch(/data-copy="https:\/\/credential\.campus-compact\.example\/badges\//);
  });

  it.each([
    ['suspended', 'suspend', 'status.suspended'],
    ['called back', 'revoke', 'status.revoked'],
  ])('says at once that it was %s', async (_name, action, code) => {
    await consent();
    expect(await pageOf()).toContain('<section class="verdict good"');
    await sam.post(`/staff/badges/${badge.publicId}/standing`, { action, reason: 'Why' });
    const page = await pageOf();
    expect(page).toContain('<section class="verdict bad"');
    expect(page).toContain(`data-code="${code}"`);
    expect(page).toContain('<title>Not valid: ');
  });

  it.each([
    ['somebody else’s name', `replace(badge, '"Ada"', '"Mallory"')`, 'Mallory'],
    [
      'another title',
      `replace(badge, 'Facilitating Reflection', 'Brain Surgery')`,
      'Brain Surgery',
    ],
    ['a day of before', `replace(badge, 'awardedDate":"20', 'awardedDate":"19')`, '>19'],
    ['no proof', `json_remove(badge, '$.proof')`, 'Ada'],
    ['no status', `json_remove(badge, '$.credentialStatus')`, 'Ada'],
  ])('catches a badge that was given %s in the database', async (_name, change, claim) => {
    await consent();
    await test.portal.database.$client.execute({
      sql: `UPDATE issued_badges SET badge = ${change} WHERE key = ?`,
      args: [badge.id],
    });
    const page = await pageOf();
    expect(page).toContain('<section class="verdict bad"');
    expect(page).toContain('<h1><bdi>A badge that does not hold</bdi></h1>');
    expect(page.replace(/<header[\s\S]*<\/header>/, '')).not.toContain(claim);
  });

  it.each(['', '.json', '.jwt', '.png'])(
    'shows nobody else’s badge that was put in its place: %s',
    async (form) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      await consent();
      const leos = await awardBadge(test.portal, { emailAddress: 'leo@example.org', name: 'Leo' });
      for (const suffix of ['', ':jwt']) {
        await test.portal.database.$client.execute({
          sql: `UPDATE issued_badges SET badge = (SELECT badge FROM issued_badges WHERE key = ?)
            WHERE key = ?`,
          args: [leos.badge.id + suffix, badge.id + suffix],
        });
        const answer = await test.visitor().get(`/badges/${badge.publicId}${form}`);
        expect(answer.status).toBe(404);
      }
    },
  );

  it('leaves text from people text, in the page, its tags, headers and files', async () => {
    const name = `<script>alert(1)</script>"'\u202e\r\nX-Injected: yes`;
    const hostile = await awardBadge(test.portal, { emailAddress: 'eve@example.org', name });
    badge = hostile.badge;
    const eve = await test.signIn('eve@example.org');
    await consent(eve);
    for (const visitor of [test.visitor(), eve, sam]) {
      for (const path of [`/badges/${badge.publicId}`, `/staff/badges/${badge.publicId}`]) {
        const answer = await visitor.get(path);
        const page = await answer.text();
        expect(page).not.toContain('<script>alert');
        expect(answer.headers.has('x-injected')).toBe(false);
      }
    }
    expect(await pageOf()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const form of forms) {
      const { headers } = await test.visitor().get(`/badges/${badge.publicId}${form}`);
      expect(JSON.stringify([...headers])).not.toMatch(/injected|script>/i);
    }
  });

  it('is found from the list of one’s own badges, and from nobody else’s', async () => {
    expect(await (await ada.get('/badges')).text()).toContain(`/my-badges/${badge.publicId}`);
    const leo = await test.signIn('leo@example.org');
    expect(await (await leo.get('/badges')).text()).not.toContain(badge.publicId);
    expect((await test.visitor().get('/badges')).status).toBe(303);
  });

  it('tells days in words, and exactly', async () => {
    await consent();
    expect(await pageOf()).toMatch(/\d+ [A-Z][a-z]+ 20\d\d <code><bdi>20\d\d-\d\d-\d\dT00:00:00Z/);
  });

  it('is on the list of staff, with its holder', async () => {
    const list = await (await sam.get('/staff/badges')).text();
    expect(list).toContain(`/staff/badges/${badge.publicId}`);
    expect(list).toContain('Ada');
    expect((await ada.get('/staff/badges')).status).toBe(403);
  });

  it('is checked so often in a while for one visitor, and given to programs and others all the same', async () => {
    const behind = await openTestPortal({}, { PORTAL_BEHIND_PROXY: 'yes' });
    const { publicId } = (await awardBadge(behind.portal, { emailAddress: 'leo@example.org' }))
      .badge;
    const leo = await behind.signIn('leo@example.org');
    await leo.post(`/my-badges/${publicId}/publish`, { consent: 'yes' });
    const look = async (from: string, headers = {}) => {
      const forwarded = { 'x-forwarded-for': from, ...headers };
      return (await behind.visitor().get(`/badges/${publicId}`, forwarded)).status;
    };
    const looks: number[] = [];
    for (let count = 0; count < 121; count += 1) looks.push(await look('198.51.100.1'));
    expect(looks.filter((status) => status === 200)).toHaveLength(120);
    expect(looks.at(-1)).toBe(429);
    expect(await look('198.51.100.1', { accept: 'application/vc' })).toBe(200);
    expect(await look('203.0.113.7')).toBe(200);
    behind.close();
  }, 60_000);

  it('is on a later page of the list of staff, where there are many', async () => {
    const { $client } = test.portal.database;
    await $client.execute(`
      WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 50)
      INSERT INTO records SELECT 'badge', 'none-' || n, 'nobody', 'None', 'issued', 1, '[]', '9999'
      FROM numbers`);
    const link = `/staff/badges/${badge.publicId}`;
    const first = await (await sam.get('/staff/badges')).text();
    expect(first).not.toContain(link);
    expect(first).toContain('/staff/badges?page=2');
    expect(await (await sam.get('/staff/badges?page=2')).text()).toContain(link);
  });
});
