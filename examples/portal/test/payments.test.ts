import type { Money } from '@cop-credentials/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paymentsOf } from '../src/payments/payments.js';
import { chargeOf, settleFee } from '../src/payments/settle-fee.js';
import { applicationOf, arrivalOf, codesIn, hiddenIn, walkTo } from './support/application-walk.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T16:00:00Z') });
});
afterAll(() => test.close());

const dollars = (amount: number): Money => ({ amount: amount * 100, currency: 'USD' });

async function feeOf(id: string) {
  return (await applicationOf(test, id)).state.fee;
}

describe('money that has arrived', () => {
  it('comes to the application once, however often it is noted', async () => {
    const { applicant, staff, applicationId: id } = await walkTo(test, 'started');
    await applicant.post(`/applications/${id}/fee`);
    const note = () => staff.post(`/staff/payments/${id}/arrival`, arrivalOf(id));
    const answers = await Promise.all([note(), note(), note()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await note()).status).toBe(303);
    expect((await feeOf(id)).payments).toHaveLength(1);
    expect(await (await applicant.get(`/applications/${id}/fee`)).text()).toContain(
      'Nothing is left to pay.',
    );
  });

  it('may come in parts', async () => {
    const { applicant, staff, applicationId: id } = await walkTo(test, 'started');
    const part = { ...arrivalOf(id), amount: '25' };
    await staff.post(`/staff/payments/${id}/arrival`, part);
    expect(await (await applicant.get(`/applications/${id}/fee`)).text()).toContain(
      '$35.00 is owed.',
    );
    const rest = { ...part, amount: '35.00', reference: `rest-${id}` };
    await staff.post(`/staff/payments/${id}/arrival`, rest);
    expect((await feeOf(id)).payments.map(({ amount }) => amount)).toEqual([
      dollars(25),
      dollars(35),
    ]);
  });

  it('counts when it was noted by a process that died before the application had it', async () => {
    const { applicant, applicationId: id } = await walkTo(test, 'started');
    await applicant.post(`/applications/${id}/fee`);
    await paymentsOf(test.portal).recordArrival({
      charge: chargeOf(id),
      reference: `late-${id}`,
      amount: dollars(60),
      receivedOn: '2026-04-01',
    });
    expect((await feeOf(id)).payments).toEqual([]);
    await applicant.post(`/applications/${id}/fee`);
    expect((await feeOf(id)).payments.map(({ reference, by }) => [reference, by.role])).toEqual([
      [`late-${id}`, 'staff'],
    ]);
    const [line] = await test.portal.ledger.lines({ recordId: id, limit: 1 });
    expect(line?.by).toEqual({ id: 'portal', role: 'portal' });
  });

  it('is noted for one application only', async () => {
    const first = await walkTo(test, 'started');
    const second = await walkTo(test, 'started');
    const arrival = arrivalOf(first.applicationId);
    await first.staff.post(`/staff/payments/${first.applicationId}/arrival`, arrival);
    const path = `/staff/payments/${second.applicationId}/arrival`;
    const answer = await second.staff.post(path, arrival);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('written down under this reference already');
    expect((await feeOf(second.applicationId)).payments).toEqual([]);
  });

  it.each([
    ['more than is owed', { amount: '60.01' }, 409, 'data-code="fee.more-than-owed"'],
    ['nothing', { amount: '0' }, 422, 'Enter an amount'],
    ['a negative amount', { amount: '-60' }, 422, 'Enter an amount'],
    ['parts of a cent', { amount: '60.001' }, 422, 'Enter an amount'],
    ['words', { amount: 'sixty' }, 422, 'Enter an amount'],
    ['a day to come', { receivedOn: '2026-04-02' }, 422, 'still to come'],
    ['no day', { receivedOn: '2026-02-30' }, 422, 'Enter a day'],
    ['no reference', { reference: ' ' }, 422, 'Fill this in.'],
  ])('is not noted: %s', async (_name, wrong, status, said) => {
    const { staff, applicationId: id } = await walkTo(test, 'started');
    const answer = await staff.post(`/staff/payments/${id}/arrival`, {
      ...arrivalOf(id),
      ...wrong,
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(said);
    expect((await feeOf(id)).payments).toEqual([]);
    expect((await paymentsOf(test.portal).account(chargeOf(id)))?.settlements ?? []).toEqual([]);
  });

  it('for an application that was withdrawn is shown as money to be sent back', async () => {
    const { applicant, staff, applicationId: id } = await walkTo(test, 'started');
    await applicant.post(`/applications/${id}/fee`);
    await applicant.post(`/applications/${id}/withdraw`, { reason: '' });
    const port = paymentsOf(test.portal);
    const reference = `too-late-${id}`;
    const arrival = {
      charge: chargeOf(id),
      reference,
      amount: dollars(60),
      receivedOn: '2026-04-01',
    };
    await port.recordArrival(arrival);
    const change = { by: { id: 'portal', role: 'portal' }, at: test.portal.clock() } as const;
    const { unplaced } = await settleFee(test.portal, id, { port, ...change });
    expect(unplaced.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['application.ended'],
    ]);
    const page = async () => (await staff.get(`/staff/payments/${id}`)).text();
    expect(await page()).toContain('Money that the application does not take');
    const sendBack = () => staff.post(`/staff/payments/${id}/returns`, { settlement: reference });
    expect([(await sendBack()).status, (await sendBack()).status]).toEqual([303, 303]);
    expect((await port.account(chargeOf(id)))?.refunds).toHaveLength(1);
    expect(await page()).not.toContain('Money that the application does not take');
    expect((await feeOf(id)).payments).toEqual([]);
  });
});

describe('a refund', () => {
  it('is made once, and is told to the applicant with its reason', async () => {
    const { applicant, staff, applicationId: id } = await walkTo(test, 'preparing');
    const path = `/staff/payments/${id}/refund`;
    const refundId = await hiddenIn(await staff.get(path), 'refundId');
    const form = {
      payment: `bank-${id}`,
      amount: '20.00',
      reason: 'You paid for a book.',
      refundId,
    };
    const answers = await Promise.all([staff.post(path, form), staff.post(path, form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await staff.post(path, form)).status).toBe(303);
    expect((await feeOf(id)).refunds).toHaveLength(1);
    const page = await (await applicant.get(`/applications/${id}`)).text();
    expect(page).toContain('You paid for a book.');
    expect(page).toContain('$20.00 is owed.');
  });

  it.each([
    ['more than was paid', { amount: '60.01' }, 409, 'refund.more-than-paid'],
    ['of no such payment', { payment: 'no-such' }, 409, 'refund.unknown-payment'],
  ])('is refused: %s', async (_name, wrong, status, code) => {
    const { staff, applicationId: id } = await walkTo(test, 'preparing');
    const refundId = '3f0a9c34-6c1c-4f0e-9f5c-1c1d9c3a1b11';
    const form = { payment: `bank-${id}`, amount: '60', reason: 'Withdrawn.', refundId, ...wrong };
    const answer = await staff.post(`/staff/payments/${id}/refund`, form);
    expect([answer.status, await codesIn(answer)]).toEqual([status, [code]]);
    expect((await feeOf(id)).refunds).toEqual([]);
    expect((await paymentsOf(test.portal).account(chargeOf(id)))?.refunds).toEqual([]);
  });

  it('that a process made and did not note comes to the application the next time', async () => {
    const { applicant, applicationId: id } = await walkTo(test, 'preparing');
    const refund = {
      reference: 'refund:x',
      settlement: `bank-${id}`,
      amount: dollars(60),
      reason: 'Withdrawn.',
    };
    await paymentsOf(test.portal).refund(refund);
    await applicant.post(`/applications/${id}/fee`);
    expect((await feeOf(id)).refunds.map(({ reference }) => reference)).toEqual(['refund:x']);
  });
});

describe('a waiver', () => {
  it('takes away what is owed, once', async () => {
    const { applicant, staff, applicationId: id } = await walkTo(test, 'started');
    const form = { reason: 'A scholarship.' };
    const waive = () => staff.post(`/staff/payments/${id}/waiver`, form);
    expect([(await waive()).status, (await waive()).status]).toEqual([303, 303]);
    expect((await applicationOf(test, id)).version).toBe(2);
    expect(await (await applicant.get(`/applications/${id}`)).text()).toContain('A scholarship.');
    const arrival = await staff.post(`/staff/payments/${id}/arrival`, arrivalOf(id));
    expect(await codesIn(arrival)).toEqual(['fee.nothing-owed']);
  });
});

describe('the list of fees', () => {
  it('names who owes what, and the reference to look for', async () => {
    const { applicant, staff, applicationId: id } = await walkTo(test, 'started');
    await applicant.post(`/applications/${id}/fee`);
    const page = await (await staff.get('/staff/payments')).text();
    const account = await paymentsOf(test.portal).account(chargeOf(id));
    const payBy = account?.charge.payBy;
    expect(page).toContain(`/staff/payments/${id}`);
    expect(payBy?.kind === 'transfer' && page.includes(payBy.memo)).toBe(true);
  });
});
