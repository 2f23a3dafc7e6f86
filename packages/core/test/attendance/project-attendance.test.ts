import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  campusCompactCep,
  cscceCommunityManager,
  projectAttendance,
  withEdition,
} from '../../src/index.js';
import { errorOf } from '../support/error-of.js';

const asOf = '2026-06-30';
const majority = { 'cscce.attendance': 'bare-majority' };
const project = (facts: unknown, readings = {}) =>
  projectAttendance(cscceCommunityManager, facts, { asOf, readings });

describe('a projection of attendance', () => {
  it('tells apart what was attended, what is left and what can still be reached', () => {
    expect(project({ sessionsTotal: 16, sessionsHeld: 10, absences: 1 })).toEqual({
      program: 'cscce-community-manager',
      edition: expect.any(String),
      asOf,
      readings: { 'cscce.attendance': 'two-absences', 'cscce.graduation-event': 'separate' },
      attended: 9,
      absences: 1,
      sessionsLeft: 6,
      absencesPermitted: 2,
      absencesLeft: 1,
      highestReachable: 15,
      leastNeeded: 14,
      canStillGraduate: true,
      missing: ['attendedGraduationEvent'],
    });
  });

  it.each<[number, number, object, number, number, boolean]>([
    [0, 0, {}, 2, 2, true],
    [16, 0, {}, 2, 0, true],
    [16, 2, {}, 2, 0, true],
    [15, 1, {}, 2, 1, true],
    [10, 2, {}, 2, 0, true],
    [10, 3, {}, 2, 0, false],
    [16, 16, {}, 2, 0, false],
    [10, 3, majority, 7, 4, true],
    [10, 7, majority, 7, 0, true],
    [10, 8, majority, 7, 0, false],
  ])(
    'of %i of 16 sessions held, %i missed, read as %j',
    (held, absences, readings, permitted, left, can) => {
      const facts = { sessionsTotal: 16, sessionsHeld: held, absences };
      expect(project(facts, readings)).toMatchObject({
        absencesPermitted: permitted,
        absencesLeft: left,
        canStillGraduate: can,
      });
    },
  );

  it.each([
    ['separate', {}, 1],
    ['one-of-the-sessions', {}, 0],
    ['one-of-the-sessions', { attendedGraduationEvent: true }, 1],
  ])('keeps the last session for the event, read as %s with %j', (reading, event, left) => {
    const facts = { sessionsTotal: 16, sessionsHeld: 15, absences: 1, ...event };
    const readings = { 'cscce.graduation-event': reading };
    expect(project(facts, readings).absencesLeft).toBe(left);
  });

  it('ends where the graduation event was missed, whatever the absences left', () => {
    const facts = {
      sessionsTotal: 16,
      sessionsHeld: 16,
      absences: 0,
      attendedGraduationEvent: false,
    };
    expect(project(facts)).toMatchObject({ absencesPermitted: 2, canStillGraduate: false });
  });

  it.each<[string, object, object]>([
    ['nothing', {}, { attended: null, absencesPermitted: null, canStillGraduate: null }],
    [
      'absences alone',
      { absences: 3 },
      { attended: null, absences: 3, absencesPermitted: null, canStillGraduate: null },
    ],
    [
      'sessions alone',
      { sessionsTotal: 16, sessionsHeld: 4 },
      { sessionsLeft: 12, absencesPermitted: 2, absencesLeft: null, highestReachable: null },
    ],
    [
      'all but the sessions held',
      { sessionsTotal: 16, absences: 3 },
      { attended: null, absencesLeft: null, highestReachable: 13, canStillGraduate: false },
    ],
  ])('of %s guesses nothing', (_name, facts, expected) => {
    expect(project(facts)).toMatchObject(expected);
  });

  it('names what would tell more', () => {
    expect(project({ sessionsTotal: 16 }).missing).toEqual([
      'sessionsHeld',
      'absences',
      'attendedGraduationEvent',
    ]);
  });

  it('takes the number from the edition, and is open where it gives none', () => {
    const edition = (maxAbsences: number | null) =>
      withEdition(cscceCommunityManager, {
        id: 'x',
        from: '2026-02-01',
        parameters: { 'cscce-graduation-attendance': { maxAbsences } },
      });
    const facts = { sessionsTotal: 16, sessionsHeld: 10, absences: 3 };
    expect(projectAttendance(edition(4), facts, { asOf })).toMatchObject({
      absencesPermitted: 4,
      absencesLeft: 1,
      canStillGraduate: true,
    });
    expect(projectAttendance(edition(null), facts, { asOf })).toMatchObject({
      absencesPermitted: null,
      absencesLeft: null,
      leastNeeded: null,
      canStillGraduate: null,
    });
  });

  it('is quick for any number of sessions', () => {
    const sessionsTotal = Number.MAX_SAFE_INTEGER;
    expect(project({ sessionsTotal, sessionsHeld: 0, absences: 0 }, majority)).toMatchObject({
      absencesPermitted: (sessionsTotal - 1) / 2,
    });
  });

  it.each([
    ['more absences than sessions held', { sessionsTotal: 16, sessionsHeld: 2, absences: 3 }],
    ['more sessions held than there are', { sessionsTotal: 16, sessionsHeld: 17, absences: 0 }],
  ])('of %s is refused', (_name, facts) => {
    expect(errorOf(() => project(facts)).code).toBe('facts.contradiction');
  });

  it('of what is no attendance is refused', () => {
    expect(errorOf(() => project({ absences: 1.5 }))).toMatchObject({ path: '/absences' });
    expect(errorOf(() => project({ absence: 1 })).code).toBe('facts.unknown-name');
    const other = () => projectAttendance(campusCompactCep, {}, { asOf });
    expect(errorOf(other).code).toBe('subject.unknown');
  });

  it('is never mended by one more absence', () => {
    const readings = fc.record({
      'cscce.attendance': fc.constantFrom('two-absences', 'bare-majority'),
      'cscce.graduation-event': fc.constantFrom('separate', 'one-of-the-sessions'),
    });
    const event = fc.constantFrom(
      {},
      { attendedGraduationEvent: true },
      { attendedGraduationEvent: false },
    );
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(30),
        fc.nat(30),
        event,
        readings,
        (left, attended, missed, told, chosen) => {
          const facts = {
            sessionsTotal: left + attended + missed + 1,
            sessionsHeld: attended + missed + 1,
            ...told,
          };
          const before = project({ ...facts, absences: missed }, chosen);
          const after = project({ ...facts, absences: missed + 1 }, chosen);
          if (after.canStillGraduate) expect(before.canStillGraduate).toBe(true);
          expect(after.absencesLeft ?? 0).toBeLessThanOrEqual(before.absencesLeft ?? 0);
          expect(after.highestReachable).toBe((before.highestReachable ?? 0) - 1);
        },
      ),
    );
  });
});
