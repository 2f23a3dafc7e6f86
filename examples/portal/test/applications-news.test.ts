import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOfferings } from '../src/offerings/listed-offerings.js';
import { seedProposals } from '../src/seed/seed-proposals.js';
import {
  applicationOf,
  decision,
  judgeAll,
  recommendation,
  walkTo,
} from './support/application-walk.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T16:00:00Z') });
});
afterAll(() => test.close());

/** Messages that are sent while something is done, without what they say of the matter. */
async function sentBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = test.messages.length;
  await work();
  return test.messages.slice(before).map(({ to, subject }) => `${to}: ${subject}`);
}

describe('messages', () => {
  it('tell each member of the panel, the applicant of the decision, and of the award, once', async () => {
    const { staff, panel, panelIds, applicationId: id } = await walkTo(test, 'submitted');
    const { state } = await applicationOf(test, id);
    const applicant = (await test.portal.people.find(state.applicantId))?.emailAddress;
    const assign = () =>
      staff.post(`/staff/applications/${id}/panel`, { member: panelIds, seen: 'none' });
    expect(await sentBy(assign)).toEqual([
      'panel-a@example.org: An application waits for your judgement',
      'panel-b@example.org: An application waits for your judgement',
    ]);
    expect(await sentBy(assign)).toEqual([]);
    for (const member of panel) {
      await judgeAll(member, id);
      await member.post(`/panel/${id}/recommendation`, recommendation);
    }
    const decide = () => panel[0].post(`/panel/${id}/decision`, decision);
    expect(await sentBy(decide)).toEqual([
      `${applicant}: The panel has decided on your application`,
    ]);
    expect(test.messages.at(-1)?.text).not.toContain(decision.feedback);
    expect(await sentBy(decide)).toEqual([]);
    const award = () => staff.post(`/staff/applications/${id}/award`);
    expect(await sentBy(award)).toEqual([`${applicant}: You are awarded Facilitating Reflection`]);
    expect(await sentBy(award)).toEqual([]);
  });
});

describe('a preparation', () => {
  it('is one of those that the pages name or that are listed here', async () => {
    const { applicant, applicationId: id } = await walkTo(test, 'preparing');
    const path = `/applications/${id}/preparation`;
    for (const route of ['no-such', 'offering:no-such', 'toString']) {
      const answer = await applicant.post(path, { route, which: 'Something of mine' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('value="Something of mine"');
    }
    expect((await applicationOf(test, id)).state.preparation).toEqual([]);
    await applicant.post(path, { route: 'reading-list', which: 'Chapter 4' });
    const page = await (await applicant.get(path)).text();
    expect(page).not.toContain('value="reading-list"');
    const again = await applicant.post(path, { route: 'reading-list', which: 'Chapter 4' });
    expect(again.status).toBe(303);
    const other = await applicant.post(path, { route: 'reading-list', which: 'Chapter 5' });
    expect(other.status).toBe(409);
  });

  it('that is listed here is noted as what it is, under its title', async () => {
    const { portal } = test;
    await portal.people.register('hana@example.org', 'Hana Berg', portal.clock());
    await portal.people.register('sam@example.org', 'Sam Rivera', portal.clock());
    await seedProposals(portal);
    const listed = await listOfferings(portal.ledger);
    const cop = listed.find(({ kind }) => kind === 'community-of-practice')?.offering;
    const { applicant, applicationId: id } = await walkTo(test, 'preparing');
    const form = { route: `offering:${cop?.id}`, which: 'All six meetings' };
    expect((await applicant.post(`/applications/${id}/preparation`, form)).status).toBe(303);
    expect((await applicationOf(test, id)).state.preparation).toEqual(['community-of-practice']);
    const page = await (await applicant.get(`/applications/${id}`)).text();
    expect(page).toContain(`${cop?.title}: All six meetings`);
  });
});
