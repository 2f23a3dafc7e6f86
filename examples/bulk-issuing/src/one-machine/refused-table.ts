import { writeFile } from 'node:fs/promises';
import type { RefusedOutcome } from '@cop-credentials/badges';
import { stringify } from 'csv-stringify/sync';

/** Writes what was refused as a table, in which no key runs as a formula. */
export async function writeRefused(
  file: string,
  refused: readonly RefusedOutcome[],
): Promise<void> {
  const rows = refused.map(({ key, code, path, message }) => ({ key, code, path, message }));
  const columns = ['key', 'code', 'path', 'message'];
  await writeFile(file, stringify(rows, { header: true, columns, escape_formulas: true }));
}
