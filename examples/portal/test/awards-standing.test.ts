import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BadgeRecord } from '../src/awards/badge-record.js';
import { findBadge, loadBadge, readSigned } from '../src/awards/find-badge.js';
import { catchUp } from '../src/awards/issue-awarded.js';
import { completeReplacement } from '../src/awards/replace-badge.js';
import { readClaims } from '../src/badges/named-recipient.js';
import { awardBadge } from './support/awarded.js';
import { breakAt } from './support/broken.js';
import { problemsOf } from './support/stranger.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let sam: Visitor;
let ada: Visitor;
let badge: BadgeRecord;

beforeEach(async () => {
  test = await openTestPortal();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  badge = (await awardBadge(test.portal, { emailAddress: 'ada@example.org', name: 'Adda' })).badge;
  sam = await test.signIn('sam@example.org', 'staff');
  ada = await test.signIn('ada@example.org');
});

afterEach(() => {
  vi.restoreAllMocks();
  test.close();
});

function change(action: string, reason = 'A question about the evidence') {
  return sam.post(`/staff/badges/${badge.publicId}/standing`, { action, reason });
}

async function badgeIn() {
  const signed = await readSigned(test.portal, badge.id);
  return signed?.badge ?? {};
}

describe('staff', () => {
  it('suspend, reinstate and call back, and everybody sees it at once', async () => {
    expect(await problemsOf(test, await badgeIn())).toEqual(['valid']);
    expect((await change('suspend')).status).toBe(303);
    expect(await problemsOf(test, await badgeIn())).toEqual(['invalid', 'status.suspended']);
    await change('reinstate');
    expect(await problemsOf(test, await badgeIn())).toEqual(['valid']);
    await change('revoke');
    expect(await problemsOf(test, await badgeIn())).toEqual(['invalid', 'status.revoked']);
    expect((await change('reinstate')).status).toBe(422);
  });

  it('write down why, for themselves and for nobody who checks', async () => {
    await change('revoke', 'reason-for-the-ledger');
    const badgeId = badge.issued?.badgeId ?? '';
    expect(await test.portal.statusLists.history(badgeId)).toMatchObject([
      { action: 'revoke', reason: 'reason-for-the-ledger', by: expect.stringMatching(/^staff /) },
    ]);
    const page = await sam.get(`/staff/badges/${badge.publicId}`);
    expect(await page.text()).toContain('reason-for-the-ledger');
    await ada.post(`/my-badges/${badge.publicId}/publish`, { consent: 'yes' });
    const shown = await (await test.visitor().get(`/badges/${badge.publicId}`)).text();
    expect(shown).toContain('Not valid');
    expect(shown).not.toContain('reason-for-the-ledger');
  });

  it.each([
    ['no reason', { action: 'revoke', reason: ' ' }],
    ['an action that is none', { action: 'burn', reason: 'Why' }],
    ['a reason without an end', { action: 'revoke', reason: 'a'.repeat(1001) }],
  ])('are asked again for %s, and nothing is lost', async (_name, entries) => {
    const answer = await sam.post(`/staff/badges/${badge.publicId}/standing`, entries);
    expect(answer.status).toBe(422);
    expect((await loadBadge(test.portal, badge.id))?.standing).toBe('issued');
  });

  it.each([1, 2])(
    'come to the same end when it stops between the ledger and the lists (write %i)',
    async (nth) => {
      const broken = breakAt(test.portal, nth, 'after');
      await change('revoke').catch(() => undefined);
      broken.mend();
      expect(broken.broke()).toBe(true);
      expect((await loadBadge(test.portal, badge.id))?.standing).toBe('revoked');
      await catchUp(test.portal);
      expect(await problemsOf(test, await badgeIn())).toEqual(['invalid', 'status.revoked']);
      expect(await test.portal.statusLists.history(badge.issued?.badgeId ?? '')).toHaveLength(1);
    },
  );

  it('come to the same end when they do it again', async () => {
    const broken = breakAt(test.portal, 1, 'after');
    await change('suspend').catch(() => undefined);
    broken.mend();
    expect((await change('suspend')).status).toBe(303);
    expect(await problemsOf(test, await badgeIn())).toEqual(['invalid', 'status.suspended']);
  });

  it.each([
    ['a stranger', [], 'sign-in'],
    ['a member', ['leo@example.org'], '404'],
    ['the holder', ['ada@example.org'], '403'],
    ['an administrator', ['mira@example.org', 'administrator'], '403'],
    ['a panel member', ['priya@example.org', 'panel-member'], '404'],
  ] as const)('alone do so: not %s', async (_name, [who, role], expected) => {
    const visitor =
      who === undefined
        ? test.visitor()
        : await test.signIn(who, ...(role === undefined ? [] : [role]));
    for (const path of ['standing', 'reissue']) {
      const answer = await visitor.post(`/staff/badges/${badge.publicId}/${path}`, {
        action: 'revoke',
        reason: 'Why',
      });
      expect(answer.status).toBe({ 'sign-in': 401, '404': 404, '403': 403 }[expected]);
    }
    expect((await loadBadge(test.portal, badge.id))?.standing).toBe('issued');
  });

  it('do not decide about a badge of their own', async () => {
    const own = (await awardBadge(test.portal, { emailAddress: 'sam@example.org' })).badge;
    const answer = await sam.post(`/staff/badges/${own.publicId}/standing`, {
      action: 'suspend',
      reason: 'Why',
    });
    expect(answer.status).toBe(403);
  });
});

/** Corrects the name, and has the badge issued again. */
async function reissue() {
  await ada.post('/account/name', { name: 'Ada Okafor' });
  return sam.post(`/staff/badges/${badge.publicId}/reissue`);
}

