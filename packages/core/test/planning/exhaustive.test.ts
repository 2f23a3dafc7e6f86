import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  campusCompactCep,
  cscceCommunityManager,
  growingTogether,
  planMeetings,
  withEdition,
} from '../../src/index.js';
import { cepPlanner } from '../../src/planning/campus-compact-cep.js';
import { cscceCoursePlanner } from '../../src/planning/cscce-community-manager.js';
import { growingTogetherPlanner } from '../../src/planning/growing-together.js';
import { judgeOf } from '../../src/planning/judge.js';
import { openDays } from '../../src/planning/open-days.js';
import type { Schedule } from '../../src/planning/planner.js';

const asOf = '2026-02-01';
const edition = (parameters: object) => ({ id: 'small', from: asOf, parameters });
const cases = [
  {
    program: withEdition(campusCompactCep, edition({ 'cep-cop-min-meetings': { minMeetings: 3 } })),
    planner: cepPlanner,
    options: { asOf },
    mostDays: 24,
  },
  {
    program: withEdition(
      cscceCommunityManager,
      edition({ 'cscce-course-duration-weeks': { weeks: 2 } }),
    ),
    planner: cscceCoursePlanner,
    options: { asOf },
    mostDays: 24,
  },
  ...['calendar-month', 'rolling-31-days'].map((reading) => ({
    program: growingTogether,
    planner: growingTogetherPlanner,
    options: { asOf, readings: { 'gt.monthly': reading } },
    mostDays: 90,
  })),
];

function requestsWithin(mostDays: number) {
  const day = fc.integer({ min: 0, max: mostDays }).map((offset) => {
    return new Date(Date.UTC(2026, 2, 2 + offset)).toISOString().slice(0, 10);
  });
  const weekday = fc.constantFrom('monday' as const, 'wednesday' as const, 'saturday' as const);
  return fc.record({
    earliest: day,
    deadline: day,
    slots: fc.array(fc.record({ weekday }), { minLength: 1, maxLength: mostDays > 30 ? 1 : 3 }),
    avoid: fc.array(fc.oneof(day, fc.constant({ from: '2026-03-20', to: '2026-05-10' })), {
      maxLength: 2,
    }),
  });
}

/** Every schedule on some days, none empty. */
function schedulesOn([first, ...rest]: Schedule): readonly Schedule[] {
  if (first === undefined) return [];
  const others = schedulesOn(rest);
  return [[first], ...others, ...others.map((schedule) => [first, ...schedule])];
}

describe('a plan', () => {
  it.each(cases)(
    'of $program.id is found exactly where there is one, with $options',
    ({ program, planner, options, mostDays }) => {
      fc.assert(
        fc.property(requestsWithin(mostDays), (request) => {
          const judge = judgeOf({ program, planner, request, minutes: 90, options });
          const days = openDays(request, { until: request.deadline });
          const exists = schedulesOn(days.slice(0, 8)).some(
            (schedule) => judge(schedule).broken.length === 0,
          );
          const plan = planMeetings(program, request, options);
          if (exists) expect(plan.status).toBe('planned');
          else if (days.length <= 8) expect(plan.status).toBe('impossible');
        }),
        { numRuns: 40 },
      );
    },
  );
});
