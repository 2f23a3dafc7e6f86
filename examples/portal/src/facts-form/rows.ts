import type { Entered } from '../web/form.js';
import { type FactField, type FactRows, mostRows } from './fact-field.js';

/** How many rows of a kind were entered, blank ones included. */
export function rowCount(entered: Entered, path: string): number {
  const numbers = Object.keys(entered).flatMap((name) => {
    const number = /^\.(\d{1,3})\./.exec(name.startsWith(path) ? name.slice(path.length) : '')?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return Math.min(mostRows, Math.max(-1, ...numbers) + 1);
}

/** What was entered without rows that nothing was entered in, so that a row and the fact it tells have one number. */
export function withoutBlankRows(entered: Entered, fields: readonly FactField[]): Entered {
  return rowsAmong(fields).reduce((left, { path }) => {
    const filled = rowsOf(left, path).filter((row) => !isBlank(row));
    return withRows(left, path, filled);
  }, entered);
}

/** What was entered with rows that nothing was entered in after the others, for the same reason. */
export function withBlankRowsLast(entered: Entered, fields: readonly FactField[]): Entered {
  return rowsAmong(fields).reduce((all, { path }) => {
    const rows = rowsOf(all, path);
    const filled = rows.filter((row) => !isBlank(row));
    return withRows(all, path, [...filled, ...rows.filter(isBlank)]);
  }, entered);
}

/** What was entered without one row. */
export function withoutRow(entered: Entered, path: string, removed: number): Entered {
  const kept = rowsOf(entered, path).filter((_row, index) => index !== removed);
  return withRows(entered, path, kept);
}

/** What was entered with other rows of a kind in place of those. */
export function withRows(entered: Entered, path: string, rows: readonly Entered[]): Entered {
  return { ...withoutRows(entered, path), ...named(rows, path) };
}

function rowsAmong(fields: readonly FactField[]): readonly FactRows[] {
  return fields.flatMap((field) => (field.kind === 'rows' ? [field] : []));
}

function rowsOf(entered: Entered, path: string): readonly Entered[] {
  return Array.from({ length: rowCount(entered, path) }, (_, row) => {
    const start = `${path}.${row}.`;
    return Object.fromEntries(
      Object.entries(entered).flatMap(([name, values]) =>
        name.startsWith(start) ? [[name.slice(start.length), values]] : [],
      ),
    );
  });
}

function isBlank(row: Entered): boolean {
  return Object.values(row).every((values) => values.every((value) => value.trim() === ''));
}

function withoutRows(entered: Entered, path: string): Entered {
  const row = new RegExp(`^${path}\\.\\d+\\.`);
  return Object.fromEntries(Object.entries(entered).filter(([name]) => !row.test(name)));
}

function named(rows: readonly Entered[], path: string): Entered {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, values]) => [`${path}.${index}.${name}`, values] as const),
    ),
  );
}
