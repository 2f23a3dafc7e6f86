import { randomUUID } from 'node:crypto';
import { campusCompactCep } from '@cop-credentials/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftEdition } from '../src/administration/draft-edition.js';
import { parameterFields } from '../src/administration/parameter-fields.js';
import {
  currentProgram,
  loadEditions,
  noEditions,
  programWith,
} from '../src/program/current-program.js';
import { decideMaking, decideWithdrawing } from '../src/program/decide-edition.js';
import { editionsStream } from '../src/program/edition.js';
import { readAmount, typedAmount } from '../src/program/money-amount.js';
import { parametersOn } from '../src/program/parameters.js';
import { proposalStream } from '../src/proposals/proposal.js';
import type { Entered } from '../src/web/form.js';
import { addEdition } from './support/editions.js';
import {
  type FormEntries,
  openTestPortal,
  type TestPortal,
  type Visitor,
} from './support/visitor.js';

const from = '2026-07-01';
const fee = 'value.cep-fee-amount.amount';
const currency = 'value.cep-fee-amount.currency';
const repeatedFee = 'value.cep-reapplication-new-fee.amount';
const most = 'value.cep-cop-max-participants.maxParticipants';
const buffer = 'value.cep-cop-completes-before-deadline.minBufferDays';
const roles = 'value.cep-participant-roles-open.roles';
const pending = 'value.cep-certification-requirements-pending.published';

let test: TestPortal;
let mira: Visitor;

beforeEach(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T12:00:00Z') });
  mira = await test.signIn('mira@example.org', 'administrator');
});
afterEach(() => test.close());

/** The form as it stands, with what somebody changes in it. */
function formWith(
  changes: Readonly<Record<string, string>>,
  program = campusCompactCep,
): Record<string, string> {
  const fields = parameterFields(program, parametersOn(program, from));
  return {
    from,
    seenChanges: '0',
    note: 'The page has changed.',
    ...Object.fromEntries(fields.map(({ field, typed }) => [field, typed])),
    ...changes,
  };
}

function enteredOf(form: Readonly<Record<string, string>>): Entered {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value]]));
}

function draft(changes: Readonly<Record<string, string>>, program = campusCompactCep) {
  const entered = enteredOf(formWith(changes, program));
  return draftEdition(program, { from, note: 'Why', entered });
}

describe('an edition as it is entered', () => {
  it.each([
    ['nothing', {}, {}],
    ['an amount', { [fee]: '75.5' }, { 'cep-fee-amount': { amount: 7550 } }],
    ['an amount without cents', { [fee]: '75' }, { 'cep-fee-amount': { amount: 7500 } }],
    [
      'an amount that floating point gets wrong',
      { [fee]: '1.15' },
      { 'cep-fee-amount': { amount: 115 } },
    ],
    ['free', { [fee]: '0' }, { 'cep-fee-amount': { amount: 0 } }],
    [
      'another currency, without smaller units',
      { [fee]: '9000', [currency]: 'JPY' },
      { 'cep-fee-amount': { amount: 9000, currency: 'JPY' } },
    ],
    ['that an amount is not published', { [fee]: '' }, { 'cep-fee-amount': { amount: null } }],
    ['a number', { [most]: '20' }, { 'cep-cop-max-participants': { maxParticipants: 20 } }],
    [
      'a number where none was published',
      { [buffer]: '14' },
      { 'cep-cop-completes-before-deadline': { minBufferDays: 14 } },
    ],
    [
      'a list',
      { [roles]: 'faculty\r\n student \r\n\r\n' },
      { 'cep-participant-roles-open': { roles: ['faculty', 'student'] } },
    ],
    [
      'yes',
      { [pending]: 'yes' },
      { 'cep-certification-requirements-pending': { published: true } },
    ],
    [
      'a value of its own for a rule that follows another',
      { [fee]: '75', [repeatedFee]: '60' },
      {
        'cep-fee-amount': { amount: 7500 },
        'cep-reapplication-new-fee': { amount: 6000 },
      },
    ],
  ])('keeps %s', (_name, changes, parameters) => {
    const drafted = draft(changes);
    expect(drafted.ok && drafted.edition.parameters).toEqual(parameters);
  });

  it.each([
    ['a comma in an amount', { [fee]: '1,250.00' }, fee],
    ['more cents than there are', { [fee]: '75.505' }, fee],
    ['cents of a currency without them', { [fee]: '75.50', [currency]: 'JPY' }, fee],
    ['a word for an amount', { [fee]: 'free' }, fee],
    ['an amount below nothing', { [fee]: '-1' }, fee],
    ['a currency that is none', { [currency]: 'dollars' }, currency],
    ['a word for a number', { [most]: 'twenty' }, most],
    ['half a participant', { [most]: '15.5' }, most],
    ['fewer than none', { [most]: '-1' }, most],
    ['a number too large to be exact', { [most]: '90071992547409931' }, most],
    ['one thing twice in a list', { [roles]: 'staff\nstaff' }, roles],
    ['neither yes nor no', { [pending]: 'perhaps' }, pending],
  ])('refuses %s at its field', (_name, changes, field) => {
    const drafted = draft(changes);
    expect(drafted.ok).toBe(false);
    expect(drafted.ok ? [] : drafted.errors.map((error) => error.field)).toEqual([field]);
  });

  it('lets a rule follow another again', () => {
    const first = draft({ [repeatedFee]: '50' });
    if (!first.ok) throw new Error('refused');
    const program = programWith({
      editions: [{ edition: { ...first.edition, id: 'x', from: '2026-05-01' }, made: stamp }],
    }).program;
    expect(formWith({}, program)[repeatedFee]).toBe('50.00');
    const again = draft({ [repeatedFee]: '' }, program);
    expect(
      again.ok && parametersOn(again.program, from).get('cep-reapplication-new-fee'),
    ).toMatchObject({ amount: 6000 });
  });
});

