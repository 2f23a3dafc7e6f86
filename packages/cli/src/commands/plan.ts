import { type MeetingPlan, type PlannedMeeting, planMeetings } from '@cop-credentials/core';
import type { Ending } from '../exit-codes.js';
import { readJson } from '../files/read.js';
import { newRulesCommand, programOf, readAskOptions } from '../rules/ask-options.js';
import type { Session } from '../terminal/command.js';
import { inert } from '../terminal/inert.js';
import { table } from '../terminal/table.js';

/** `plan`: finds a schedule that the rules accept. */
export function planCommand({ io, give }: Session) {
  return newRulesCommand('plan', ['plan campus-compact-cep request.json --as-of 2026-01-15'])
    .argument('<program>', 'id of a program')
    .argument('<request>', 'earliest, deadline and slots as JSON, or - for standard input')
    .action(async (program, request, options) => {
      const plan = planMeetings(
        programOf(program),
        await readJson(request, io),
        readAskOptions(options, io),
      );
      give({ ending: ENDINGS[plan.status], text: shown(plan), verdict: true, json: plan });
    });
}

const ENDINGS: Readonly<Record<MeetingPlan['status'], Ending>> = {
  planned: 'good',
  impossible: 'bad',
  undetermined: 'open',
};

function shown(plan: MeetingPlan): string {
  if (plan.status === 'planned') {
    const { meetings } = plan;
    return [`${meetings.length} meetings satisfy the rules.`, table(meetings.map(row))].join('\n');
  }
  const headline =
    plan.status === 'impossible'
      ? 'No schedule satisfies the rules.'
      : 'What to plan by is not known.';
  return [headline, inert(plan.why), ...plan.rules.map((rule) => `- ${rule}`)].join('\n');
}

function row({ date, startTime = '', durationMinutes }: PlannedMeeting): readonly string[] {
  return [date, startTime, durationMinutes === undefined ? '' : `${durationMinutes} minutes`];
}
