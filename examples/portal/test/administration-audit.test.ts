import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOf } from '../src/web/today.js';
import { award } from './support/awarded.js';
import { addEdition } from './support/editions.js';
import { openTestPortal, type TestPortal, type Visitor } from './support/visitor.js';

const hostile = '"><img src=x onerror=alert(1)>';

let test: TestPortal;
let mira: Visitor;
let now = new Date('2026-04-01T18:00:00Z');

beforeAll(async () => {
  test = await openTestPortal({ clock: () => now });
  const ada = await test.signIn('ada@example.org');
  await ada.post('/account/name', { name: hostile });
  // Still the first of April in the time zone of the program.
  now = new Date('2026-04-02T03:30:00Z');
  await ada.post('/account/name', { name: '=HYPERLINK("https://evil.example")' });
  now = new Date('2026-04-02T04:30:00Z');
  await ada.post('/account/name', { name: 'Adá, 愛' });
  mira = await test.signIn('mira@example.org', 'administrator');
  await addEdition(test.portal, '2026-05-01', { 'cep-fee-amount': { amount: 7500 } });
});
afterAll(() => test.close());

async function auditOf(query: string): Promise<string> {
  const answer = await mira.get(`/administration/audit?${query}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The positions of the lines on a page, in order. */
function positions(page: string): readonly number[] {
  return [...page.matchAll(/<td data-label="Line"><div>(\d+)<\/div>/g)].map(([, number]) =>
    Number(number),
  );
}

describe('the audit log', () => {
  it('shows every line, the newest first', async () => {
    const page = await auditOf('');
    const lines = await test.portal.ledger.lines({ limit: 100 });
    expect(positions(page)).toEqual(lines.map(({ position }) => position));
  });

  it('tells who did what as what, with all that was written down', async () => {
    const page = await auditOf('kind=editions');
    expect(page).toContain('administrator');
    expect(page).toContain('edition-made');
    expect(page).toContain('cep-fee-amount');
    expect(page).toContain('7500');
    expect(page).toContain('href="/administration/editions"');
  });

  it('leaves text that people entered text', async () => {
    const page = await auditOf('type=renamed');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it.each([
    ['a type', 'type=renamed', 3],
    ['a kind', 'kind=editions', 1],
    ['a kind that there is not', 'kind=unicorn', 0],
    ['an address', 'by=ADA%40example.org&type=renamed', 3],
    ['an address that nobody has', 'by=nobody%40example.org', 0],
    ['an id', 'by=test&kind=editions', 1],
    ['a day, as it is in the program’s time zone', 'type=renamed&to=2026-04-01', 2],
    ['the day after', 'type=renamed&from=2026-04-02', 1],
    ['one day alone', 'from=2026-04-01&to=2026-04-01&type=renamed', 2],
    ['no day that exists', 'type=renamed&from=2026-02-30', 3],
    ['a record', 'record=campus-compact-cep', 1],
    ['a text that is no filter', "type='%20OR%201%3D1--", 0],
  ])('looks for %s', async (_name, query, count) => {
    expect(positions(await auditOf(query))).toHaveLength(count);
  });

  it('goes on to older lines by their position', async () => {
    const { people, clock } = test.portal;
    for (let n = 0; n < 60; n += 1) await people.register(`p${n}@example.org`, 'x', clock());
    const first = await auditOf('type=registered');
    expect(positions(first)).toHaveLength(50);
    const [, older = ''] = /href="([^"]*before=[^"]*)"/.exec(first) ?? [];
    const second = await (await mira.get(older.replaceAll('&amp;', '&'))).text();
    expect(positions(second)).toHaveLength(12);
    const all = [...positions(first), ...positions(second)];
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(new Set(all).size).toBe(62);
    expect(second).not.toContain('before=');
  });

  it.each(['x', '-1', '1e9', '9'.repeat(30)])('takes no position %s', async (before) => {
    expect(positions(await auditOf(`before=${before}`)).length).toBe(50);
  });

  it('does not change, whoever asks the database to', async () => {
    const { $client } = test.portal.database;
    await expect($client.execute('UPDATE ledger_entries SET by_id = 1')).rejects.toThrow('stays');
    await expect($client.execute('DELETE FROM ledger_entries')).rejects.toThrow('not removed');
  });
});

describe('the audit log as CSV', () => {
  it('has every line that was looked for, and a byte order mark', async () => {
    const answer = await mira.get('/administration/exports/audit.csv?type=renamed');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.trim().split('\n')).toHaveLength(4);
    expect(text).toContain('Adá, 愛');
  });

  it('has more lines than are asked for at a time', async () => {
    const { people, clock } = test.portal;
    for (let n = 0; n < 501; n += 1) await people.register(`q${n}@example.org`, 'x', clock());
    const text = await (await mira.get('/administration/exports/audit.csv')).text();
    const [newest] = await test.portal.ledger.lines({ limit: 1 });
    expect(text.trim().split('\n')).toHaveLength((newest?.position ?? 0) + 1);
  });
});

describe('the beginning of a day', () => {
  it.each([
    ['2026-04-01', 'America/New_York', '2026-04-01T04:00:00.000Z'],
    ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-04-01', 'UTC', '2026-04-01T00:00:00.000Z'],
    ['2026-04-01', 'Asia/Kathmandu', '2026-03-31T18:15:00.000Z'],
    ['2026-04-01', 'Pacific/Kiritimati', '2026-03-31T10:00:00.000Z'],
    ['2026-04-01', 'Pacific/Niue', '2026-04-01T11:00:00.000Z'],
    // Santiago goes from the last minute of the day to one o’clock.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('of %s in %s is %s', (day, timeZone, instant) => {
    expect(startOf(day, timeZone).toISOString()).toBe(instant);
  });
});

describe('an administrator who applies', () => {
  it('reads nowhere what the panel says of their own application, and all of others', async () => {
    const { applicationId } = await award(test.portal, { emailAddress: 'mira@example.org' });
    const other = await award(test.portal, { emailAddress: 'leo@example.org' });
    for (const path of ['/administration/audit', '/administration/exports/audit.csv']) {
      const own = await (await mira.get(`${path}?record=${applicationId}`)).text();
      expect(own).toContain('recommendation-made');
      expect(own).not.toContain('reason-of-the-panel');
      expect(own).not.toContain('note-of-the-panel');
      expect(own).toContain('feedback-for-the-applicant');
      const others = await (await mira.get(`${path}?record=${other.applicationId}`)).text();
      expect(others).toContain('reason-of-the-panel');
    }
  });
});
