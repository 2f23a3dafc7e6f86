import { CoreError, campusCompactCep, type Program, withEdition } from '@cop-credentials/core';
import type { Ledger } from '../ledger/ledger.js';
import { editionsStream, type KeptEdition, type KeptEditions } from './edition.js';

/** An edition that was made here and does not fit the program any more, such as after an update of it. */
interface UnfittingEdition extends KeptEdition {
  readonly why: string;
}

/** The program with the editions that were made here, and those of them that it cannot take. */
export interface ReadProgram {
  readonly program: Program;
  readonly unfitting: readonly UnfittingEdition[];
}

/** The program with every edition that was added here. */
export async function currentProgram(ledger: Ledger): Promise<Program> {
  return programWith(await loadEditions(ledger)).program;
}

/** What stands before any edition was made here. */
export const noEditions: KeptEditions = {
  programId: campusCompactCep.id,
  editions: [],
  changes: 0,
};

/** The editions that were made here. */
export async function loadEditions(ledger: Ledger): Promise<KeptEditions> {
  const kept = await ledger.load(editionsStream, campusCompactCep.id);
  return kept?.state ?? noEditions;
}

/**
 * Gives the program its editions. Each was judged when it was made; one that a later version of the program no longer
 * takes is left out and told, so that the pages stay.
 */
export function programWith({ editions }: Pick<KeptEditions, 'editions'>): ReadProgram {
  let program = campusCompactCep;
  const unfitting: UnfittingEdition[] = [];
  for (const kept of editions) {
    try {
      program = withEdition(program, kept.edition);
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      unfitting.push({ ...kept, why: error.message });
    }
  }
  return { program, unfitting };
}
