import { describe, expect, it } from 'vitest';
import { assess, cscceCommunityManager, withEdition } from '../../../src/index.js';
import { fullRecord } from '../../fixtures/cscce-community-manager/course-record.js';

const asOf = '2026-06-30';
const oneOfTheSessions = { 'cscce.graduation-event': 'one-of-the-sessions' };
const majority = { 'cscce.attendance': 'bare-majority' };

interface Said {
  readonly rule: string;
  readonly subject: string;
  readonly facts: object;
  readonly readings?: Readonly<Record<string, string>>;
  readonly finding: object;
}

const said: readonly Said[] = [
  {
    rule: 'cscce-course-open-to-non-certification',
    subject: 'course-enrolment',
    facts: { certificationTrack: false },
    finding: { observed: false },
  },
  {
    rule: 'cscce-prereq-content-design',
    subject: 'course-enrolment',
    facts: { completedCourses: [] },
    finding: {
      message: 'Content Design must be completed first.',
      observed: [],
      expected: 'content-design',
    },
  },
  {
    rule: 'cscce-prereq-actively-managing',
    subject: 'course-enrolment',
    facts: { activelyManages: 'team' },
    finding: {
      message: 'The person actively manages a team.',
      observed: 'team',
      expected: ['community', 'collaboration', 'team'],
    },
  },
  {
    rule: 'cscce-course-session-minutes',
    subject: 'course-plan',
    facts: { sessionMinutes: 60 },
    finding: {
      message: 'Minutes of a session: 60; it should be 90.',
      observed: 60,
      expected: 90,
    },
  },
  {
    rule: 'cscce-graduation-attendance',
    subject: 'course-graduation',
    facts: { ...fullRecord, absences: 0, attendedGraduationEvent: false },
    readings: oneOfTheSessions,
    finding: { observed: { absences: 1, sessionsHeld: 16, sessionsTotal: 16 } },
  },
  {
    rule: 'cscce-graduation-attendance',
    subject: 'course-graduation',
    facts: { ...fullRecord, absences: 0, attendedGraduationEvent: false },
    finding: { observed: { absences: 0, sessionsHeld: 16, sessionsTotal: 16 } },
  },
  {
    rule: 'cscce-graduation-attendance',
    subject: 'course-graduation',
    facts: { ...fullRecord, absences: 0 },
    readings: oneOfTheSessions,
    finding: {
      message:
        'Attendance is enough: 0 sessions of 16 missed, and 2 may be (read as bare-majority: 7).',
      observed: { absences: 0, sessionsHeld: 16, sessionsTotal: 16 },
    },
  },
  {
    rule: 'cscce-graduation-attendance',
    subject: 'course-graduation',
    facts: { ...fullRecord, absences: 2, attendedGraduationEvent: false },
    readings: oneOfTheSessions,
    finding: { observed: { absences: 2, sessionsHeld: 16, sessionsTotal: 16 } },
  },
  {
    rule: 'cscce-graduation-attendance',
    subject: 'course-graduation',
    facts: { sessionsTotal: 16, sessionsHeld: 10 },
    readings: majority,
    finding: { message: 'Not known yet: absences and sessionsHeld.' },
  },
  {
    rule: 'cscce-graduation-event',
    subject: 'course-graduation',
    facts: { attendedGraduationEvent: false },
    finding: { observed: false, expected: true },
  },
  {
    rule: 'cscce-certification-assessment-feedback',
    subject: 'course-badge',
    facts: { certificationTrack: true, assessmentAndFeedbackGiven: false },
    finding: { observed: false, expected: true, binds: 'program' },
  },
  {
    rule: 'cscce-badge-all-requirements-complete',
    subject: 'course-badge',
    facts: { ...fullRecord, absences: 3, otherCourseRequirementsComplete: false },
    finding: {
      message: 'Course requirements that are not met: attendance and others.',
      expected: ['attendance', 'the graduation event', 'others'],
    },
  },
  {
    rule: 'cscce-certification-requirements-unstated',
    subject: 'certification',
    facts: { graduatedCourses: [], policy: { requiredCourses: ['core'], requiredElectives: 1 } },
    finding: { observed: [], expected: { requiredCourses: ['core'], requiredElectives: 1 } },
  },
  {
    rule: 'cscce-certification-requirements-unstated',
    subject: 'certification',
    facts: {},
    finding: { expected: { requiredCourses: null, requiredElectives: null } },
  },
];

describe('what a finding says', () => {
  it.each(said)(
    '$rule for $facts $readings',
    ({ rule, subject, facts, readings = {}, finding }) => {
      const { findings } = assess(cscceCommunityManager, subject, facts, { asOf, readings });
      expect(findings.find((one) => one.rule === rule)).toMatchObject(finding);
    },
  );
});

describe('numbers that an edition sets', () => {
  const edited = (rule: string, parameters: object) =>
    withEdition(cscceCommunityManager, {
      id: 'edited',
      from: '2026-06-01',
      parameters: { [rule]: parameters },
    });
  const findingOf = (program: typeof cscceCommunityManager, subject: string, facts: object) =>
    assess(program, subject, facts, { asOf }).findings.find(({ rule }) =>
      ['cscce-graduation-attendance', 'cscce-certification-requirements-unstated'].includes(rule),
    );

  it('leave attendance open where no absences are published, unless a majority was missed', () => {
    const program = edited('cscce-graduation-attendance', { maxAbsences: null });
    expect(findingOf(program, 'course-graduation', fullRecord)).toMatchObject({
      status: 'unknown',
      missing: [],
      expected: { maxAbsences: null },
    });
    expect(findingOf(program, 'course-graduation', { ...fullRecord, absences: 8 })).toMatchObject({
      status: 'violated',
      message:
        'Attendance is not enough: 8 sessions of 16 missed, and an unknown number may be (read as bare-majority: 7).',
    });
  });

  it('decide the badge as they decide graduation', () => {
    const program = edited('cscce-graduation-attendance', { maxAbsences: 3 });
    const facts = { ...fullRecord, absences: 3, otherCourseRequirementsComplete: true };
    expect(assess(program, 'course-badge', facts, { asOf }).outcome).toBe('meets');
  });

  it('come before those of a policy for certification', () => {
    const program = edited('cscce-certification-requirements-unstated', { requiredElectives: 2 });
    const policy = { requiredCourses: [], electives: ['cop', 'noc'], requiredElectives: 1 };
    const ask = (graduatedCourses: readonly string[]) =>
      findingOf(program, 'certification', { graduatedCourses, policy })?.status;
    expect(ask(['cop'])).toBe('violated');
    expect(ask(['cop', 'noc'])).toBe('satisfied');
  });
});
