import {
  type CalendarDate,
  type Edition,
  isCalendarDate,
  type Program,
} from '@cop-credentials/core';
import * as z from 'zod';
import { loadEditions, programWith } from '../program/current-program.js';
import type { KeptEditions } from '../program/edition.js';
import type { PortalContext } from '../web/env.js';
import { type Entered, type FieldError, field, firstOf, readForm } from '../web/form.js';
import { refusal } from '../web/refusal.js';
import { draftEdition } from './draft-edition.js';

/** What was entered of an edition, and the editions that there were. */
export interface EditionEntry {
  readonly kept: KeptEditions;
  readonly from: CalendarDate;
  readonly entered: Entered | undefined;
}

/** An edition as it was entered, with the program before and after it. */
export interface WrittenEdition {
  readonly edition: Edition;
  /** How often the editions had been changed when the form was shown. */
  readonly seenChanges: number;
  readonly before: Program;
  readonly after: Program;
  /** The day as of which records are to be assessed. */
  readonly asOf: CalendarDate;
}

/** The form for an edition as it was sent. */
export type ReadEdition =
  | ({ readonly ok: true; readonly entry: EditionEntry } & WrittenEdition)
  | { readonly ok: false; readonly entry: EditionEntry; readonly errors: readonly FieldError[] };

const entryForm = z.object({
  note: field.text(500),
  seenChanges: field.wholeNumber(),
  'as-of': field.day().optional(),
});

/** Reads the form for an edition. */
export async function readEdition(context: PortalContext): Promise<ReadEdition> {
  const read = await readForm(context, entryForm);
  const { entered } = read;
  const from = firstOf(entered, 'from');
  // It stands in the form unseen; another one was made up.
  if (!isCalendarDate(from)) throw refusal(400, 'The form names no first day.');
  const kept = await loadEditions(context.get('portal').ledger);
  const entry = { kept, from, entered };
  const before = programWith(kept).program;
  if (!read.ok) return { ok: false, entry, errors: read.errors };
  const { note, seenChanges, 'as-of': asOf = from } = read.value;
  const draft = draftEdition(before, { from, note, entered });
  if (!draft.ok) return { ok: false, entry, errors: draft.errors };
  const { edition, program: after } = draft;
  return { ok: true, entry, edition, seenChanges, before, after, asOf };
}
