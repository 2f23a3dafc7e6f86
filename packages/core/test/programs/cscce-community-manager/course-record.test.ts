import { describe, expect, it } from 'vitest';
import { assess, cscceCommunityManager } from '../../../src/index.js';
import { fullRecord } from '../../fixtures/cscce-community-manager/course-record.js';
import { errorOf } from '../../support/error-of.js';

const asOf = '2026-06-30';

describe.each(['course-graduation', 'course-badge'])('records that are refused: %s', (subject) => {
  const refused: readonly (readonly [name: string, facts: object, code: string, path: string])[] = [
    [
      'more absences than sessions held',
      { sessionsHeld: 3, absences: 4 },
      'facts.contradiction',
      '/absences',
    ],
    [
      'more absences than sessions',
      { sessionsTotal: 16, absences: 17 },
      'facts.contradiction',
      '/absences',
    ],
    [
      'more sessions held than there are',
      { sessionsTotal: 16, sessionsHeld: 17 },
      'facts.contradiction',
      '/sessionsHeld',
    ],
    ['a course without sessions', { sessionsTotal: 0 }, 'facts.invalid-value', '/sessionsTotal'],
    ['part of an absence', { absences: 0.5 }, 'facts.wrong-type', '/absences'],
    ['fewer than no absences', { absences: -1 }, 'facts.invalid-value', '/absences'],
    ['a number in words', { sessionsHeld: '16' }, 'facts.wrong-type', '/sessionsHeld'],
    ['an unknown name', { absence: 1 }, 'facts.unknown-name', '/absence'],
  ];

  it.each(refused)('%s', (_name, facts, code, path) => {
    const error = errorOf(() => assess(cscceCommunityManager, subject, facts, { asOf }));
    expect(error).toMatchObject({ code, path });
    expect(error.expected).toBeTruthy();
  });

  it('with both numbers in words', () => {
    const messageOf = (facts: object) =>
      errorOf(() => assess(cscceCommunityManager, subject, facts, { asOf })).message;
    const held = { sessionsTotal: 16, sessionsHeld: 3, absences: 4 };
    expect(messageOf(held)).toContain('4 absences are more than 3 sessions.');
    expect(messageOf({ sessionsTotal: 16, absences: 17 })).toContain('more than 16 sessions.');
  });

  it('with every contradiction at once', () => {
    const facts = { sessionsTotal: 16, sessionsHeld: 17, absences: 18 };
    const { problems } = errorOf(() => assess(cscceCommunityManager, subject, facts, { asOf }));
    expect(problems.map(({ path }) => path)).toEqual(['/sessionsHeld', '/absences']);
  });
});

describe('other facts that are refused', () => {
  it.each([
    ['course-enrolment', { activelyManages: 'company' }, 'facts.invalid-value', '/activelyManages'],
    ['course-enrolment', { completedCourses: [''] }, 'facts.invalid-value', '/completedCourses/0'],
    ['course-enrolment', { communitySize: -1 }, 'facts.invalid-value', '/communitySize'],
    ['course-plan', { weeks: -1 }, 'facts.invalid-value', '/weeks'],
    ['course-plan', { sessionMinutes: '90' }, 'facts.wrong-type', '/sessionMinutes'],
    ['certification', { graduatedCourses: 'cop' }, 'facts.wrong-type', '/graduatedCourses'],
    ['certification', { policy: { electiv: [] } }, 'facts.unknown-name', '/policy/electiv'],
    ['fee-quote', { items: [{ course: 'cop' }] }, 'facts.unknown-name', '/items/0/course'],
  ])('%s: %j', (subject, facts, code, path) => {
    const ask = () => assess(cscceCommunityManager, subject, facts, { asOf });
    expect(errorOf(ask)).toMatchObject({ code, path });
  });
});

describe('the finding about attendance', () => {
  const findingOf = (facts: object, readings = {}) =>
    assess(cscceCommunityManager, 'course-graduation', facts, { asOf, readings }).findings.find(
      ({ rule }) => rule === 'cscce-graduation-attendance',
    );

  it('names both figures and the readings that were taken', () => {
    expect(findingOf({ ...fullRecord, absences: 3 })).toMatchObject({
      status: 'violated',
      message:
        'Attendance is not enough: 3 sessions of 16 missed, and 2 may be (read as bare-majority: 7).',
      observed: { absences: 3, sessionsHeld: 16, sessionsTotal: 16 },
      expected: { maxAbsences: 2 },
      readings: [
        { name: 'cscce.attendance', value: 'two-absences' },
        { name: 'cscce.graduation-event', value: 'separate' },
      ],
    });
  });

  it.each([
    [
      { absences: 3 },
      {},
      2,
      '3 sessions missed, and 2 may be (read as bare-majority: an unknown number)',
    ],
    [
      { ...fullRecord, absences: 8 },
      { 'cscce.attendance': 'bare-majority' },
      7,
      '8 sessions of 16 missed, and 7 may be (read as two-absences: 2)',
    ],
  ])('says what may be missed: %j, read as %j', (facts, readings, maxAbsences, words) => {
    expect(findingOf(facts, readings)).toMatchObject({
      message: `Attendance is not enough: ${words}.`,
      expected: { maxAbsences },
    });
  });

  it('asks for what is not known', () => {
    expect(findingOf({ sessionsTotal: 16, absences: 1 })).toMatchObject({
      message: 'Not known yet: sessionsHeld.',
      expected: { maxAbsences: 2 },
    });
  });

  it('says that sessions are still to be held', () => {
    expect(findingOf({ ...fullRecord, sessionsHeld: 4, absences: 1 })).toMatchObject({
      status: 'unknown',
      message:
        'Sessions are still to be held. So far: 1 session of 16 missed, and 2 may be (read as bare-majority: 7).',
    });
  });
});
