import { type CalendarDate, CoreError, type Edition, withEdition } from '@cop-credentials/core';
import { type Problem, refused } from '../ledger/problem.js';
import type { Decision } from '../ledger/stream.js';
import { programWith } from './current-program.js';
import type { EditionEvent, KeptEditions } from './edition.js';

/** What an administrator wants to change about the editions. */
export interface EditionWish {
  readonly today: CalendarDate;
  /** How often the editions had been changed when the wish was written down. */
  readonly seenChanges: number;
}

/** Decides about a new edition: it begins today or later, and the program takes it. */
export function decideMaking(
  state: KeptEditions,
  { edition, today, seenChanges }: EditionWish & { readonly edition: Edition },
): Decision<EditionEvent> {
  const stale = staleProblem(state, seenChanges);
  if (stale !== undefined) return stale;
  if (edition.from < today)
    return refused(
      'edition.past',
      'An edition begins today or later, so that what was decided stays as it was decided.',
      '/from',
    );
  if (Object.keys(edition.parameters).length === 0)
    return refused('edition.changes-nothing', 'Nothing differs from the edition before.', '');
  const problems = problemsOf(state, edition);
  if (problems.length > 0) return { ok: false, problems };
  const { programId } = state;
  return { ok: true, events: [{ type: 'edition-made', programId, edition }] };
}

/** Decides about withdrawing an edition: only before its first day, and only one that was made here. */
export function decideWithdrawing(
  state: KeptEditions,
  wish: EditionWish & { readonly from: CalendarDate; readonly why: string },
): Decision<EditionEvent> {
  const { from, why, today, seenChanges } = wish;
  if (!state.editions.some(({ edition }) => edition.from === from))
    return refused('edition.unknown', 'No edition that was made here begins on that day.');
  const stale = staleProblem(state, seenChanges);
  if (stale !== undefined) return stale;
  if (from <= today)
    return refused('edition.begun', 'It has begun. Make another edition that begins later.');
  const { programId } = state;
  return { ok: true, events: [{ type: 'edition-withdrawn', programId, from, why }] };
}

function staleProblem({ changes }: KeptEditions, seenChanges: number) {
  if (changes === seenChanges) return undefined;
  return refused(
    'edition.changed-meanwhile',
    'Somebody has changed the editions meanwhile. Look at what would change once more.',
  );
}

function problemsOf(state: KeptEditions, edition: Edition): readonly Problem[] {
  try {
    withEdition(programWith(state).program, edition);
    return [];
  } catch (error) {
    if (error instanceof CoreError) return error.problems;
    throw error;
  }
}
