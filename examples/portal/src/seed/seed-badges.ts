import { badgeStream } from '../awards/badge-record.js';
import { decidePublishing } from '../awards/decide-badge.js';
import { badgeIdOf, listBadges } from '../awards/find-badge.js';
import { issueAwarded } from '../awards/issue-awarded.js';
import type { Portal } from '../portal.js';

/** Issues what was awarded, lets the first holder show their badge, and says where it can be seen. */
export async function seedBadges(portal: Portal): Promise<readonly string[]> {
  const { ledger, clock, config } = portal;
  const isNew = (await ledger.list(badgeStream.kind)).length === 0;
  await issueAwarded(portal);
  if (isNew) {
    const [badge] = await listBadges(portal);
    if (badge !== undefined) {
      const context = { by: { id: badge.personId, role: 'member' }, at: clock() } as const;
      await ledger.change(badgeStream, badge.id, context, (state) => decidePublishing(state, true));
    }
  }
  const shown = (await listBadges(portal)).filter(({ isPublished }) => isPublished);
  const here = `http://${config.hostname}:${config.port}`;
  return shown.flatMap(({ publicId, title }) => [
    '',
    `A badge that its holder shows, ${title}:`,
    `  ${here}/badges/${publicId}`,
    'To check it as a stranger would:',
    `  cop-badges verify ${badgeIdOf(config.origin, publicId)} --connect-to ${config.origin}=${here}`,
  ]);
}
