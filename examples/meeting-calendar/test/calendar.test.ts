import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarOf } from '../src/calendar.js';

const folder = fileURLToPath(new URL('..', import.meta.url));

async function start(timeZone: string, ...words: readonly string[]) {
  const command = ['--conditions=@cop-credentials/source', '--import=tsx', 'src/main.ts', ...words];
  const run = promisify(execFile)(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, TZ: timeZone },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { readonly code: number; readonly stdout: string }) => error,
  );
}

/** What another reader of calendars finds in the file. */
function eventsIn(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

const details = {
  title: 'A CoP',
  place: 'Room 1',
  timeZone: 'America/New_York',
  askedOn: '2026-01-15',
};

describe('the example', () => {
  let usual: Awaited<ReturnType<typeof start>>;
  let file: string;

  beforeAll(async () => {
    usual = await start('UTC');
    file = readFileSync(`${folder}output/meetings.ics`, 'utf8');
  });

  it('writes six meetings of 90 minutes that another reader understands', () => {
    expect(usual.code).toBe(0);
    expect(usual.stdout).toContain('2026-02-24 15:00 (90 minutes)');
    const events = eventsIn(file);
    expect(events.map(({ startDate, endDate }) => `${startDate} ${endDate}`)).toEqual([
      '2026-02-24T20:00:00Z 2026-02-24T21:30:00Z',
      '2026-03-03T20:00:00Z 2026-03-03T21:30:00Z',
      '2026-03-17T19:00:00Z 2026-03-17T20:30:00Z',
      '2026-03-24T19:00:00Z 2026-03-24T20:30:00Z',
      '2026-04-07T19:00:00Z 2026-04-07T20:30:00Z',
      '2026-04-14T19:00:00Z 2026-04-14T20:30:00Z',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(6);
    expect(events[0]?.location).toBe('Room 12, Library');
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo'])('writes the same file in %s', async (zone) => {
    await start(zone);
    expect(readFileSync(`${folder}output/meetings.ics`, 'utf8')).toBe(file);
  });

  it('says which rules cannot all be met, and ends with an exit code', async () => {
    const { code, stdout } = await start('UTC', '../data/too-late.json');
    expect(code).toBe(1);
    expect(stdout).toContain('no schedule meets these rules together');
  });
});

describe('the calendar', () => {
  it('has a whole day where no time was given', () => {
    const [event] = eventsIn(calendarOf([{ date: '2026-03-03' }], details));
    expect(event?.startDate.toString()).toBe('2026-03-03');
  });

  it.each([
    ['a time that the clocks skip', { date: '2026-03-08', startTime: '02:30' }, {}],
    [
      'a time zone that is none',
      { date: '2026-03-03', startTime: '15:00' },
      { timeZone: 'Mars/Base' },
    ],
  ])('refuses %s', (_name, meeting, change) => {
    expect(() => calendarOf([meeting], { ...details, ...change })).toThrow(/There is no 2026/);
  });
});
