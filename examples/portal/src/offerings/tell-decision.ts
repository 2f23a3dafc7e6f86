import type { Portal } from '../portal.js';
import type { Offering } from './offering.js';

/** Lets whoever put an offering forward know that it was decided on. The reason stays in the portal. */
export async function tellDecision(
  { people, tell, config }: Portal,
  { ownerId, id, decision }: Offering<unknown>,
  path: string,
): Promise<void> {
  const owner = await people.find(ownerId);
  if (owner === undefined || decision === undefined) return;
  tell({
    to: owner.emailAddress,
    subject: 'What you put forward was decided on',
    text: `It was ${decision.outcome}. Read why: ${config.origin}${path}/${id}`,
  });
}
