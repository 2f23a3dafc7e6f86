import { campusCompactCep } from '@cop-credentials/core';
import { describe, expect, it } from 'vitest';
import { draftEdition } from '../src/administration/draft-edition.js';
import { noEditions, programWith } from '../src/program/current-program.js';
import { decideMaking, decideWithdrawing } from '../src/program/decide-edition.js';
import { readAmount, typedAmount } from '../src/program/money-amount.js';
import { parametersOn } from '../src/program/parameters.js';
import type { Entered } from '../src/web/form.js';
import { editionForm, fee, from, most } from './support/editions.js';

const currency = 'value.cep-fee-amount.currency';
const repeatedFee = 'value.cep-reapplication-new-fee.amount';
const buffer = 'value.cep-cop-completes-before-deadline.minBufferDays';
const roles = 'value.cep-participant-roles-open.roles';
const pending = 'value.cep-certification-requirements-pending.published';

const stamp = { at: '2026-04-01T12:00:00Z', by: { id: 'x', role: 'administrator' } } as const;

function enteredOf(form: Readonly<Record<string, string>>): Entered {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value]]));
}

function draft(changes: Readonly<Record<string, string>>, program = campusCompactCep) {
  const entered = enteredOf(editionForm(changes, program));
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
    expect(editionForm({}, program)[repeatedFee]).toBe('50.00');
    const again = draft({ [repeatedFee]: '' }, program);
    expect(
      again.ok && parametersOn(again.program, from).get('cep-reapplication-new-fee'),
    ).toMatchObject({ amount: 6000 });
  });
});

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
