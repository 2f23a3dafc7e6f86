import type { Entered } from '../web/form.js';
import { type FactField, mostRows } from './fact-field.js';
import { rowCount, withBlankRowsLast, withoutBlankRows, withoutRow } from './rows.js';

/** What the button that sent a form asks for, beside what the form itself is for. */
export type RowIntent =
  | { readonly type: 'add'; readonly path: string }
  | { readonly type: 'remove'; readonly path: string; readonly row: number };

/** Reads whether a row is to be added or removed. */
export function readRowIntent(intent: string, fields: readonly FactField[]): RowIntent | undefined {
  const [, type, path = '', row] =
    /^(add|remove) ([A-Za-z.]+?)(?:\.(\d{1,3}))?$/.exec(intent) ?? [];
  if (!fields.some((field) => field.kind === 'rows' && field.path === path)) return undefined;
  if (type === 'add') return { type, path };
  return type === 'remove' && row !== undefined ? { type, path, row: Number(row) } : undefined;
}

/** What was entered with one row more or less. */
export function afterRowIntent(
  entered: Entered,
  intent: RowIntent,
  fields: readonly FactField[],
): Entered {
  if (intent.type === 'remove') {
    return withoutBlankRows(withoutRow(entered, intent.path, intent.row), fields);
  }
  const { path } = intent;
  const ordered = withBlankRowsLast(entered, fields);
  const rows = fields.find((field) => field.kind === 'rows' && field.path === path);
  const first = rows?.kind === 'rows' ? rows.fields[0]?.path : undefined;
  const next = rowCount(ordered, path);
  if (first === undefined || next >= mostRows) return ordered;
  return { ...ordered, [`${path}.${next}.${first}`]: [''] };
}
