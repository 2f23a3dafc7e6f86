import { isDaysBefore } from '../../../calendar-date.js';
import { answerForEach, answerOf, missing, notApplicable } from '../../../kernel/answer.js';
import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import { placeIn } from '../../../kernel/place-in.js';
import { atLeast, test, testBoth } from '../../../kernel/truth.js';
import { counted, numbered } from '../../../text/words.js';
import { hostingPage } from '../documents.js';
import type { EnrollmentPeriod } from '../enrollment-period.js';
import { deadline } from '../readings.js';
import { cepRule } from '../rule.js';
import { meetingsTakingPlace } from './meetings-taking-place.js';

export const copEnrollmentPeriodAligned = cepRule({
  id: 'cep-cop-enrollment-period-aligned',
  topic: 'timing',
  modality: 'should',
  statement:
    'The timing of a CoP is normally aligned with one particular micro-credential enrollment period.',
  source: placeIn(hostingPage, 'timing paragraph', '17'),
  parameters: { enrollmentPeriods: 1 },
  check: 'machine',
  note: 'The page says "typically", so a CoP without an enrollment period is allowed. It gives no dates of periods.',
  answers: {
    'cop-proposal': {
      needs: ['enrollmentPeriod'],
      answer(facts, { parameters: { enrollmentPeriods } }) {
        const period = field(facts, 'enrollmentPeriod');
        const observed = period.value === null ? 0 : 1;
        return answerOf(
          test(period, () => atLeast(observed, enrollmentPeriods)),
          {
            met: 'The CoP is timed for an enrollment period.',
            notMet: 'The CoP is timed for no enrollment period, which is not usual.',
            observed,
            expected: { enrollmentPeriods },
          },
        );
      },
    },
  },
});

export const copCompletesBeforeDeadline = cepRule({
  id: 'cep-cop-completes-before-deadline',
  topic: 'timing',
  modality: 'should',
  statement:
    'The CoP finishes its activities early enough for participants to finish and upload application materials before the enrollment-period submission deadline.',
  source: placeIn(hostingPage, 'timing paragraph', '17'),
  parameters: { minBufferDays: null },
  check: 'machine',
  note: 'The page gives no number of days. A last meeting after the day of the deadline is late; one on that day leaves no time. An edition can ask for more days with minBufferDays.',
  readings: [deadline],
  answers: {
    'cop-proposal': {
      needs: ['enrollmentPeriod.submissionDeadline', 'meetings[].date', 'meetings[].status'],
      answer(facts, { parameters: { minBufferDays }, choiceOf }) {
        const strictly = choiceOf(deadline) === 'before-the-day';
        const period = unlessNull(field(facts, 'enrollmentPeriod'));
        if (period === null) return notApplicable('There is no enrollment period.');
        const minDays = Math.max(strictly ? 1 : 0, minBufferDays ?? 0);
        const lastDay = field(period, 'submissionDeadline');
        const expected = { submissionDeadline: lastDay.value ?? null, minDays };
        const meetings = meetingsTakingPlace(facts);
        if (isOpen(meetings)) {
          const day = lastDay.value === undefined ? [lastDay.path] : [];
          return missing([...day, ...meetings.missing], { expected });
        }
        const inTime = `${leadInWords(minDays)} the deadline${deadlineInWords(period)}`;
        return answerForEach(meetings, {
          holds: (meeting) =>
            testBoth(field(meeting, 'date'), lastDay, (date, last) =>
              isDaysBefore(minDays, date, last),
            ),
          observe: ({ value }) => value.date,
          none: 'No meeting takes place.',
          met: `Every meeting is ${inTime}.`,
          notMet: (failing) =>
            `Too late: ${numbered(failing, 'meeting')}. Every meeting should be ${inTime}.`,
          expected,
        });
      },
    },
  },
});

function leadInWords(minDays: number): string {
  return minDays === 0 ? 'on or before' : `at least ${counted(minDays, 'day')} before`;
}

/** The deadline as it was given; its clock time is shown and does not decide. */
function deadlineInWords({ value: period }: Fact<EnrollmentPeriod | undefined>): string {
  if (period?.submissionDeadline === undefined) return '';
  const time = period.submissionTime && ` at ${period.submissionTime}`;
  const words = [period.submissionDeadline, time, period.timeZone && ` ${period.timeZone}`];
  return `, ${words.filter(Boolean).join('')}`;
}
