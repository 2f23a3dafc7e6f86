import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalStream } from '../src/proposals/proposal.js';
import {
  addPeriod,
  clock,
  contentWith,
  draftIn,
  entriesOf,
  judgementEntries,
  revisionAt,
  sendReview,
  soundContent,
  waitingProposal,
} from './support/proposals.js';
import {
  type FormEntries,
  openTestPortal,
  type TestPortal,
  type Visitor,
} from './support/visitor.js';

let test: TestPortal;
let hana: Visitor;
let other: Visitor;
let sam: Visitor;
let ownerAndStaff: Visitor;

beforeAll(async () => {
  test = await openTestPortal({ clock });
  await addPeriod(test.portal);
  hana = await test.signIn('hana@example.org');
  other = await test.signIn('other@example.org');
  sam = await test.signIn('sam@example.org', 'staff');
  ownerAndStaff = await test.signIn('both@example.org', 'staff');
});
afterAll(() => test.close());

async function text(answer: Response | Promise<Response>): Promise<string> {
  return (await answer).text();
}

function sendToStaff(path: string, step: string, entries: FormEntries): Promise<Response> {
  return sendReview(sam, path, { step, entries });
}

describe('a draft', () => {
  it('is kept with everything that was entered, and shown again to be changed', async () => {
    const path = await draftIn(hana, '/proposals', entriesOf(soundContent));
    const kept = await test.portal.ledger.load(proposalStream, path.split('/')[2] ?? '');
    expect(kept?.state).toMatchObject({ stage: 'draft', title: soundContent.title });
    expect(kept?.state.facts).toEqual(soundContent.facts);
    const form = await text(hana.get(`${path}/edit`));
    expect(form).toContain('name="meetings.5.date" type="date" value="2026-05-26"');
    const revision = await revisionAt(hana, `${path}/edit`);
    await hana.post(`${path}/edit`, { ...entriesOf(soundContent), revision });
    const again = await test.portal.ledger.load(proposalStream, path.split('/')[2] ?? '');
    expect(again?.state.facts).toEqual(soundContent.facts);
  });

  it('comes back with what was entered and what is wrong, and is not kept', async () => {
    const answer = await hana.post('/proposals/new', {
      title: '',
      about: 'Kept in the form',
      participantCount: 'a dozen',
      'meetings.0.date': '2026-02-30',
      intent: 'save',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#title"');
    expect(page).toContain('href="#participantCount"');
    expect(page).toContain('href="#meetings.0.date"');
    expect(page).toContain('Kept in the form');
    expect(page).toContain('value="a dozen"');
    expect(await text(hana.get('/proposals'))).not.toContain('Kept in the form');
  });

  it.each([
    ['check', 'at most 15 may take part'],
    ['add leaders', 'id="leaders.1"'],
    ['plan', 'Choose an enrollment period first'],
  ])('is not kept by the button %s', async (intent, shown) => {
    const before = await test.portal.ledger.list('cop-proposal');
    const entries = { title: 'No', participantCount: '18', 'leaders.0.id': 'Ada', intent };
    const answer = await hana.post('/proposals/new', entries);
    const page = await answer.text();
    expect(page).toContain(shown);
    expect(page).toContain('value="18"');
    expect(await test.portal.ledger.list('cop-proposal')).toHaveLength(before.length);
  });

  it('has meetings planned for it that keep the rules', async () => {
    const entries = {
      ...entriesOf(contentWith({ meetings: [] })),
      'meetings.none': '',
      intent: 'plan',
      'plan.earliest': '2026-04-06',
      'plan.weekday': 'monday',
      'plan.startTime': '16:00',
    };
    const page = await text(hana.post('/proposals/new', entries));
    expect(page).toContain('The CoP meets 6 times');
    expect(page).toContain('name="meetings.0.date" type="date" value="2026-04-06"');
    const none = { ...entries, 'plan.earliest': '2026-09-10' };
    const refused = await hana.post('/proposals/new', none);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#plan.earliest"');
  });

  it('is not overwritten by a form that was opened before', async () => {
    const path = await draftIn(hana, '/proposals', entriesOf(soundContent));
    const revision = await revisionAt(hana, `${path}/edit`);
    const first = { ...entriesOf(soundContent), title: 'From the first window', revision };
    expect((await hana.post(`${path}/edit`, first)).status).toBe(303);
    const second = { ...first, title: 'From the second window' };
    const refused = await hana.post(`${path}/edit`, second);
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('From the second window');
    expect(await text(hana.get(path))).toContain('From the first window');
    // Saving what is shown now is a choice, and goes through.
    const seen = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await hana.post(`${path}/edit`, { ...second, revision: seen })).status).toBe(303);
  });

  it('is begun once, however often its form is sent', async () => {
    const form = await text(hana.get('/proposals/new'));
    const id = /name="id" value="([\w-]+)"/.exec(form)?.[1] ?? '';
    const entries = { ...entriesOf(soundContent), title: 'Sent twice', id };
    const answers = await Promise.all([1, 2, 3].map(() => hana.post('/proposals/new', entries)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const another = await hana.post('/proposals/new', { ...entries, title: 'Another' });
    expect(another.status).toBe(409);
    expect((await other.post('/proposals/new', entries)).status).toBe(404);
    const listed = await test.portal.ledger.list('cop-proposal');
    expect(listed.filter(({ title }) => title === 'Sent twice')).toHaveLength(1);
  });

  it('cannot bring in what is for staff to say', async () => {
    const path = await draftIn(hana, '/proposals', {
      ...entriesOf(soundContent),
      approved: 'yes',
      'review.reviewer': 'compact-staff',
      'review.collegialNotContent': 'yes',
      stage: 'approved',
    });
    const page = await text(hana.get(path));
    expect(page).toContain('Not known yet: what reviewers judge and decide');
    expect(page).toContain('Draft');
  });
});

describe('the checklist', () => {
  it('is told while somebody writes, and is nothing but the findings', async () => {
    const answer = await hana.post('/proposals/check', { participantCount: '16' });
    expect(answer.status).toBe(200);
    const fragment = await answer.text();
    expect(fragment).toContain('at most 15 may take part');
    expect(fragment).toContain('data-announce="A published rule is broken');
    expect(fragment).not.toContain('<html');
    const faulty = await text(hana.post('/proposals/check', { participantCount: '<b>x</b>' }));
    expect(faulty).toContain('Not checked: 1 to correct.');
    expect(faulty).not.toContain('<b>');
  });

  it('takes a row that nothing was entered in for none', async () => {
    const rows = { 'leaders.0.id': '', 'leaders.0.experienced': '', 'leaders.1.id': 'Ada' };
    const fragment = await text(hana.post('/proposals/check', rows));
    expect(fragment).toContain('The CoP is led by 1 person');
  });

  it.each([
    ['txt', 'text/plain'],
    ['md', 'text/markdown'],
  ])('can be kept as a file: %s', async (extension, mediaType) => {
    const path = await draftIn(hana, '/proposals', entriesOf(soundContent));
    const answer = await hana.get(`${path}/checklist.${extension}`);
    expect(answer.headers.get('content-type')).toContain(mediaType);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(await answer.text()).toContain('[x]');
  });
});

describe('the review of staff', () => {
  it('leads from a broken rule by a reason to an approval that the proposer reads', async () => {
    const path = await waitingProposal(hana, contentWith({ participantCount: 16 }));
    expect(await text(sam.get('/staff/proposals'))).toContain(path);
    const approve = { outcome: 'approved', reason: 'A strong team.' };
    const refused = await sendToStaff(path, 'decision', approve);
    expect(refused.status).toBe(422);
    const why = await refused.text();
    expect(why).toContain('at most 15 may take part');
    expect(why).toContain('It is not known whether this holds');
    expect(why).toContain('A strong team.');
    expect((await sendToStaff(path, 'judgement', judgementEntries)).status).toBe(303);
    const override = {
      rule: 'cep-cop-max-participants',
      decision: 'satisfied',
      why: 'One of them only listens.',
    };
    expect((await sendToStaff(path, 'overrides', override)).status).toBe(303);
    expect((await sendToStaff(path, 'decision', approve)).status).toBe(303);
    const page = await text(hana.get(path));
    expect(page).toContain('Approved on 2026-04-01');
    expect(page).toContain('A strong team.');
    expect(page).toContain('One of them only listens.');
    expect(page).toContain('This rests on what staff decided otherwise than the rule');
    const message = test.messages.at(-1);
    expect(message?.to).toBe('hana@example.org');
    expect(message?.text).toContain('approved');
  });

  it('is about what was seen: a proposal that has changed meanwhile is not decided on', async () => {
    const path = await waitingProposal(hana);
    const revision = await revisionAt(sam, `/staff${path}`);
    expect((await sendToStaff(path, 'judgement', judgementEntries)).status).toBe(303);
    const decision = { outcome: 'approved', reason: 'Good.', revision };
    const refused = await sam.post(`${path}/decision`, decision);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Good.');
  });

  it('is decided once, when two decide at the same moment', async () => {
    const path = await waitingProposal(hana);
    const revision = await revisionAt(sam, `/staff${path}`);
    const answers = await Promise.all(
      [sam, ownerAndStaff].map((staff) =>
        staff.post(`${path}/decision`, { outcome: 'declined', reason: 'No.', revision }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it.each([
    ['overrides', { rule: 'cep-no-such-rule', decision: 'satisfied', why: 'So.' }],
    ['overrides', { rule: 'cep-cop-max-participants', decision: 'satisfied', why: 'So.' }],
    ['overrides', { rule: 'cep-cop-max-participants', decision: 'not-satisfied', why: '' }],
    ['decision', { outcome: 'perhaps', reason: 'So.' }],
    ['judgement', { ...judgementEntries, democraticDesign: 'maybe' }],
  ])('refuses what cannot be, and keeps what was entered: %s %j', async (step, entries) => {
    const path = await waitingProposal(hana);
    const answer = await sendToStaff(path, step, entries);
    expect(answer.status).toBe(422);
    const kept = await test.portal.ledger.lines({ recordId: path.split('/')[2] ?? '', limit: 9 });
    expect(kept.map(({ type }) => type)).toEqual([
      'offering-submitted',
      'offering-revised',
      'offering-begun',
    ]);
  });
});

describe('a proposal that is closed', () => {
  it('can be begun again as another', async () => {
    const path = await waitingProposal(hana);
    const revision = await revisionAt(hana, path);
    expect((await hana.post(`${path}/withdraw`, { revision, reason: '' })).status).toBe(422);
    const withdrawn = await hana.post(`${path}/withdraw`, { revision, reason: 'Next year.' });
    expect(withdrawn.status).toBe(303);
    expect(await text(hana.get(path))).toContain('Withdrawn');
    const copy = await hana.post(`${path}/copy`);
    expect(copy.headers.get('location')).toMatch(/^\/proposals\/[\w-]+\/edit$/);
    expect(copy.headers.get('location')).not.toContain(path);
  });
});
