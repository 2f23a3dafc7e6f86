import { CoreError } from '../errors.js';
import { type AskOptions, resolveTerms } from '../kernel/resolve-terms.js';
import type { Program } from '../model/program.js';
import type { Terms } from '../model/terms.js';
import { parseFacts } from '../parse-facts.js';
import { listed } from '../text/words.js';
import { cepPlanner } from './campus-compact-cep.js';
import { conflictOf } from './conflict.js';
import { cscceCoursePlanner } from './cscce-community-manager.js';
import { growingTogetherPlanner } from './growing-together.js';
import { type Judge, judgeOf } from './judge.js';
import type { ImpossiblePlan, MeetingPlan, OpenPlan, PossiblePlan } from './meeting-plan.js';
import type { MeetingPlanner, ParameterPlace, Schedule } from './planner.js';
import { meetingRequest } from './request-schema.js';

/**
 * Finds a schedule that satisfies every rule of a program about meetings and timing, or says which rules cannot all be met.
 *
 * The rules decide: each schedule that is considered is assessed, with the parameters of the edition that applies and the
 * readings that are chosen. A CEP CoP (`cop-proposal`) is planned as early as possible before the deadline of its
 * enrollment period; a run of the CSCCE course (`course-plan`) in weeks that follow one another, Monday to Sunday; a
 * Growing Together CoP (`cop`) from the first day that it can meet on to the last that is asked for. Meets once a day at most, and
 * knows nothing of rooms, people or time zones: clock times are passed through.
 *
 * @param request - Plain JSON: see {@link MeetingRequest}.
 * @returns `planned` with the meetings and the facts to assess them by; `impossible` with the fewest rules that cannot all
 * be met; or `undetermined` where the edition leaves a number open. The work is bounded, whatever is asked.
 * @throws {@link CoreError} `facts.*` for a request of another shape; `meetings.not-planned` for another program;
 * `as-of.*`, `reading.*` and `edition.unknown` as for {@link assess}.
 *
 * @example
 * ```ts
 * import { campusCompactCep, planMeetings } from '@cop-credentials/core';
 *
 * const request = {
 *   earliest: '2026-03-02',
 *   deadline: '2026-05-15',
 *   slots: [{ weekday: 'tuesday', startTime: '15:00' }],
 *   avoid: ['2026-03-10'],
 * };
 * const plan = planMeetings(campusCompactCep, request, { asOf: '2026-01-15' });
 * const late = planMeetings(campusCompactCep, { ...request, deadline: '2026-04-01' }, { asOf: '2026-01-15' });
 *
 * plan.status === 'planned' && plan.meetings.length; //=> 6
 * plan.status === 'planned' && plan.meetings[1]; //=> { date: '2026-03-17', startTime: '15:00', durationMinutes: 90 }
 * late.status === 'impossible' && late.rules; //=> ['cep-cop-completes-before-deadline', 'cep-cop-min-meetings']
 * ```
 */
export function planMeetings(program: Program, request: unknown, options: AskOptions): MeetingPlan {
  const planner = plannerOf(program);
  const asked = parseFacts(meetingRequest, request);
  const { terms, edition } = resolveTerms(program, options);
  const { subject, duration } = planner;
  const context = { program: program.id, subject, edition: edition.id, asOf: terms.asOf };
  const numbers = planner.numbers.map((place) => numberAt(place, { program, terms }));
  if (!numbers.every((value) => value !== null)) {
    return { ...context, ...openPlan(planner.numbers.filter((_, at) => numbers[at] === null)) };
  }
  const usual = duration === undefined ? null : numberAt(duration, { program, terms });
  const minutes = asked.durationMinutes ?? usual;
  const judge = judgeOf({ program, planner, request: asked, minutes, options });
  const proposals = planner.proposals({
    request: asked,
    numbers,
    brokenBy: (schedule) => new Set(judge(schedule).broken.map(({ rule }) => rule)),
  });
  const rules = program.rules.map(({ id }) => id);
  return { ...context, ...firstThatHolds(proposals, { judge, rules }) };
}

function firstThatHolds(
  proposals: readonly Schedule[],
  { judge, rules }: { readonly judge: Judge; readonly rules: readonly string[] },
): PossiblePlan | ImpossiblePlan {
  const tried = [];
  for (const proposal of proposals) {
    const { meetings, facts, findings, broken } = judge(proposal);
    if (broken.length === 0) return { status: 'planned', meetings, facts, findings };
    tried.push({ meetings, broken });
  }
  return conflictOf(tried, rules);
}

function openPlan(places: readonly ParameterPlace[]): OpenPlan {
  const rules = places.map(({ rule }) => rule);
  return {
    status: 'undetermined',
    rules,
    why: `The edition gives no number to plan by for ${listed(rules)}.`,
  };
}

/** A whole number that the edition which applies gives, or `null` where it gives none. */
function numberAt(
  { rule: id, parameter }: ParameterPlace,
  { program, terms }: { readonly program: Program; readonly terms: Terms },
): number | null {
  const rule = program.rules.find((one) => one.id === id);
  const value = rule && terms.parametersOf({ rule, parameters: rule.parameters })[parameter];
  return typeof value === 'number' ? value : null;
}

const planners: Readonly<Record<string, MeetingPlanner>> = {
  'campus-compact-cep': cepPlanner,
  'cscce-community-manager': cscceCoursePlanner,
  'growing-together': growingTogetherPlanner,
};

function plannerOf({ id }: Program): MeetingPlanner {
  const planner = Object.hasOwn(planners, id) ? planners[id] : undefined;
  if (planner !== undefined) return planner;
  throw new CoreError({
    code: 'meetings.not-planned',
    path: '/program',
    message: `Meetings of ${id} are not planned here.`,
    expected: `a program with the id ${listed(Object.keys(planners), 'or')}`,
  });
}
