import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applicationOf,
  type Cast,
  codesIn,
  decision,
  hiddenIn,
  idOf,
  judgeAll,
  judgement,
  recommendation,
  walkTo,
} from './support/application-walk.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T16:00:00Z') });
});
afterAll(() => test.close());

const competency = (id: string) => `/panel/${id}/competencies/holding-space`;

describe('judgements of two members', () => {
  it('are both kept when they come at the same moment', async () => {
    const { panel, panelIds, applicationId } = await walkTo(test, 'in-review');
    const answers = await Promise.all(
      panel.flatMap((member) => [
        member.post(competency(applicationId), judgement),
        member.post(`/panel/${applicationId}/competencies/asking-questions`, judgement),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const { judgements } = (await applicationOf(test, applicationId)).state;
    const found = judgements.map(({ by, competency: id }) => `${by.id} ${id}`).sort();
    const expected = panelIds.flatMap((id) => [`${id} asking-questions`, `${id} holding-space`]);
    expect(found).toEqual(expected.sort());
  });

  it('are hidden from a member until they have recommended', async () => {
    const { panel, applicationId } = await walkTo(test, 'in-review');
    const [first, second] = panel;
    await judgeAll(first, applicationId);
    await first.post(`/panel/${applicationId}/recommendation`, {
      ...recommendation,
      reason: 'A secret reason.',
    });
    const page = async () => (await second.get(`/panel/${applicationId}`)).text();
    expect(await page()).not.toContain('A secret reason.');
    expect(await page()).not.toContain('Page 3.');
    const early = await second.post(`/panel/${applicationId}/decision`, decision);
    expect(await early.text()).not.toContain('A secret reason.');
    await judgeAll(second, applicationId);
    await second.post(`/panel/${applicationId}/recommendation`, recommendation);
    expect(await page()).toContain('A secret reason.');
  });
});

describe('an old window', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await walkTo(test, 'in-review');
  });

  it('does not undo what a member found since', async () => {
    const { panel, applicationId } = cast;
    const [member] = panel;
    await member.post(competency(applicationId), judgement);
    const { version } = await applicationOf(test, applicationId);
    const old = { demonstrated: 'no', note: 'What I thought first.', seen: '0' };
    const answer = await member.post(competency(applicationId), old);
    expect(answer.status).toBe(409);
    const page = await answer.clone().text();
    expect(page).toContain('What I thought first.');
    expect(await codesIn(answer)).toEqual(['review.changed-meanwhile']);
    expect((await applicationOf(test, applicationId)).version).toBe(version);
  });

  it('that is opened again can', async () => {
    const { panel, applicationId } = cast;
    const seen = await hiddenIn(await panel[0].get(competency(applicationId)), 'seen');
    const form = { demonstrated: 'no', note: 'On second thoughts.', seen };
    expect((await panel[0].post(competency(applicationId), form)).status).toBe(303);
    const { judgements } = (await applicationOf(test, applicationId)).state;
    expect(judgements.map(({ demonstrated, note }) => [demonstrated, note])).toEqual([
      [false, 'On second thoughts.'],
    ]);
  });

  it('of staff does not undo a panel that was changed since', async () => {
    const { staff, panelIds, applicationId } = cast;
    const path = `/staff/applications/${applicationId}/panel`;
    const before = await applicationOf(test, applicationId);
    const answer = await staff.post(path, { member: [panelIds[0]], seen: 'none' });
    expect(await codesIn(answer)).toEqual(['panel.changed-meanwhile']);
    expect((await applicationOf(test, applicationId)).version).toBe(before.version);
    const seen = await hiddenIn(await staff.get(path), 'seen');
    expect((await staff.post(path, { member: [panelIds[0]], seen })).status).toBe(303);
    expect((await applicationOf(test, applicationId)).state.panel).toHaveLength(1);
  });
});

