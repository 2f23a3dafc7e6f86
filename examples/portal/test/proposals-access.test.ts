import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPeriod,
  clock,
  draftIn,
  entriesOf,
  judgementEntries,
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
let mira: Visitor;

beforeAll(async () => {
  test = await openTestPortal({ clock });
  await addPeriod(test.portal);
  hana = await test.signIn('hana@example.org');
  other = await test.signIn('other@example.org');
  sam = await test.signIn('sam@example.org', 'staff');
  ownerAndStaff = await test.signIn('both@example.org', 'staff');
  mira = await test.signIn('mira@example.org', 'administrator');
});
afterAll(() => test.close());

async function text(answer: Response | Promise<Response>): Promise<string> {
  return (await answer).text();
}

function sendToStaff(path: string, step: string, entries: FormEntries): Promise<Response> {
  return sendReview(sam, path, { step, entries });
}

describe('who may do what with a proposal', () => {
  const reads = [
    ['', [200, 404, 200, 200, 303]],
    ['/checklist.txt', [200, 404, 200, 200, 303]],
    ['/edit', [303, 404, 403, 403, 303]],
  ] as const;

  it.each(reads)(
    'reading %s: owner, another, staff, administrator, nobody',
    async (end, wanted) => {
      const path = await waitingProposal(hana);
      const visitors = [hana, other, sam, mira, test.visitor()];
      const answers = await Promise.all(visitors.map((visitor) => visitor.get(`${path}${end}`)));
      expect(answers.map(({ status }) => status)).toEqual(wanted);
    },
  );

  it.each([
    ['submit', [404, 403, 403, 401]],
    ['withdraw', [404, 403, 403, 401]],
    ['copy', [404, 403, 403, 401]],
    ['edit', [404, 403, 403, 401]],
  ])('%s is for the owner alone', async (step, wanted) => {
    const path = await waitingProposal(hana);
    const visitors = [other, sam, mira, test.visitor()];
    const answers = await Promise.all(
      visitors.map((visitor) => visitor.post(`${path}/${step}`, { revision: '3', reason: 'x' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(wanted);
    expect(await text(hana.get(path))).toContain('Submitted');
  });

  it.each(['decision', 'judgement', 'overrides', 'list', 'unlist'])(
    '%s is for staff alone, and never for their own',
    async (step) => {
      const path = await waitingProposal(hana);
      const own = await waitingProposal(ownerAndStaff);
      const entries = { revision: '3', outcome: 'approved', reason: 'x', ...judgementEntries };
      expect((await hana.post(`${path}/${step}`, entries)).status).toBe(403);
      expect((await other.post(`${path}/${step}`, entries)).status).toBe(404);
      expect((await mira.post(`${path}/${step}`, entries)).status).toBe(403);
      expect((await test.visitor().post(`${path}/${step}`, entries)).status).toBe(401);
      expect((await ownerAndStaff.post(`${own}/${step}`, entries)).status).toBe(403);
    },
  );

  it('shows the queue to staff, and nobody else', async () => {
    const visitors = [sam, hana, mira, test.visitor()];
    for (const path of ['/staff', '/staff/proposals', '/staff/offerings']) {
      const answers = await Promise.all(visitors.map((visitor) => visitor.get(path)));
      expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 303]);
    }
  });

  it('shows in a list what is one’s own', async () => {
    const path = await draftIn(other, '/proposals', {
      ...entriesOf(soundContent),
      title: 'Of another',
    });
    expect(await text(hana.get('/proposals'))).not.toContain('Of another');
    expect(await text(other.get('/proposals'))).toContain(path);
  });
});

describe('a script in a field', () => {
  const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';

  it('stays text on every page', async () => {
    const path = await waitingProposal(hana, {
      title: script,
      about: script,
      facts: {
        ...soundContent.facts,
        proposer: { kind: script },
        level: script,
        leaders: [{ id: script }],
        roleRestrictions: [script],
        competencyAreaIds: [script],
        supportRequested: [script],
        meetings: [{ channel: script, activities: [script] }],
      },
    });
    await sendToStaff(path, 'judgement', { ...judgementEntries, note: script });
    await sendToStaff(path, 'overrides', {
      rule: 'cep-proposer-eligible-org',
      decision: 'satisfied',
      why: script,
    });
    const declined = await sendToStaff(path, 'decision', { outcome: 'declined', reason: script });
    expect(declined.status).toBe(303);
    const copy = await hana.post(`${path}/copy`);
    const pages = [
      await text(hana.get(path)),
      await text(hana.get('/proposals')),
      await text(sam.get(`/staff${path}`)),
      await text(sam.get('/staff/proposals')),
      await text(hana.get(copy.headers.get('location') ?? '')),
    ];
    for (const page of pages) {
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img');
    }
    const markdown = await text(hana.get(`${path}/checklist.md`));
    expect(markdown).not.toContain('<script>');
  });
});
