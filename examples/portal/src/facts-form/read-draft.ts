import type { Assessment } from '@cop-credentials/core';
import * as z from 'zod';
import type { OfferingContent } from '../offerings/offering.js';
import type { PortalContext } from '../web/env.js';
import { type Entered, type FieldError, field, readForm } from '../web/form.js';
import { afterRowIntent, readRowIntent } from './intent.js';
import { type FactsSubject, fieldsOf, type JudgedForm, judgeForm } from './judge-form.js';
import { withoutBlankRows } from './rows.js';

/** A form of facts that is shown again, with what the rules say where they could be asked. */
export interface ShownDraft {
  readonly entered: Entered;
  readonly errors: readonly FieldError[];
  readonly assessment: Assessment | undefined;
}

/** What a form of facts that was sent asks for. */
export type DraftStep<Facts> =
  | ({ readonly step: 'show'; readonly status: 200 | 422 } & ShownDraft)
  | ({ readonly step: 'save'; readonly content: OfferingContent<Facts> } & ShownDraft);

/** What another button of a form makes of what was entered. */
export type OtherIntent = (
  intent: string,
  entered: Entered,
) => { readonly entered: Entered; readonly errors: readonly FieldError[] } | undefined;

const shape = z.object({ title: field.text(200), about: field.optionalText(4000) });
const sent = z.object({ intent: z.string().max(200).default('save') });

/** Reads a form of facts, whichever button sent it. Whatever was entered is kept, and comes back where it is not saved. */
export async function readDraft<Facts>(
  context: PortalContext,
  subject: FactsSubject<Facts> & { readonly otherIntent?: OtherIntent },
): Promise<DraftStep<Facts>> {
  const fields = fieldsOf(subject.groups);
  const { entered: given } = await readForm(context, sent);
  const intent = given.intent?.[0] ?? 'save';
  const rowIntent = readRowIntent(intent, fields);
  if (rowIntent !== undefined) {
    return shown(afterRowIntent(given, rowIntent, fields), subject);
  }
  const entered = withoutBlankRows(given, fields);
  const others = subject.otherIntent?.(intent, entered);
  if (others !== undefined) return shown(others.entered, subject, others.errors);
  const read = shape.safeParse({ title: entered.title?.[0], about: entered.about?.[0] });
  const judged = judgeForm(entered, subject);
  if (intent === 'save' && read.success && judged.ok) {
    const { facts, assessment } = judged;
    return { step: 'save', entered, errors: [], assessment, content: { ...read.data, facts } };
  }
  const titleErrors = read.success || intent !== 'save' ? [] : errorsOf(read.error);
  return shown(entered, subject, titleErrors);
}

/** What is shown of a form that nothing else is to become of. */
export function shownDraft<Facts>(entered: Entered, judged: JudgedForm<Facts>): ShownDraft {
  return judged.ok
    ? { entered, errors: [], assessment: judged.assessment }
    : { entered, errors: judged.errors, assessment: undefined };
}

function shown<Facts>(
  entered: Entered,
  subject: FactsSubject<Facts>,
  others: readonly FieldError[] = [],
): DraftStep<Facts> {
  const draft = shownDraft(entered, judgeForm(entered, subject));
  const errors = [...others, ...draft.errors];
  return { ...draft, step: 'show', status: errors.length > 0 ? 422 : 200, errors };
}

function errorsOf(error: z.ZodError): readonly FieldError[] {
  return error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
}
