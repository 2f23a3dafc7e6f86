import { campusCompactCep, listRules } from '@cop-credentials/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRules } from '../src/rules/find-rules.js';
import { addEdition } from './support/editions.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T12:00:00Z') });
});
afterAll(() => test.close());

const anything = { words: '', subject: undefined, modality: undefined } as const;

async function pageOf(path: string): Promise<string> {
  const answer = await test.visitor().get(path);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('finding rules', () => {
  it('shows every rule of the program once', () => {
    const groups = findRules(campusCompactCep, anything);
    const ids = groups.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(ids).toHaveLength(listRules(campusCompactCep).length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows all that a subject is asked', () => {
    const [group] = findRules(campusCompactCep, { ...anything, subject: 'fee-quote' });
    expect(group?.rules).toEqual(listRules(campusCompactCep, 'fee-quote'));
  });

  it.each([
    ['words in any order, in any case', { words: 'PARTICIPANTS most' }, 'cep-cop-max-participants'],
    ['a page', { words: 'earning micro-credentials' }, 'cep-fee-amount'],
    ['an id', { words: 'cep-fee-amount' }, 'cep-fee-amount'],
    ['how strongly', { modality: 'should' as const, words: 'six' }, 'cep-cop-min-meetings'],
    ['notes', { subject: 'notes' }, 'cep-cop-definition'],
  ])('looks for %s', (_name, query, expected) => {
    const groups = findRules(campusCompactCep, { ...anything, ...query });
    expect(groups.flatMap(({ rules }) => rules.map(({ id }) => id))).toContain(expected);
  });

  it('finds nothing where there is nothing', () => {
    expect(findRules(campusCompactCep, { ...anything, words: 'unicorn' })).toEqual([]);
  });
});

describe('the pages of the rules', () => {
  it('lists them for everybody, with source and value', async () => {
    const page = await pageOf('/rules?words=participants+most');
    expect(page).toContain('href="/rules/cep-cop-max-participants"');
    expect(page).toContain('FAQ 3');
    expect(page).toContain('max participants: <bdi>15</bdi>');
  });

  it('writes amounts as money', async () => {
    expect(await pageOf('/rules?words=cep-fee-amount')).toContain('amount: <bdi>$60.00</bdi>');
  });

  it('shows what was looked for again, as text', async () => {
    const page = await pageOf(`/rules?words=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(page).not.toContain('<script>alert(1)');
    expect(page).toContain('No rule is like that');
  });

  it('takes what is no subject, no modality and no day as nothing', async () => {
    const page = await pageOf('/rules?subject=x&modality=__proto__&as-of=2026-02-30');
    expect(page).toContain(`${listRules(campusCompactCep).length} of `);
    expect(page).toContain('as of 2026-04-01');
  });

  it('begins with the first edition, whatever day before it is asked for', async () => {
    expect(await pageOf('/rules?as-of=1999-01-01')).toContain('as of 2026-01-01');
  });

  it.each(listRules(campusCompactCep).map(({ id }) => id))('shows %s', async (id) => {
    const page = await pageOf(`/rules/${id}`);
    expect(page).toContain('https://credential.compact.org/micro-credentials/');
  });

  it.each(['no-such-rule', '__proto__', 'cscce-course-badge'])('has no page for %s', async (id) => {
    expect((await test.visitor().get(`/rules/${id}`)).status).toBe(404);
  });

  it('shows the values of an edition from its day on', async () => {
    await addEdition(test.portal, '2026-05-01', { 'cep-fee-amount': { amount: 7550 } });
    expect(await pageOf('/rules?words=cep-fee-amount')).toContain('$60.00');
    expect(await pageOf('/rules?words=cep-fee-amount&as-of=2026-05-01')).toContain('$75.50');
    const rule = await pageOf('/rules/cep-fee-amount');
    expect(rule).toContain('From 2026-05-01');
    expect(rule).toContain('$75.50');
    const follower = await pageOf('/rules/cep-reapplication-new-fee');
    expect(follower).toContain('$75.50');
  });
});
