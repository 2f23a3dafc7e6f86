import {
  type Application,
  type NextStep,
  nextSteps,
  type Program,
  type Role,
} from '@cop-credentials/core';
import { credentialName, inNames } from './names.js';

/** Whom an application waits for, and for what. */
export interface Waiting {
  readonly role: Role;
  /** In words, one for each thing. */
  readonly messages: readonly string[];
}

const roles: readonly Role[] = ['applicant', 'staff', 'panel-member'];

/** Who is waited for, in words that begin a sentence. */
export const waitedFor: Readonly<Record<Role, string>> = {
  applicant: 'The applicant',
  staff: 'Program staff',
  'panel-member': 'The panel',
};

/** Everybody that an application waits for; nobody where it has ended. */
export function waitingFor(application: Application, program: Program): readonly Waiting[] {
  return roles.flatMap((role): readonly Waiting[] => {
    const messages = stepsOf(application, { role, program })
      // Staff note what was paid; to pay is for the applicant.
      .filter(({ need, command }) => {
        return need === 'required' && !(role === 'staff' && command === 'record-payment');
      })
      .map(({ message }) => message);
    return messages.length === 0 ? [] : [{ role, messages }];
  });
}

/** What somebody can do next, in names that people know. */
export function stepsOf(
  application: Application,
  { role, program }: { readonly role: Role; readonly program: Program },
): readonly NextStep[] {
  return nextSteps(application, role, { program }).map((step) => ({
    ...step,
    message: inNames(step.message, application.credential.id),
  }));
}

/** What one member of the panel has to do, in a sentence; `undefined` where they wait for others or it is over. */
export function waitsForMember(application: Application, memberId: string): string | undefined {
  if (application.status !== 'in-review') return undefined;
  const judges = application.panel.filter((one) => one.conflictOfInterest === null);
  if (!judges.some(({ id }) => id === memberId)) return undefined;
  if (unjudgedBy(application, memberId).length > 0) return 'Judge each key competency.';
  const recommended = application.recommendations.map(({ by }) => by.id);
  if (!recommended.includes(memberId)) return 'Recommend a decision.';
  if (judges.some(({ id }) => !recommended.includes(id))) return undefined;
  return 'Record what the panel decides.';
}

/** Key competencies that a member has not judged yet. */
export function unjudgedBy(
  { credential: { keyCompetencies = [] }, judgements }: Application,
  memberId: string,
): readonly string[] {
  const judged = judgements.filter(({ by }) => by.id === memberId);
  return keyCompetencies.filter((id) => !judged.some(({ competency }) => competency === id));
}

/** How an application is called in lists and headings. */
export function applicationTitle(application: Application): string {
  const { attempt } = application;
  return attempt === 1
    ? credentialName(application)
    : `${credentialName(application)}, attempt ${attempt}`;
}
