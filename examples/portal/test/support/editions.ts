import { campusCompactCep, type Edition } from '@cop-credentials/core';
import { parameterFields } from '../../src/administration/parameter-fields.js';
import type { Portal } from '../../src/portal.js';
import { loadEditions } from '../../src/program/current-program.js';
import { decideMaking } from '../../src/program/decide-edition.js';
import { editionsStream } from '../../src/program/edition.js';
import { parametersOn } from '../../src/program/parameters.js';
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

/** A first day for new editions. */
export const from = '2026-07-01';

/** The fields of two values, an amount and a number. */
export const fee = 'value.cep-fee-amount.amount';
export const most = 'value.cep-cop-max-participants.maxParticipants';

/** The form as it stands, with what somebody changes in it. */
export function editionForm(
  changes: Readonly<Record<string, string>>,
  program = campusCompactCep,
): Record<string, string> {
  const fields = parameterFields(program, parametersOn(program, from));
  return {
    from,
    seenChanges: '0',
    note: 'The page has changed.',
    ...Object.fromEntries(fields.map(({ field, typed }) => [field, typed])),
    ...changes,
  };
}
