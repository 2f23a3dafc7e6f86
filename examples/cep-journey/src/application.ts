import {
  type Application,
  type ApplicationCommand,
  type ApplicationEvent,
  type ApplicationProblem,
  awardsFor,
  decide,
  evolve,
  nextSteps,
} from '@cop-credentials/core';
import { readJson } from './files.js';

/** An application that was followed through its life, and the story of it. */
export interface FollowedApplication {
  readonly application: Application | undefined;
  readonly story: string;
}

/** Asks for one thing after the other, as a portal would, and keeps what happened. */
export function followApplication(): FollowedApplication {
  let application: Application | undefined;
  const lines: string[] = [];
  for (const command of readJson<readonly ApplicationCommand[]>('commands.json')) {
    const result = decide(application, command);
    const asked = `${command.on} ${command.by.id} (${command.by.role}): ${command.type}`;
    if (result.ok) {
      application = result.events.reduce<Application | undefined>(apply, application);
      lines.push(`- ${asked}`);
    } else {
      lines.push(`- ${asked} is refused.`, ...result.problems.map(reason));
    }
  }
  return { application, story: [...lines, '', ...whatIsNext(application)].join('\n') };
}

function apply(application: Application | undefined, event: ApplicationEvent): Application {
  return evolve(application, event);
}

function reason({ message, source }: ApplicationProblem): string {
  const rests = source === undefined ? '' : ` (${source.title}, ${source.place})`;
  return `  Why: ${message}${rests}`;
}

function whatIsNext(application: Application | undefined): readonly string[] {
  const steps = (['applicant', 'staff', 'panel-member'] as const).flatMap((role) =>
    nextSteps(application, role).map(({ message }) => `- ${role}: ${message}`),
  );
  return steps.length === 0 ? ['Nothing is left to do.'] : ['What comes next:', ...steps];
}

/** Who is entitled to what by the decision. */
export function explainAwards(application: Application): string {
  const { awards, reasons } = awardsFor({ decision: 'application', application });
  return [
    ...awards.map(({ achievementType, credentialId, awardedOn }) => {
      return `- ${achievementType} ${credentialId}, awarded on ${awardedOn}`;
    }),
    ...reasons.map(({ message }) => `- none: ${message}`),
  ].join('\n');
}
