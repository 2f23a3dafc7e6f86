import { type Answer, answerOf } from '../../../kernel/answer.js';
import { type Fact, field } from '../../../kernel/fact.js';
import { all } from '../../../kernel/truth.js';
import { counted } from '../../../text/words.js';
import type { CourseRecord } from '../course-record.js';
import { inCourse } from '../documents.js';
import { attendance, graduationEventReading } from '../readings.js';
import { cscceRule } from '../rule.js';
import {
  type AbsenceLimits,
  type AttendanceTerms,
  absenceLimits,
  absencesOf,
  areAllHeld,
  attendanceTerms,
  isEventASession,
  isWithinLimit,
  tookPartInEvent,
} from './standing.js';

export const graduationAttendance = cscceRule({
  id: 'cscce-graduation-attendance',
  topic: 'attendance',
  modality: 'must',
  statement: 'To graduate, learners attend a majority of sessions, with two absences permitted.',
  source: inCourse('Course overview', '21'),
  parameters: { maxAbsences: 2 },
  check: 'machine',
  note: 'Of 16 sessions a majority is 9, and two absences leave 14: the page gives both. It says nothing of excused absences, of coming late, or of making up for a session.',
  readings: [attendance, graduationEventReading],
  answers: {
    'course-graduation': {
      needs: ['absences', 'sessionsHeld', 'sessionsTotal', 'attendedGraduationEvent'],
      answer: (facts, terms) =>
        answerAttendance(facts, attendanceTerms(terms, terms.parameters.maxAbsences)),
    },
  },
});

function answerAttendance(record: Fact<CourseRecord>, terms: AttendanceTerms): Answer {
  const { sessionsHeld, sessionsTotal } = record.value;
  const absences = absencesOf(record, terms).value;
  const limits = absenceLimits(sessionsTotal, terms.maxAbsences);
  const within = isWithinLimit(record, terms);
  const missed = `${missedInWords(absences, sessionsTotal)}, and ${limitsInWords(limits, terms)}`;
  const answer = answerOf(all([within, areAllHeld(record)]), {
    met: `Attendance is enough: ${missed}.`,
    notMet: `Attendance is not enough: ${missed}.`,
    observed: {
      absences: absences ?? null,
      sessionsHeld: sessionsHeld ?? null,
      sessionsTotal: sessionsTotal ?? null,
    },
    expected: { maxAbsences: limits[terms.reading] },
  });
  if (answer.kind !== 'unknown' || within !== true || sessionsHeld === undefined) return answer;
  return { ...answer, message: `Sessions are still to be held. So far: ${missed}.` };
}

function missedInWords(absences = 0, sessionsTotal?: number): string {
  const of = sessionsTotal === undefined ? '' : ` of ${sessionsTotal}`;
  return `${counted(absences, 'session')}${of} missed`;
}

/** Both figures of the page, so that neither is kept back. */
function limitsInWords(limits: AbsenceLimits, { reading }: AttendanceTerms): string {
  const other = reading === 'two-absences' ? 'bare-majority' : 'two-absences';
  const [most, otherwise] = [limits[reading], limits[other]].map(
    (limit) => limit ?? 'an unknown number',
  );
  return `${most} may be (read as ${other}: ${otherwise})`;
}

export const graduationEvent = cscceRule({
  id: 'cscce-graduation-event',
  topic: 'graduation',
  modality: 'must',
  statement: 'To graduate, learners take part in a final graduation event.',
  source: inCourse('Course overview', '21'),
  parameters: {},
  check: 'machine',
  note: 'The page does not say whether the event is one of the sessions. It is needed in either case.',
  readings: [graduationEventReading],
  answers: {
    'course-graduation': {
      needs: ['attendedGraduationEvent', 'absences', 'sessionsHeld', 'sessionsTotal'],
      answer: (facts, terms) =>
        answerOf(tookPartInEvent(facts, isEventASession(terms)), {
          met: 'The learner took part in the graduation event.',
          notMet: 'The learner did not take part in the graduation event.',
          observed: field(facts, 'attendedGraduationEvent').value,
          expected: true,
        }),
    },
  },
});
