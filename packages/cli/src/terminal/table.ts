import { inert } from './inert.js';

/** Rows as aligned columns. Every cell is one line that can do nothing. */
export function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map(inert));
  const widths = shown.reduce<readonly number[]>(
    (most, row) => row.map((cell, column) => Math.max(cell.length, most[column] ?? 0)),
    [],
  );
  return shown
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
