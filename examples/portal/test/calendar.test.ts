import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCalendar } from '../src/calendar/ical.js';
import { openPeriods } from '../src/calendar/periods.js';
import { proposalStream } from '../src/proposals/proposal.js';
import {
  addPeriod,
  clock,
  draftIn,
  entriesOf,
  handIn,
  periodsOf,
  revisionAt,
  soundContent,
} from './support/proposals.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

let test: TestPortal;
let sam: Visitor;
let hana: Visitor;

beforeAll(async () => {
  test = await openTestPortal({ clock });
  sam = await test.signIn('sam@example.org', 'staff');
  hana = await test.signIn('hana@example.org');
});
afterAll(() => test.close());

const spring = {
  name: 'Spring 2026',
  firstDay: '2026-02-01',
  submissionDeadline: '2026-05-15',
  submissionTime: '17:00',
  timeZone: 'America/New_York',
};

describe('an enrollment period', () => {
  it('is added by staff, and seen by everybody', async () => {
    expect((await sam.post('/calendar/periods/new', spring)).status).toBe(303);
    const page = await (await test.visitor().get('/calendar')).text();
    expect(page).toContain('Spring 2026');
    expect(page).toContain('2026-05-15 at 17:00, America/New_York');
    expect(page).toContain('Open');
    expect(page).not.toContain('Change');
  });

  it.each([
    ['name', { name: '' }],
    ['firstDay', { firstDay: '1 May' }],
    ['submissionDeadline', { submissionDeadline: '2026-02-30' }],
    ['submissionTime', { submissionTime: '25:00' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['timeZone', { timeZone: '+02:00' }],
  ])('with a faulty %s is refused, and what was entered stays', async (field, changes) => {
    const before = (await periodsOf(test.portal)).length;
    const answer = await sam.post('/calendar/periods/new', { ...spring, ...changes });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}"`);
    expect(await periodsOf(test.portal)).toHaveLength(before);
  });

  it('does not end before it begins', async () => {
    const entries = { ...spring, submissionDeadline: '2026-01-31' };
    const answer = await sam.post('/calendar/periods/new', entries);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The deadline is before the first day.');
  });

  it('is not overwritten by a form that was opened before', async () => {
    await sam.post('/calendar/periods/new', { ...spring, name: 'Twice' });
    const id = (await periodsOf(test.portal)).find(({ name }) => name === 'Twice')?.id ?? '';
    const path = `/calendar/periods/${id}`;
    const revision = await revisionAt(sam, path);
    const first = { ...spring, name: 'First window', revision };
    expect((await sam.post(path, first)).status).toBe(303);
    const second = await sam.post(path, { ...first, name: 'Second window' });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('Second window');
  });

  it('is kept by staff alone', async () => {
    const [period] = await periodsOf(test.portal);
    for (const path of ['/calendar/periods/new', `/calendar/periods/${period?.id}`]) {
      expect((await hana.get(path)).status).toBe(403);
      expect((await hana.post(path, spring)).status).toBe(403);
      expect((await test.visitor().get(path)).status).toBe(303);
      expect((await test.visitor().post(path, spring)).status).toBe(401);
    }
    expect((await sam.get('/calendar/periods/none')).status).toBe(404);
  });

  it('can be chosen until its deadline, that day included', () => {
    const kept = { ...spring, id: 'spring', ownerId: 'sam', revision: 1 };
    expect(openPeriods([kept], '2026-05-15')).toEqual([kept]);
    expect(openPeriods([kept], '2026-05-16')).toEqual([]);
  });

  it('moves drafts with it, and leaves what was handed in as it was', async () => {
    await addPeriod(test.portal);
    const draft = await draftIn(hana, '/proposals', entriesOf(soundContent));
    const handedIn = await draftIn(hana, '/proposals', entriesOf(soundContent));
    await handIn(hana, handedIn);
    const id = soundContent.facts.enrollmentPeriod?.id ?? '';
    const path = `/calendar/periods/${id}`;
    const entries = {
      ...spring,
      name: 'Autumn 2026',
      firstDay: '2026-06-01',
      submissionDeadline: '2026-10-01',
      revision: await revisionAt(sam, path),
    };
    expect((await sam.post(path, entries)).status).toBe(303);
    expect(await (await hana.get(draft)).text()).toContain('Autumn 2026, until 2026-10-01');
    expect(await (await hana.get(handedIn)).text()).toContain('Autumn 2026, until 2026-09-15');
    await handIn(hana, draft);
    const deadlines = await Promise.all(
      [draft, handedIn].map(async (one) => {
        const kept = await test.portal.ledger.load(proposalStream, one.split('/')[2] ?? '');
        return kept?.state.facts.enrollmentPeriod?.submissionDeadline;
      }),
    );
    expect(deadlines).toEqual(['2026-10-01', '2026-09-15']);
  });
});

describe('the deadlines as a calendar', () => {
  it('are instants in the time zone of each', async () => {
    const answer = await test.visitor().get('/calendar/deadlines.ics');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const deadline = events.find(({ summary }) => summary.endsWith('Spring 2026'));
    expect(deadline?.startDate.toString()).toBe('2026-05-15T21:00:00Z');
  });

  it.each([
    ['a day alone', {}, '2026-03-08'],
    ['a clock time that the day has not', { time: '02:30' }, '2026-03-08'],
    ['a clock time', { time: '03:30' }, '2026-03-08T07:30:00Z'],
  ])('can be %s', (_name, changes, start) => {
    const entry = { id: '1', day: '2026-03-08', timeZone: 'America/New_York', ...changes };
    const file = writeCalendar('Name', [{ ...entry, summary: 'a;b,c\nATTENDEE:d' }], {
      host: 'portal.example',
      stamp: clock(),
    });
    const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
    expect(event && new ICAL.Event(event).startDate.toString()).toBe(start);
    expect(event?.getFirstPropertyValue('summary')).toBe('a;b,c\nATTENDEE:d');
    expect(event?.getFirstProperty('attendee')).toBeNull();
  });
});
