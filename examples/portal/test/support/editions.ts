import { campusCompactCep, type Edition } from '@cop-credentials/core';
import type { Portal } from '../../src/portal.js';
import { loadEditions } from '../../src/program/current-program.js';
import { decideMaking } from '../../src/program/decide-edition.js';
import { editionsStream } from '../../src/program/edition.js';
import { today } from '../../src/web/today.js';

/** Makes an edition as an administrator would. */
export async function addEdition(
  portal: Portal,
  from: string,
  parameters: Edition['parameters'],
): Promise<void> {
  const before = await loadEditions(portal.ledger);
  const context = { by: { id: 'test', role: 'administrator' }, at: portal.clock() } as const;
  const result = await portal.ledger.change(editionsStream, campusCompactCep.id, context, () =>
    decideMaking(before, {
      edition: { id: from, from, parameters },
      today: today(portal),
      seenChanges: before.changes,
    }),
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
}
