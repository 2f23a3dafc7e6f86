import type { Application } from '@cop-credentials/core';
import type { Portal } from '../portal.js';
import { credentialName } from './names.js';

/** Lets the members of a panel know that an application waits for them. Its matter stays in the portal. */
export async function tellPanel(portal: Portal, { id, panel }: Application): Promise<void> {
  const judges = panel.filter(({ conflictOfInterest }) => conflictOfInterest === null);
  for (const member of judges)
    await tell(portal, member.id, {
      subject: 'An application waits for your judgement',
      text: `You are on its panel: ${portal.config.origin}/panel/${id}`,
    });
}

/** Lets the applicant know that the panel has decided. What it decided stays in the portal. */
export function tellDecision(portal: Portal, application: Application): Promise<void> {
  return tell(portal, application.applicantId, {
    subject: 'The panel has decided on your application',
    text: `Read its feedback: ${portal.config.origin}/applications/${application.id}`,
  });
}

/** Lets the applicant know of the award. */
export function tellAward(portal: Portal, application: Application): Promise<void> {
  return tell(portal, application.applicantId, {
    subject: `You are awarded ${credentialName(application)}`,
    text: `Your badge, and who may see it: ${portal.config.origin}/badges`,
  });
}

async function tell(
  { people, tell: send }: Portal,
  personId: string,
  message: { readonly subject: string; readonly text: string },
): Promise<void> {
  const person = await people.find(personId);
  if (person !== undefined) send({ to: person.emailAddress, ...message });
}
