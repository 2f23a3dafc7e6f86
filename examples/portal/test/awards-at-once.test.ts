import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BadgeRecord, badgeStream } from '../src/awards/badge-record.js';
import { decideStanding, type StandingAction } from '../src/awards/decide-badge.js';
import { loadBadge, readSigned } from '../src/awards/find-badge.js';
import { catchUp } from '../src/awards/issue-awarded.js';
import { settleStanding } from '../src/awards/settle-standing.js';
import { awardBadge } from './support/awarded.js';
import { problemsOf } from './support/stranger.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let sam: Visitor;
let ada: Visitor;
let badge: BadgeRecord;

beforeEach(async () => {
  test = await openTestPortal();
  badge = (await awardBadge(test.portal, { emailAddress: 'ada@example.org', name: 'Adda' })).badge;
  sam = await test.signIn('sam@example.org', 'staff');
  ada = await test.signIn('ada@example.org');
  await ada.post('/account/name', { name: 'Ada Okafor' });
});

afterEach(() => {
  vi.restoreAllMocks();
  test.close();
});

/** Has the badge issued again; something else happens once the new one is signed, and before it is kept. */
async function reissueWhile(happens: () => Promise<unknown>): Promise<void> {
  const { issuer } = test.portal;
  const original = issuer.reissue;
  vi.spyOn(issuer, 'reissue').mockImplementationOnce(async (...given) => {
    const signed = await Reflect.apply(original, issuer, given);
    await happens();
    return signed;
  });
  await sam.post(`/staff/badges/${badge.publicId}/reissue`);
}

/** What a request does that looked at the badge before it was to be replaced. */
async function decideAtOnce(action: StandingAction): Promise<void> {
  const { ledger, clock } = test.portal;
  const context = { by: { id: 'sam', role: 'staff' }, at: clock() } as const;
  await ledger.change(badgeStream, badge.id, context, (state) =>
    decideStanding(state, action, 'It was obtained by fraud'),
  );
  await settleStanding(test.portal, badge.id);
}

const next = () => loadBadge(test.portal, `${badge.id}/2`);

async function problemsOfNext() {
  const signed = await readSigned(test.portal, `${badge.id}/2`);
  return problemsOf(test, signed?.badge ?? {});
}

describe('a badge that is issued again', () => {
  it.each([
    ['revoke', 'revoked'],
    ['suspend', 'suspended'],
  ] as const)(
    'is not in force where the old one is changed meanwhile: %s',
    async (action, standing) => {
      await reissueWhile(() => decideAtOnce(action));
      await catchUp(test.portal);
      expect(await next()).toMatchObject({ standing });
      expect(await problemsOfNext()).toEqual(['invalid', `status.${standing}`]);
    },
  );

  it('takes the place of the old one once that is reinstated', async () => {
    await reissueWhile(() => decideAtOnce('suspend'));
    await sam.post(`/staff/badges/${badge.publicId}/standing`, {
      action: 'reinstate',
      reason: 'The question was answered',
    });
    await catchUp(test.portal);
    expect(await next()).toMatchObject({ standing: 'issued' });
    expect(await loadBadge(test.portal, badge.id)).toMatchObject({ standing: 'replaced' });
    expect(await problemsOfNext()).toEqual(['valid']);
  });

  it.each([
    ['taken back', 'unpublish', {}, false],
    ['given', 'publish', { consent: 'yes' }, true],
  ] as const)('is shown as the holder says, where consent is %s meanwhile', async (...row) => {
    const [, change, entries, isPublished] = row;
    if (!isPublished) await ada.post(`/my-badges/${badge.publicId}/publish`, { consent: 'yes' });
    await reissueWhile(() => ada.post(`/my-badges/${badge.publicId}/${change}`, entries));
    expect(await next()).toMatchObject({ standing: 'issued', isPublished });
    const status = isPublished ? 200 : 404;
    for (const publicId of [badge.publicId, (await next())?.publicId])
      expect((await test.visitor().get(`/badges/${publicId}`)).status).toBe(status);
  });

  it('comes out once, where two of the staff ask for it at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => sam.post(`/staff/badges/${badge.publicId}/reissue`)),
    );
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await problemsOfNext()).toEqual(['valid']);
    expect(await loadBadge(test.portal, `${badge.id}/3`)).toBeUndefined();
  });
});
