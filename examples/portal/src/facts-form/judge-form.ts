import {
  type Assessment,
  assess,
  type CalendarDate,
  CoreError,
  type Program,
} from '@cop-credentials/core';
import type * as z from 'zod';
import type { Entered, FieldError } from '../web/form.js';
import { type FactField, type FactGroup, fieldsOfRow } from './fact-field.js';
import { readFacts } from './read-facts.js';
import { withoutBlankRows } from './rows.js';

/** What facts are asked for, and which rules are asked about them. */
export interface FactsSubject<Facts> {
  readonly program: Program;
  readonly subject: string;
  readonly groups: readonly FactGroup[];
  readonly asOf: CalendarDate;
  /** Puts what was chosen by its id in place of the id. */
  readonly complete?: (facts: Readonly<Record<string, unknown>>) => unknown;
  /** Reads what the rules have accepted as facts. */
  readonly accepted: z.ZodType<Facts>;
}

/** A form as it was judged. */
export type JudgedForm<Facts> =
  | { readonly ok: true; readonly facts: Facts; readonly assessment: Assessment }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What the rules say of what was entered, or what keeps it from being facts, by the field. */
export function judgeForm<Facts>(
  entered: Entered,
  { program, subject, groups, asOf, complete, accepted }: FactsSubject<Facts>,
): JudgedForm<Facts> {
  const fields = fieldsOf(groups);
  const read = readFacts(withoutBlankRows(entered, fields), fields);
  if (read.errors.length > 0) return { ok: false, errors: read.errors };
  const facts = complete === undefined ? read.facts : complete(read.facts);
  try {
    const assessment = assess(program, subject, facts, { asOf });
    return { ok: true, facts: accepted.parse(facts), assessment };
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    const errors = error.problems.map(({ path, message, hint }) => ({
      field: fieldAt(path, fields),
      message: [message, hint].filter(Boolean).join(' '),
    }));
    return { ok: false, errors };
  }
}

/** The fields of all groups. */
export function fieldsOf(groups: readonly FactGroup[]): readonly FactField[] {
  return groups.flatMap(({ fields }) => fields);
}

/** The field of a fact, or of what the fact is part of. */
function fieldAt(pointer: string, fields: readonly FactField[]): string {
  const names = pointer.split('/').slice(1);
  const lengths = names.map((_name, index) => names.length - index);
  const paths = lengths.map((length) => names.slice(0, length).join('.'));
  return paths.find((path) => isField(path, fields)) ?? '';
}

function isField(name: string, fields: readonly FactField[]): boolean {
  return fields.some((field) => {
    if (field.path === name) return true;
    if (field.kind === 'money') {
      return [`${field.path}.amount`, `${field.path}.currency`].includes(name);
    }
    if (field.kind !== 'rows' || !name.startsWith(`${field.path}.`)) return false;
    const [, ...rest] = name.slice(field.path.length + 1).split('.');
    return isField(rest.join('.'), fieldsOfRow(field));
  });
}
