import {
  type AskOptions,
  type Assessment,
  assess,
  CoreError,
  type Program,
} from '@cop-credentials/core';
import type { FieldError } from '../web/form.js';
import { type FactField, fieldsOfRow } from './fact-field.js';

/** What the rules say of facts, or what keeps them from being facts, by the field. */
export type JudgedFacts =
  | { readonly ok: true; readonly assessment: Assessment }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Asks the rules about facts as they were entered. */
export function judgeFacts(
  program: Program,
  {
    subject,
    facts,
    fields,
    ...options
  }: AskOptions & {
    readonly subject: string;
    readonly facts: unknown;
    readonly fields: readonly FactField[];
  },
): JudgedFacts {
  try {
    return { ok: true, assessment: assess(program, subject, facts, options) };
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    const errors = error.problems.map(({ path, message, hint }) => ({
      field: fieldAt(path, fields),
      message: [message, hint].filter(Boolean).join(' '),
    }));
    return { ok: false, errors };
  }
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
