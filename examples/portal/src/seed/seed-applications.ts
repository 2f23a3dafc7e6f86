import { applicationStream } from '../applications/application-stream.js';
import type { Portal } from '../portal.js';
import { createApplicationSeeds } from './application-seeds.js';

/** Applications at several stages, where there are none. */
export async function seedApplications(portal: Portal): Promise<void> {
  if ((await portal.ledger.list(applicationStream.kind)).length > 0) return;
  const seeds = createApplicationSeeds(portal);
  await seeds.inPreparation('ada@example.org', {
    credentialId: 'community-partnerships',
    daysAgo: 20,
  });
  await seeds.inReview('leo@example.org', { credentialId: 'community-partnerships', daysAgo: 25 });
  await seeds.decided('leo@example.org', {
    credentialId: 'facilitating-reflection',
    daysAgo: 45,
    outcome: 'not-sufficient',
    feedback:
      'Your plan shows care for every voice. We could not see yet how you ask questions that open: add notes of two conversations, with what you asked and what came of it.',
  });
  const successful = await seeds.decided('hana@example.org', {
    credentialId: 'community-partnerships',
    daysAgo: 45,
    outcome: 'sufficient',
    feedback: 'You show with great clarity how the garden became the neighbours’ own.',
  });
  await seeds.award(successful, 25);
}
