import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let hana: Visitor;
let sam: Visitor;

beforeAll(async () => {
  test = await openTestPortal({ clock });
  await addPeriod(test.portal);
  hana = await test.signIn('hana@example.org');
  sam = await test.signIn('sam@example.org', 'staff');
});
afterAll(() => test.close());

async function text(answer: Promise<Response>): Promise<string> {
  return (await answer).text();
}

async function approved(content = soundContent): Promise<string> {
  const path = await waitingProposal(hana, content);
  await sendReview(sam, path, { step: 'judgement', entries: judgementEntries });
  const entries = { outcome: 'approved', reason: 'Good.' };
  await sendReview(sam, path, { step: 'decision', entries });
  return path;
}

async function list(path: string): Promise<void> {
  await sam.post(`${path}/list`, { revision: await revisionAt(sam, path) });
}

describe('the public pages', () => {
  it('show what staff listed, to everybody', async () => {
    const path = await approved({ ...soundContent, title: 'Seen by all' });
    const page = path.replace('proposals', 'offerings');
    expect((await test.visitor().get(page)).status).toBe(404);
    expect(await text(sam.get('/staff/offerings'))).toContain('Seen by all');
    await list(path);
    const shown = await text(test.visitor().get(page));
    expect(shown).toContain('Seen by all');
    expect(shown).toContain('2026-04-21');
    expect(shown).toContain('Autumn 2026');
    expect(await text(test.visitor().get('/offerings'))).toContain(page);
    expect(await text(test.visitor().get('/'))).toContain(page);
  });

  it('say nothing of those who lead it, and nothing of the review', async () => {
    const path = await approved(contentWith({ leaders: [{ id: 'Quiet Person' }] }));
    await list(path);
    const shown = await text(test.visitor().get(path.replace('proposals', 'offerings')));
    expect(shown).not.toContain('Quiet Person');
    expect(shown).not.toContain('Good.');
  });

  it.each([
    ['a draft', async () => draftIn(hana, '/proposals', entriesOf(soundContent))],
    ['one that is approved and not listed', async () => approved()],
    [
      'one that was taken off',
      async () => {
        const path = await approved();
        await list(path);
        const entries = { revision: await revisionAt(sam, path), reason: 'It is full.' };
        await sam.post(`${path}/unlist`, entries);
        return path;
      },
    ],
    [
      'one that was withdrawn',
      async () => {
        const path = await approved();
        await list(path);
        const entries = { revision: await revisionAt(hana, path), reason: 'No time.' };
        await hana.post(`${path}/withdraw`, entries);
        return path;
      },
    ],
    ['one that never was', async () => '/proposals/none'],
  ])('do not show %s', async (_name, path) => {
    const page = (await path()).replace('proposals', 'offerings');
    expect((await test.visitor().get(page)).status).toBe(404);
    expect((await test.visitor().get(`${page}/meetings.ics`)).status).toBe(404);
    expect(await text(test.visitor().get('/offerings'))).not.toContain(page);
  });

  it('cannot be put up without an approval', async () => {
    const path = await waitingProposal(hana);
    const answer = await sam.post(`${path}/list`, { revision: await revisionAt(hana, path) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Only what is approved can be listed.');
  });
});

describe('the meetings of a CoP as a calendar', () => {
  it('are at their clock time in the time zone of the program, without those that are cancelled', async () => {
    const path = await approved(
      contentWith({
        meetings: [
          { date: '2026-05-05', startTime: '15:00', durationMinutes: 90 },
          { date: '2026-05-12', startTime: '15:00', durationMinutes: 90, status: 'cancelled' },
          { date: '2026-05-19' },
        ],
      }),
    );
    await list(path);
    const answer = await test
      .visitor()
      .get(`${path.replace('proposals', 'offerings')}/meetings.ics`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-05-05T19:00:00Z',
      '2026-05-19',
    ]);
    expect(events[0]?.endDate.toString()).toBe('2026-05-05T20:30:00Z');
  });

  it.each(['\r', '\n', '\r\n'])('have no line that a title smuggles in with %j', async (end) => {
    const path = await approved({
      ...soundContent,
      title: `CoP${end}ATTENDEE:mailto:x@evil.example`,
    });
    await list(path);
    const page = path.replace('proposals', 'offerings');
    const file = await (await test.visitor().get(`${page}/meetings.ics`)).text();
    const lines = file.split(/\r\n|[\r\n]/);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('X-WR-CALNAME'))).toEqual([
      'X-WR-CALNAME:CoP ATTENDEE:mailto:x@evil.example',
    ]);
  });
});
