import { randomUUID } from 'node:crypto';
import { campusCompactCep } from '@cop-credentials/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentProgram, loadEditions } from '../src/program/current-program.js';
import { editionsStream } from '../src/program/edition.js';
import { parametersOn } from '../src/program/parameters.js';
import { proposalStream } from '../src/proposals/proposal.js';
import { addEdition, editionForm, fee, from, most } from './support/editions.js';
import {
  type FormEntries,
  openTestPortal,
  type TestPortal,
  type Visitor,
} from './support/visitor.js';

const stamp = { at: '2026-04-01T12:00:00Z', by: { id: 'x', role: 'administrator' } } as const;

let test: TestPortal;
let mira: Visitor;

beforeEach(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T12:00:00Z') });
  mira = await test.signIn('mira@example.org', 'administrator');
});
afterEach(() => test.close());

describe('the editions', () => {
  it('are made after a look at what would change', async () => {
    const form = await mira.get(`/administration/editions/new?from=${from}`);
    expect(form.status).toBe(200);
    expect(await form.text()).toContain('value="60.00"');
    const preview = await mira.post(
      '/administration/editions/preview',
      editionForm({ [fee]: '75' }),
    );
    expect(preview.status).toBe(200);
    const shown = await preview.text();
    expect(shown).toContain('$60.00');
    expect(shown).toContain('$75.00');
    expect(await amountOn(from)).toBe(6000);
    const made = await mira.post('/administration/editions', editionForm({ [fee]: '75' }));
    expect(made.status).toBe(303);
    expect(await amountOn('2026-06-30')).toBe(6000);
    expect(await amountOn(from)).toBe(7500);
    const list = await (await mira.get('/administration/editions')).text();
    expect(list).toContain('The page has changed.');
    expect(list).toContain('Begins later');
  });

  it('show what was entered again, with the problem at its field', async () => {
    const answer = await mira.post(
      '/administration/editions/preview',
      editionForm({ [most]: 'a <b>few</b>' }),
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="a &lt;b&gt;few&lt;/b&gt;"');
    expect(page).toContain(`id="${most}-error"`);
    expect(page).toContain(`href="#${most}"`);
  });

  it('are entered anew from the preview', async () => {
    const back = await mira.post('/administration/editions/new', editionForm({ [fee]: '75' }));
    expect(back.status).toBe(200);
    expect(await back.text()).toContain('value="75"');
  });

  it.each([
    ['no day', '2026-02-30'],
    ['nothing', ''],
    ['a day that is past', '2026-03-31'],
    ['a day that is taken', '2026-01-01'],
  ])('begin on no first day that is %s', async (_name, day) => {
    const answer = await mira.get(`/administration/editions/new?from=${day}`);
    expect(answer.status).toBe(422);
  });

  it('are refused where the form names no first day', async () => {
    const answer = await mira.post('/administration/editions', editionForm({ from: 'x' }));
    expect(answer.status).toBe(400);
  });

  it('of two that are made at once for one day, keep one', async () => {
    const form = editionForm({ [fee]: '75' });
    const answers = await Promise.all([
      mira.post('/administration/editions', form),
      mira.post('/administration/editions', form),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await currentProgram(test.portal.ledger)).editions).toHaveLength(2);
  });

  it('say of every stored proposal what would change, and store nothing', async () => {
    await keepProposal('A large one', 15);
    await keepProposal('A small one', 8);
    const before = await test.portal.ledger.lines({ limit: 100 });
    const form = editionForm({ [most]: '12' });
    const page = await (await mira.post('/administration/editions/preview', form)).text();
    expect(page).toContain('2 assessed as of 2026-07-01');
    expect(page).toContain('2 would change.');
    expect(page).toContain('A large one');
    expect(page).toContain('Then: violated');
    expect(page).toContain('FAQ 3');
    expect(await test.portal.ledger.lines({ limit: 100 })).toEqual(before);
    const earlier = { ...form, 'as-of': '2026-06-30' };
    const none = await (await mira.post('/administration/editions/preview', earlier)).text();
    expect(none).toContain('nothing would change');
    expect(none).toContain('has not begun');
  });

  it('that do not fit any more break no page, and are told', async () => {
    const edition = { id: from, from, parameters: { 'a-rule-of-yesterday': { x: 1 } } };
    await test.portal.ledger.change(
      editionsStream,
      campusCompactCep.id,
      { by: stamp.by, at: new Date(stamp.at) },
      () => ({
        ok: true,
        events: [{ type: 'edition-made' as const, programId: campusCompactCep.id, edition }],
      }),
    );
    expect((await currentProgram(test.portal.ledger)).editions).toHaveLength(1);
    expect((await test.visitor().get('/rules')).status).toBe(200);
    const list = await (await mira.get('/administration/editions')).text();
    expect(list).toContain('Not every edition applies');
    expect(list).toContain('a-rule-of-yesterday');
  });

  it('can be withdrawn before they begin, with a reason', async () => {
    await addEdition(test.portal, from, { 'cep-fee-amount': { amount: 7500 } });
    const path = `/administration/editions/${from}/withdraw`;
    expect((await mira.get(path)).status).toBe(200);
    expect((await mira.post(path, { seenChanges: '1', why: '' })).status).toBe(422);
    expect((await mira.post(path, { seenChanges: '0', why: 'A slip.' })).status).toBe(422);
    expect(await amountOn(from)).toBe(7500);
    expect((await mira.post(path, { seenChanges: '1', why: 'A slip.' })).status).toBe(303);
    expect(await amountOn(from)).toBe(6000);
    expect((await mira.get(path)).status).toBe(404);
    expect((await loadEditions(test.portal.ledger)).changes).toBe(2);
  });

  it.each(['staff', 'panel-member', 'board-member'] as const)(
    'are nothing for %s',
    async (role) => {
      const somebody = await test.signIn(`${role}@example.org`, role);
      const form: FormEntries = editionForm({ [fee]: '75' });
      expect((await somebody.get('/administration/editions')).status).toBe(403);
      expect((await somebody.post('/administration/editions/preview', form)).status).toBe(403);
      expect((await somebody.post('/administration/editions', form)).status).toBe(403);
      expect(await amountOn(from)).toBe(6000);
    },
  );
});

function keepProposal(title: string, participantCount: number) {
  const id = randomUUID();
  const context = { by: { id: 'hana', role: 'member' }, at: test.portal.clock() } as const;
  const content = { title, about: '', facts: { participantCount } };
  return test.portal.ledger.change(proposalStream, id, context, () => ({
    ok: true,
    events: [{ type: 'offering-begun' as const, id, content }],
  }));
}

async function amountOn(day: string) {
  const program = await currentProgram(test.portal.ledger);
  return parametersOn(program, day).get('cep-fee-amount')?.amount;
}
