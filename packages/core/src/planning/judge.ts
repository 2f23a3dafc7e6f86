import { assess } from '../assess.js';
import type { AskOptions } from '../kernel/resolve-terms.js';
import type { Finding } from '../model/finding.js';
import type { Program } from '../model/program.js';
import type { MeetingRequest, PlannedMeeting } from './meeting-plan.js';
import type { MeetingPlanner, Schedule } from './planner.js';

/** What a schedule is judged with. */
export interface JudgeDraft {
  readonly program: Program;
  readonly planner: MeetingPlanner;
  readonly request: MeetingRequest;
  /** Length of each meeting; `null` where no number is known. */
  readonly minutes: number | null;
  readonly options: AskOptions;
}

/** A schedule, and what the rules about meetings and timing say of it. */
export interface Judged {
  readonly meetings: readonly PlannedMeeting[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  /** Those of the findings that are violated or advisory. */
  readonly broken: readonly Finding[];
}

/** Asks the rules about a schedule. */
export type Judge = (schedule: Schedule) => Judged;

/** Makes a judge of schedules. */
export function judgeOf({ program, planner, request, minutes, options }: JudgeDraft): Judge {
  const { subject, topics } = planner;
  const own = new Set(
    program.rules.filter(({ topic }) => topics.includes(topic)).map(({ id }) => id),
  );
  const detail = {
    ...(minutes !== null && { durationMinutes: minutes }),
    ...(request.channel !== undefined && { channel: request.channel }),
  };
  return (schedule) => {
    const meetings = schedule.map((day): PlannedMeeting => ({ ...day, ...detail }));
    const facts = planner.facts(meetings, request);
    const { findings } = assess(program, subject, facts, options);
    const about = findings.filter(({ rule }) => own.has(rule));
    return { meetings, facts, findings: about, broken: about.filter(isBroken) };
  };
}

function isBroken({ status }: Finding): boolean {
  return status === 'violated' || status === 'advisory';
}
