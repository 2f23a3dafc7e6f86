import type { TrainingOpportunityFacts } from '@cop-credentials/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainingStream } from '../src/trainings/training.js';
import { clock, draftIn, handIn, revisionAt, trainingEntries } from './support/proposals.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let hana: Visitor;
let other: Visitor;
let sam: Visitor;
let bo: Visitor;
let ownerOnBoard: Visitor;

beforeAll(async () => {
  test = await openTestPortal({ clock });
  hana = await test.signIn('hana@example.org');
  other = await test.signIn('other@example.org');
  sam = await test.signIn('sam@example.org', 'staff');
  bo = await test.signIn('bo@example.org', 'board-member');
  ownerOnBoard = await test.signIn('both@example.org', 'board-member');
});
afterAll(() => test.close());

async function text(answer: Promise<Response>): Promise<string> {
  return (await answer).text();
}

async function waiting(facts: TrainingOpportunityFacts = {}, by = hana): Promise<string> {
  const path = await draftIn(by, '/trainings', trainingEntries(facts));
  await handIn(by, path);
  return path;
}

const approval = {
  outcome: 'approved',
  competencyIds: ['asking-questions'],
  reason: 'Well made.',
};

async function review(path: string, entries: Readonly<Record<string, string | readonly string[]>>) {
  const revision = await revisionAt(bo, `/board${path}`);
  return bo.post(`/board${path}`, { revision, ...entries });
}

describe('the review of the Content Advisory Board', () => {
  it('leads to an approval that names key competencies, and staff list the training', async () => {
    const path = await waiting();
    expect(await text(bo.get('/board'))).toContain(path);
    expect((await review(path, approval)).status).toBe(303);
    const kept = await test.portal.ledger.load(trainingStream, path.split('/')[2] ?? '');
    expect(kept?.state.decision).toMatchObject({ outcome: 'approved', reason: 'Well made.' });
    expect(kept?.state.decision?.competencyIds).toEqual(['asking-questions']);
    const page = await text(hana.get(path));
    expect(page).toContain('Well made.');
    expect(page).toContain('Meets the published rules');
    const revision = await revisionAt(sam, path);
    expect((await sam.post(`${path}/list`, { revision })).status).toBe(303);
    const listed = await text(test.visitor().get('/offerings'));
    expect(listed).toContain('Questions that open');
  });

  it.each<[string, TrainingOpportunityFacts, readonly string[], string]>([
    ['no key competency', {}, [], 'at least 1 is asked for'],
    [
      'no curriculum',
      { curriculum: null },
      ['asking-questions'],
      'The training has no curriculum.',
    ],
    [
      'no third party',
      { provider: { isThirdParty: false } },
      ['asking-questions'],
      'no learning program of a third party',
    ],
  ])('cannot approve with %s', async (_name, facts, competencyIds, why) => {
    const path = await waiting(facts);
    const refused = await review(path, { ...approval, competencyIds });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(why);
    expect(page).toContain('Well made.');
    expect((await review(path, { ...approval, competencyIds, outcome: 'declined' })).status).toBe(
      303,
    );
    expect(await text(hana.get(path))).toContain('Declined on 2026-04-01');
  });

  it.each([
    ['an outcome that is none', { ...approval, outcome: 'perhaps' }],
    ['a competency that is none', { ...approval, competencyIds: ['juggling'] }],
    ['no reason', { ...approval, reason: ' ' }],
  ])('refuses %s', async (_name, entries) => {
    const path = await waiting();
    expect((await review(path, entries)).status).toBe(422);
    expect(await text(hana.get(path))).toContain('Submitted');
  });
});

describe('who may do what with a training', () => {
  it('shows the queue to the board alone', async () => {
    const visitors = [bo, hana, sam, test.visitor()];
    const answers = await Promise.all(visitors.map((visitor) => visitor.get('/board')));
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 303]);
  });

  it('lets owner, staff and board read, and others not', async () => {
    const path = await waiting();
    const visitors = [hana, sam, bo, other, test.visitor()];
    const answers = await Promise.all(visitors.map((visitor) => visitor.get(path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 303]);
  });

  it('lets the board decide, and nobody on their own', async () => {
    const path = await waiting();
    const own = await waiting({}, ownerOnBoard);
    const entries = { ...approval, revision: '3' };
    expect((await hana.post(`/board${path}`, entries)).status).toBe(403);
    expect((await sam.post(`/board${path}`, entries)).status).toBe(403);
    expect((await other.post(`/board${path}`, entries)).status).toBe(404);
    expect((await test.visitor().post(`/board${path}`, entries)).status).toBe(401);
    expect((await ownerOnBoard.post(`/board${own}`, entries)).status).toBe(403);
    expect((await bo.post(`${path}/list`, { revision: '3' })).status).toBe(403);
  });
});

describe('a script in a field of a training', () => {
  it('stays text', async () => {
    const script = '<script>alert(1)</script>';
    const facts = { curriculum: script, learningGoals: [script], competencyAreaIds: [script] };
    const path = await waiting(facts);
    await review(path, { ...approval, reason: script });
    const revision = await revisionAt(sam, path);
    await sam.post(`${path}/list`, { revision });
    const listed = await test.visitor().get(path.replace('trainings', 'offerings'));
    expect(listed.status).toBe(200);
    for (const page of [await listed.text(), await text(hana.get(path))]) {
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toContain('<script>alert');
    }
  });
});
