import { answerIfTrue, answerOf, answerWhere } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { all, isTrue, type Truth } from '../../../kernel/truth.js';
import { listed } from '../../../text/words.js';
import { graduationAttendance } from '../course-graduation/rules.js';
import {
  areAllHeld,
  attendanceTerms,
  isWithinLimit,
  tookPartInEvent,
} from '../course-graduation/standing.js';
import { inCourse } from '../documents.js';
import { attendance, graduationEventReading } from '../readings.js';
import { cscceRule } from '../rule.js';

const participants = 'Participants in the Certification Program';

export const assessmentAndFeedback = cscceRule({
  id: 'cscce-certification-assessment-feedback',
  topic: 'benefit',
  modality: 'must',
  statement:
    'Certification-program participants also receive assessment and feedback on select course assignments.',
  source: inCourse(participants, '67'),
  parameters: { track: 'certification' },
  check: 'machine',
  binds: 'program',
  note: 'The page does not say which assignments.',
  answers: {
    'course-badge': {
      needs: ['certificationTrack', 'assessmentAndFeedbackGiven'],
      answer(facts) {
        const given = field(facts, 'assessmentAndFeedbackGiven');
        return answerWhere(isTrue(field(facts, 'certificationTrack')), {
          holds: isTrue(given),
          met: 'The learner received assessment and feedback on select assignments.',
          notMet: 'The learner received no assessment and feedback on select assignments.',
          none: 'The learner does not take part in the certification program.',
          observed: given.value,
          expected: true,
        });
      },
    },
  },
});

export const badgeCertificationTrack = cscceRule({
  id: 'cscce-badge-certification-track',
  topic: 'badge',
  modality: 'must',
  statement:
    'Certification-program participants also receive a digital badge confirming graduation from the course.',
  source: inCourse(participants, '68'),
  parameters: { track: 'certification' },
  check: 'machine',
  note: 'That others receive no badge follows from the word "also".',
  answers: {
    'course-badge': {
      needs: ['certificationTrack'],
      answer: (facts) =>
        answerIfTrue(field(facts, 'certificationTrack'), {
          met: 'The learner takes part in the certification program.',
          notMet:
            'The badge is for participants in the certification program, and the learner is none.',
        }),
    },
  },
});

export const badgeRequirementsComplete = cscceRule({
  id: 'cscce-badge-all-requirements-complete',
  topic: 'badge',
  modality: 'must',
  statement: 'The badge depends on completing all course requirements.',
  source: inCourse(participants, '68'),
  parameters: {},
  check: 'machine',
  note: 'The page does not list "all course requirements". Attendance and the graduation event are among them; whether the others are complete is for the program to say.',
  readings: [attendance, graduationEventReading],
  answers: {
    'course-badge': {
      needs: [
        'absences',
        'sessionsHeld',
        'sessionsTotal',
        'attendedGraduationEvent',
        'otherCourseRequirementsComplete',
      ],
      answer(facts, terms) {
        const { maxAbsences } = terms.parametersOf(graduationAttendance);
        const limits = attendanceTerms(terms, maxAbsences);
        const requirements: readonly (readonly [string, Truth])[] = [
          ['attendance', all([isWithinLimit(facts, limits), areAllHeld(facts)])],
          ['the graduation event', tookPartInEvent(facts, limits.eventIsSession)],
          ['others', isTrue(field(facts, 'otherCourseRequirementsComplete'))],
        ];
        const unmet = requirements.flatMap(([name, truth]) => (truth === false ? name : []));
        return answerOf(all(requirements.map(([, truth]) => truth)), {
          met: 'All course requirements are complete.',
          notMet: `Course requirements that are not met: ${listed(unmet)}.`,
          expected: requirements.map(([name]) => name),
        });
      },
    },
  },
});
