import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadgeRecord, badgeStream } from '../src/awards/badge-record.js';
import { decideStanding, type StandingAction } from '../src/awards/decide-badge.js';
import { certificationStream } from '../src/certification/certification-stream.js';
import type { Person } from '../src/people/person.js';
import { codesIn } from './support/application-walk.js';
import { awardBadge } from './support/awarded.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let staff: Visitor;

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T16:00:00Z') });
  staff = await test.signIn('staff@example.org', 'staff');
});
afterAll(() => test.close());

let people = 0;

interface Holder {
  readonly person: Person;
  readonly visitor: Visitor;
  readonly badges: readonly BadgeRecord[];
}

async function holderOf(...credentialIds: readonly string[]): Promise<Holder> {
  people += 1;
  const emailAddress = `holder-${people}@example.org`;
  const visitor = await test.signIn(emailAddress);
  const badges: BadgeRecord[] = [];
  for (const credentialId of credentialIds)
    badges.push((await awardBadge(test.portal, { emailAddress, credentialId })).badge);
  const person = await test.portal.people.findByEmailAddress(emailAddress);
  if (person === undefined) throw new Error('There is nobody.');
  return { person, visitor, badges };
}

async function change(badge: BadgeRecord | undefined, action: StandingAction): Promise<void> {
  const context = { by: { id: 'test', role: 'staff' }, at: test.portal.clock() } as const;
  await test.portal.ledger.change(badgeStream, badge?.id ?? '', context, (state) =>
    decideStanding(state, action, 'A reason.'),
  );
}

const both = ['community-partnerships', 'facilitating-reflection'] as const;

describe('the way to full certification', () => {
  it.each([
    ['nothing', [], '0 of 2 micro-credentials'],
    ['one micro-credential', ['community-partnerships'], '1 of 2 micro-credentials'],
    ['both', both, '2 of 2 micro-credentials'],
  ])('is told in words with %s', async (_name, credentials, said) => {
    const { visitor } = await holderOf(...credentials);
    const page = await (await visitor.get('/certification')).text();
    expect(page).toContain(said);
    expect(page).toContain('An example policy');
    expect(page).toContain('Earning Micro-credentials');
  });

  it('names the shortest ways to finish, and which of them are not open yet', async () => {
    const { visitor } = await holderOf('community-partnerships');
    const page = await (await visitor.get('/certification')).text();
    expect(page).toContain('<li>Facilitating Reflection</li>');
    expect(page).toContain('<li>Measuring Change (planned, not open yet)</li>');
  });

  it('counts no badge that was called back, and counts it again once it is reinstated', async () => {
    const { visitor, badges } = await holderOf(...both);
    const page = async () => (await visitor.get('/certification')).text();
    await change(badges[0], 'suspend');
    expect(await page()).toContain('1 of 2');
    expect(await page()).toContain('Its badge is suspended.');
    await change(badges[0], 'reinstate');
    expect(await page()).toContain('2 of 2');
    await change(badges[0], 'revoke');
    expect(await page()).toContain('1 of 2');
    expect(await page()).toContain('It is revoked since 2026-04-01.');
  });
});

describe('full certification', () => {
  it('is awarded once, however often it is asked for, and has a badge', async () => {
    const { person, visitor } = await holderOf(...both);
    const path = `/staff/certification/${person.id}`;
    expect(await (await staff.get(path)).text()).toContain('Award full certification');
    const answers = await Promise.all([staff.post(path), staff.post(path), staff.post(path)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const kept = await test.portal.ledger.load(certificationStream, person.id);
    expect(kept?.version).toBe(1);
    expect(kept?.state.award).toMatchObject({
      credentialId: 'community-engagement-professional',
      recipientId: person.id,
      awardedOn: '2026-04-01',
    });
    const badge = await test.portal.ledger.load(badgeStream, `certification:${person.id}`);
    expect(badge?.state.standing).toBe('issued');
    expect(await (await visitor.get('/certification')).text()).toContain(
      'Full certification was awarded on 2026-04-01.',
    );
    expect(await (await staff.get(path)).text()).not.toContain('Award full certification');
  });

  it('is not awarded before everything is there, and the page that it rests on is named', async () => {
    const { person } = await holderOf('community-partnerships');
    const answer = await staff.post(`/staff/certification/${person.id}`);
    expect(answer.status).toBe(409);
    expect(await answer.clone().text()).toContain('Earning Micro-credentials');
    expect(await codesIn(answer)).toEqual(['award.not-certified']);
    expect(await test.portal.ledger.load(certificationStream, person.id)).toBeUndefined();
  });

  it('is not awarded for a badge that was revoked meanwhile', async () => {
    const { person, badges } = await holderOf(...both);
    await change(badges[1], 'revoke');
    const answer = await staff.post(`/staff/certification/${person.id}`);
    expect(await codesIn(answer)).toEqual(['award.not-certified']);
  });

  it('is seen and awarded by nobody but staff', async () => {
    const { person, visitor } = await holderOf(...both);
    const path = `/staff/certification/${person.id}`;
    const other = await test.signIn('other@example.org');
    const answers = [
      await visitor.get(path),
      await visitor.post(path),
      await other.get(path),
      await other.post(path),
      await test.visitor().get(path),
      await staff.get('/staff/certification/nobody'),
      await staff.post('/staff/certification/nobody'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 404, 303, 404, 404]);
    expect(await test.portal.ledger.load(certificationStream, person.id)).toBeUndefined();
  });
});