async function replacementOf(publicId: string): Promise<BadgeRecord> {
  const old = await findBadge(test.portal, publicId);
  const next = await findBadge(test.portal, old?.replacement?.publicId ?? '');
  if (next === undefined) throw new Error('There is no replacement.');
  return next;
}

describe('a badge with a wrong name', () => {
  it('is replaced by one with the right name, at an address of its own', async () => {
    const answer = await reissue();
    const next = await replacementOf(badge.publicId);
    expect(answer.headers.get('location')).toBe(`/staff/badges/${next.publicId}`);
    const signed = await readSigned(test.portal, next.id);
    expect(readClaims(signed?.badge).names).toEqual(['Ada Okafor']);
    expect(await problemsOf(test, signed?.badge ?? {})).toEqual(['valid']);
    expect(await problemsOf(test, signed?.token ?? '')).toEqual(['valid']);
    expect(await problemsOf(test, await badgeIn())).toEqual(['invalid', 'status.revoked']);
    expect(JSON.stringify(signed?.badge)).not.toContain('Adda');
  });

  it('is shown by its replacement, if it was shown, and nobody else learns of either', async () => {
    await reissue();
    const next = await replacementOf(badge.publicId);
    for (const { publicId } of [badge, next])
      expect((await test.visitor().get(`/badges/${publicId}`)).status).toBe(404);
  });

  it('leads to its replacement, with the consent of the holder, and does not tell the wrong name', async () => {
    await ada.post(`/my-badges/${badge.publicId}/publish`, { consent: 'yes' });
    await reissue();
    const next = await replacementOf(badge.publicId);
    const old = await (await test.visitor().get(`/badges/${badge.publicId}`)).text();
    expect(old).toContain('This badge was replaced');
    expect(old).toContain(`/badges/${next.publicId}"`);
    expect(old).not.toContain('Adda');
    const page = await (await test.visitor().get(`/badges/${next.publicId}`)).text();
    expect(page).toContain('Ada Okafor');
    expect(page).toContain('Valid');
    await ada.post(`/my-badges/${next.publicId}/unpublish`);
    for (const { publicId } of [badge, next])
      expect((await test.visitor().get(`/badges/${publicId}`)).status).toBe(404);
  });

  it('can be replaced again', async () => {
    await reissue();
    const second = await replacementOf(badge.publicId);
    await ada.post('/account/name', { name: 'Ada N. Okafor' });
    await sam.post(`/staff/badges/${second.publicId}/reissue`);
    const third = await replacementOf(second.publicId);
    expect(third.id).toBe(`${badge.id}/3`);
    const signed = await readSigned(test.portal, third.id);
    expect(readClaims(signed?.badge).names).toEqual(['Ada N. Okafor']);
    expect(await problemsOf(test, signed?.badge ?? {})).toEqual(['valid']);
  });

  it('is replaced once, wherever it is interrupted', async () => {
    await ada.post(`/my-badges/${badge.publicId}/publish`, { consent: 'yes' });
    await ada.post('/account/name', { name: 'Ada Okafor' });
    let interruptions = 0;
    for (let nth = 1, broke = true; broke; nth += 1) {
      broke = false;
      for (const when of ['before', 'after'] as const) {
        const broken = breakAt(test.portal, nth, when);
        await sam.post(`/staff/badges/${badge.publicId}/reissue`).catch(() => undefined);
        await catchUp(test.portal);
        broken.mend();
        broke ||= broken.broke();
        interruptions += broken.broke() ? 1 : 0;
      }
    }
    expect(interruptions).toBeGreaterThanOrEqual(6);
    const next = await replacementOf(badge.publicId);
    expect(next).toMatchObject({ isPublished: true, standing: 'issued' });
    expect((await loadBadge(test.portal, badge.id))?.standing).toBe('replaced');
    const { rows } = await test.portal.database.$client.execute(
      `SELECT key FROM issued_badges ORDER BY key`,
    );
    expect(rows.map(({ key }) => key)).toEqual(
      [badge.id, `${badge.id}/2`, `${badge.id}/2:jwt`, `${badge.id}:jwt`].sort(),
    );
  });

  it.each([
    ['with the name that it has', 'badge.same-name', async () => undefined],
    [
      'that somebody changed in the database',
      'badge.changed',
      async () => {
        await ada.post('/account/name', { name: 'Ada Okafor' });
        await test.portal.database.$client.execute(
          `UPDATE issued_badges SET badge = replace(badge, '"Adda"', '"Mallory"')`,
        );
      },
    ],
    [
      'in whose place somebody put another',
      'badge.changed',
      async () => {
        await ada.post('/account/name', { name: 'Ada Okafor' });
        const other = await awardBadge(test.portal, { emailAddress: 'leo@example.org' });
        await test.portal.database.$client.execute({
          sql: `UPDATE issued_badges SET badge = (SELECT badge FROM issued_badges WHERE key = ?)
            WHERE key = ?`,
          args: [other.badge.id, badge.id],
        });
      },
    ],
    [
      'that is suspended',
      'badge.standing',
      async () => {
        await ada.post('/account/name', { name: 'Ada Okafor' });
        await change('suspend');
      },
    ],
  ])('is not replaced %s', async (_name, code, prepare) => {
    await prepare();
    const answer = await sam.post(`/staff/badges/${badge.publicId}/reissue`);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`data-code="${code}"`);
    expect(await loadBadge(test.portal, `${badge.id}/2`)).toBeUndefined();
  });

  it('is not replaced where nobody planned it', async () => {
    expect(await completeReplacement(test.portal, badge.id)).toMatchObject({ ok: false });
  });
});
