// From the days that people can meet on to a calendar file that they can open.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { campusCompactCep, planMeetings } from '@cop-credentials/core';
import { calendarOf } from './calendar.js';

const stored = new URL(process.argv[2] ?? '../data/request.json', import.meta.url);
const { request, ...details } = JSON.parse(readFileSync(stored, 'utf8'));
const plan = planMeetings(campusCompactCep, request, { asOf: details.askedOn });

if (plan.status === 'planned') {
  const output = new URL('../output/', import.meta.url);
  mkdirSync(output, { recursive: true });
  writeFileSync(new URL('meetings.ics', output), calendarOf(plan.meetings, details));
  for (const { date, startTime, durationMinutes } of plan.meetings) {
    console.log(`${date} ${startTime ?? ''} (${durationMinutes} minutes)`);
  }
  console.log('\nThe calendar: output/meetings.ics');
} else {
  console.log(plan.why);
  process.exitCode = 1;
}