const stamp = { at: '2026-04-01T12:00:00Z', by: { id: 'x', role: 'administrator' } } as const;

describe('amounts as they are typed', () => {
  it.each([
    ['60.00', 2, 6000],
    ['60', 2, 6000],
    ['60.5', 2, 6050],
    ['0.29', 2, 29],
    ['9007199254740.99', 2, undefined],
    ['999999999999.99', 2, 99999999999999],
    ['5', 0, 5],
    ['5.0', 0, undefined],
    ['1.234', 3, 1234],
    ['', 2, undefined],
    ['1e3', 2, undefined],
    ['.5', 2, undefined],
    ['٣', 2, undefined],
  ])('reads %j with %i places', (typed, places, amount) => {
    expect(readAmount(typed, places)).toBe(amount);
  });

  it.each([
    [0, 2, '0.00'],
    [5, 2, '0.05'],
    [6000, 2, '60.00'],
    [500, 0, '500'],
    [1234, 3, '1.234'],
  ])('writes %i with %i places', (amount, places, typed) => {
    expect(typedAmount(amount, places)).toBe(typed);
    expect(readAmount(typed, places)).toBe(amount);
  });
});

describe('deciding about an edition', () => {
  const today = '2026-04-01';
  const edition = { id: from, from, parameters: { 'cep-fee-amount': { amount: 7500 } } };

  it.each([
    ['in the past', { ...edition, id: 'x', from: '2026-03-31' }, 0, 'edition.past'],
    ['that changes nothing', { ...edition, parameters: {} }, 0, 'edition.changes-nothing'],
    ['seen too long ago', edition, 1, 'edition.changed-meanwhile'],
    [
      'of a rule that there is not',
      { ...edition, parameters: { 'no-rule': { amount: 1 } } },
      0,
      'edition.unknown-rule',
    ],
    [
      'of another kind',
      { ...edition, parameters: { 'cep-fee-amount': { amount: 'x' } } },
      0,
      'edition.invalid',
    ],
  ])('refuses one %s', (_name, given, seenChanges, code) => {
    const decision = decideMaking(noEditions, { edition: given, today, seenChanges });
    expect(decision.ok ? [] : decision.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('refuses two with one first day', () => {
    const kept = { ...noEditions, editions: [{ edition, made: stamp }] };
    const decision = decideMaking(kept, {
      edition: { ...edition, id: 'other' },
      today,
      seenChanges: 0,
    });
    expect(decision).toMatchObject({ ok: false, problems: [{ code: 'edition.duplicate' }] });
  });

  it.each([
    ['that there is not', '2026-08-01', today, 0, 'edition.unknown'],
    ['that has begun', from, from, 0, 'edition.begun'],
    ['seen too long ago', from, today, 7, 'edition.changed-meanwhile'],
  ])('withdraws none %s', (_name, day, now, seenChanges, code) => {
    const kept = { ...noEditions, editions: [{ edition, made: stamp }] };
    const decision = decideWithdrawing(kept, { from: day, why: 'x', today: now, seenChanges });
    expect(decision).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe('the editions', () => {
  it('are made after a look at what would change', async () => {
    const form = await mira.get(`/administration/editions/new?from=${from}`);
    expect(form.status).toBe(200);
    expect(await form.text()).toContain('value="60.00"');
    const preview = await mira.post('/administration/editions/preview', formWith({ [fee]: '75' }));
    expect(preview.status).toBe(200);
    const shown = await preview.text();
    expect(shown).toContain('$60.00');
    expect(shown).toContain('$75.00');
    expect(await amountOn(from)).toBe(6000);
    const made = await mira.post('/administration/editions', formWith({ [fee]: '75' }));
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
      formWith({ [most]: 'a <b>few</b>' }),
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="a &lt;b&gt;few&lt;/b&gt;"');
    expect(page).toContain(`id="${most}-error"`);
    expect(page).toContain(`href="#${most}"`);
  });

  it('are entered anew from the preview', async () => {
    const back = await mira.post('/administration/editions/new', formWith({ [fee]: '75' }));
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
    const answer = await mira.post('/administration/editions', formWith({ from: 'x' }));
    expect(answer.status).toBe(400);
  });

  it('of two that are made at once for one day, keep one', async () => {
    const form = formWith({ [fee]: '75' });
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
    const form = formWith({ [most]: '12' });
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
      const form: FormEntries = formWith({ [fee]: '75' });
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
