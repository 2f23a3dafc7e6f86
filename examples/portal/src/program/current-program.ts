import { campusCompactCep, type Program, withEdition } from '@cop-credentials/core';
import type { Ledger } from '../ledger/ledger.js';
import { editionStream } from './edition.js';

/** The program with every edition that was added here. */
export async function currentProgram(ledger: Ledger): Promise<Program> {
  const listed = await ledger.list(editionStream.kind);
  let program = campusCompactCep;
  for (const { id } of [...listed].reverse()) {
    const kept = await ledger.load(editionStream, id);
    if (kept !== undefined) program = withEdition(program, kept.state.edition);
  }
  return program;
}
