import { describe, expect, it } from 'vitest';
import { awardsFor } from '../../src/awards/awards-for.js';
import type { AssessedCourse, AwardDecision } from '../../src/awards/decision.js';
import { assess, cscceCommunityManager } from '../../src/index.js';
import { journeys, run } from '../application/support/journey.js';
import { errorOf } from '../support/error-of.js';

const application = (journey: keyof typeof journeys): AwardDecision => ({
  decision: 'application',
  application: run(journeys[journey]).application,
});

const certification = (requiredCount: number): AwardDecision => ({
  decision: 'certification',
  recipientId: 'ada',
  credentialId: 'cep',
  history: [{ credentialId: 'mc-1', awardedOn: '2026-02-01' }],
  policy: { areas: { 'mc-1': 'a', 'mc-2': 'a' }, requiredCount, requiredAreas: 1 },
  asOf: '2026-06-30',
});

const graduate = {
  certificationTrack: true,
  sessionsTotal: 16,
  sessionsHeld: 16,
  absences: 2,
  attendedGraduationEvent: true,
  otherCourseRequirementsComplete: true,
};

const { otherCourseRequirementsComplete: _open, ...undecided } = graduate;

const assessed = (facts: object): AssessedCourse =>
  assess(cscceCommunityManager, 'course-badge', facts, { asOf: '2026-06-30' });

const course = (change: Partial<AssessedCourse>): AwardDecision => ({
  decision: 'course-badge',
  recipientId: 'ada',
  credentialId: 'cop',
  assessment: { ...assessed(graduate), ...change },
});

describe('awardsFor', () => {
  it('awards a micro-credential after a positive decision, and says what it rests on', () => {
    expect(awardsFor(application('awarded'))).toEqual({
      awards: [
        {
          program: 'campus-compact-cep',
          kind: 'micro-credential',
          achievementType: 'MicroCredential',
          credentialId: 'mc-1',
          recipientId: 'ada',
          awardedOn: '2026-01-20',
          basis: {
            kind: 'panel-decision',
            applicationId: 'a-1',
            attempt: 1,
            decision: { order: 16, on: '2026-01-20', by: { id: 'pat', role: 'panel-member' } },
            award: { order: 17, on: '2026-01-20', by: { id: 'sam', role: 'staff' } },
            rules: ['cep-review-binary-determination', 'cep-badge-on-success'],
          },
          edition: '2026-01-01',
        },
      ],
      reasons: [],
    });
  });

  it('awards full certification where the policy certifies', () => {
    expect(awardsFor(certification(1)).awards).toMatchObject([
      {
        kind: 'full-certification',
        achievementType: 'Certification',
        credentialId: 'cep',
        awardedOn: '2026-06-30',
        basis: { kind: 'certification', counted: ['mc-1'] },
      },
    ]);
  });

  it.each(['meets', 'meets-with-advisories'] as const)('awards a course badge on %s', (outcome) => {
    expect(awardsFor(course({ outcome })).awards).toMatchObject([
      {
        program: 'cscce-community-manager',
        kind: 'course-badge',
        achievementType: 'Course',
        credentialId: 'cop',
        basis: { kind: 'assessment', subject: 'course-badge', outcome },
      },
    ]);
  });

  const { policy: _policy, ...withoutPolicy } = certification(1) as Extract<
    AwardDecision,
    { decision: 'certification' }
  >;

  it.each<[string, AwardDecision, string]>([
    ['a start', application('starting'), 'award.not-decided'],
    ['a review', application('recommended'), 'award.not-decided'],
    ['a refusal', application('unsuccessful'), 'award.decided-against'],
    ['a withdrawal', application('withdrawn'), 'award.withdrawn'],
    ['a decision whose award is not recorded', application('successful'), 'award.not-recorded'],
    ['too few micro-credentials', certification(2), 'award.not-certified'],
    ['an empty policy', certification(0), 'award.undetermined'],
    ['no policy', withoutPolicy, 'award.undetermined'],
    [
      'a course that was not passed',
      course(assessed({ ...graduate, absences: 3 })),
      'award.requirements-not-met',
    ],
    ['a course that is still open', course(assessed(undecided)), 'award.undetermined'],
    [
      'a graduate off the certification track',
      course(assessed({ ...graduate, certificationTrack: false })),
      'award.requirements-not-met',
    ],
    ['an assessment without findings', course({ findings: [] }), 'award.undetermined'],
    [
      'Growing Together',
      { decision: 'growing-together', recipientId: 'ada' },
      'award.none-in-program',
    ],
    [
      'a community of practice',
      { decision: 'cop-attendance', recipientId: 'ada' },
      'award.attendance-only',
    ],
  ])('gives none for %s, and says why', (_what, decision, code) => {
    const { awards, reasons } = awardsFor(decision);
    expect(awards).toEqual([]);
    expect(reasons.map((reason) => reason.code)).toEqual([code]);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown decision', { decision: 'vote' }, 'facts.invalid-value', '/decision'],
    ['nothing', null, 'facts.wrong-type', ''],
    [
      'an unknown member',
      { decision: 'cop-attendance', recipientId: 'a', hours: 9 },
      'facts.unknown-name',
      '/hours',
    ],
    [
      'another subject',
      course({ subject: 'course-graduation' }),
      'facts.invalid-value',
      '/assessment/subject',
    ],
    [
      'another program',
      course({ program: 'growing-together' }),
      'facts.invalid-value',
      '/assessment/program',
    ],
    [
      'an award without a decision',
      {
        decision: 'application',
        application: { ...run(journeys.submitted).application, status: 'awarded' },
      },
      'facts.contradiction',
      '/application/status',
    ],
    [
      'an award after a refusal',
      {
        decision: 'application',
        application: {
          ...run(journeys.unsuccessful).application,
          status: 'awarded',
          award: run(journeys.awarded).application.award,
        },
      },
      'facts.contradiction',
      '/application/award',
    ],
  ])('throws for %s', (_what, decision, code, path) => {
    const error = errorOf(() => awardsFor(decision as AwardDecision));
    expect([error.code, error.path]).toEqual([code, path]);
  });

  it('does not share or change what it is given', () => {
    const decision = application('awarded');
    const before = structuredClone(decision);
    const [award] = awardsFor(decision).awards;
    expect(decision).toEqual(before);
    expect(decision.decision === 'application' && decision.application.award).not.toBe(
      award?.basis.kind === 'panel-decision' && award.basis.award,
    );
  });
});