describe('a conflict of interest', () => {
  it('takes a member off, with what they found, and out of the materials', async () => {
    const { panel, panelIds, staff, applicationId } = await walkTo(test, 'in-review');
    const [member] = panel;
    await judgeAll(member, applicationId);
    const form = { conflictOfInterest: 'We wrote a book together.' };
    const path = `/panel/${applicationId}/conflict`;
    expect((await member.post(path, form)).headers.get('location')).toBe('/panel');
    const { state, version } = await applicationOf(test, applicationId);
    expect(state.judgements).toEqual([]);
    expect(state.panel.find(({ id }) => id === panelIds[0])?.conflictOfInterest).toBe(
      'We wrote a book together.',
    );
    expect((await member.get(`/panel/${applicationId}`)).status).toBe(404);
    expect((await member.post(competency(applicationId), judgement)).status).toBe(404);
    expect((await member.post(path, form)).headers.get('location')).toBe('/panel');
    expect((await applicationOf(test, applicationId)).version).toBe(version);
    const office = await (await staff.get(`/staff/applications/${applicationId}`)).text();
    expect(office).toContain('We wrote a book together.');
  });

  it('that staff enter keeps somebody from judging from the beginning', async () => {
    const { staff, panel, panelIds, applicationId } = await walkTo(test, 'submitted');
    await staff.post(`/staff/applications/${applicationId}/panel`, {
      member: panelIds,
      [`conflict-${panelIds[1]}`]: 'A cousin.',
      seen: 'none',
    });
    expect((await panel[1].get(`/panel/${applicationId}`)).status).toBe(404);
    expect((await panel[0].get(`/panel/${applicationId}`)).status).toBe(200);
  });

  it.each([
    ['of everybody', true, 'panel.nobody-can-judge', 409],
    ['is not asked of nobody', false, 'Choose a member.', 422],
  ])('leaves no panel: %s', async (_name, isChosen, said, status) => {
    const { staff, panelIds, applicationId } = await walkTo(test, 'submitted');
    const answer = await staff.post(`/staff/applications/${applicationId}/panel`, {
      member: isChosen ? panelIds : [],
      [`conflict-${panelIds[0]}`]: 'A cousin.',
      [`conflict-${panelIds[1]}`]: 'Another cousin.',
      seen: 'none',
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(said);
  });
});

describe('the panel', () => {
  it('takes nobody who has not the role', async () => {
    const { staff, applicationId } = await walkTo(test, 'submitted');
    await test.signIn('no-expert@example.org');
    const member = [await idOf(test, 'no-expert@example.org')];
    const answer = await staff.post(`/staff/applications/${applicationId}/panel`, {
      member,
      seen: 'none',
    });
    expect(await answer.text()).toContain('Choose a member.');
    expect((await applicationOf(test, applicationId)).state.panel).toEqual([]);
  });

  it('loses whoever loses the role', async () => {
    const { staff, applicationId } = await walkTo(test, 'submitted');
    const former = await test.signIn('former@example.org', 'panel-member');
    const id = await idOf(test, 'former@example.org');
    await staff.post(`/staff/applications/${applicationId}/panel`, { member: [id], seen: 'none' });
    expect((await former.get(`/panel/${applicationId}`)).status).toBe(200);
    const context = { by: { id: 'test', role: 'portal' }, at: test.portal.clock() } as const;
    await test.portal.people.withdraw(id, 'panel-member', context);
    expect((await former.get(`/panel/${applicationId}`)).status).toBe(404);
    expect((await former.post(competency(applicationId), judgement)).status).toBe(404);
  });

  it('decides only what one of them recommends', async () => {
    const { panel, applicationId } = await walkTo(test, 'in-review');
    for (const member of panel) {
      await judgeAll(member, applicationId);
      await member.post(`/panel/${applicationId}/recommendation`, recommendation);
    }
    const against = { outcome: 'not-sufficient', feedback: 'No.' };
    const answer = await panel[0].post(`/panel/${applicationId}/decision`, against);
    expect(await codesIn(answer)).toEqual(['decision.not-recommended']);
  });

  it('recommends nothing against what a member found', async () => {
    const { panel, applicationId } = await walkTo(test, 'in-review');
    await judgeAll(panel[0], applicationId);
    const seen = await hiddenIn(await panel[0].get(competency(applicationId)), 'seen');
    const form = { demonstrated: 'no', note: '', seen };
    await panel[0].post(competency(applicationId), form);
    const answer = await panel[0].post(`/panel/${applicationId}/recommendation`, recommendation);
    const page = await answer.clone().text();
    expect(await codesIn(answer)).toEqual(['recommendation.against-judgement']);
    expect(page).toContain('“Making room for every voice”');
  });
});
