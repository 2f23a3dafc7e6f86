import { stringify } from 'csv-stringify/sync';
import type { PortalContext } from '../web/env.js';

/** What stands in a cell; nothing where there is nothing. */
export type Cell = string | number | null | undefined;

/** A table to be downloaded. */
export interface CsvTable {
  /** The name of the file, without its ending: small letters and hyphens. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/**
 * Sends a table as CSV, row by row, however long it is. It begins with a byte order mark, without which Excel reads
 * names that are not English wrongly; whatever else reads UTF-8 passes over it.
 */
export function csvResponse(context: PortalContext, { name, columns, rows }: CsvTable): Response {
  const texts = csvTexts(columns, rows);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
  return context.body(body, 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
  });
}

async function* csvTexts(
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string, void> {
  yield stringify([[...columns]], { bom: true });
  for await (const row of rows) {
    // What people entered must not run as a formula in a spreadsheet.
    yield stringify([row.map((cell) => cell ?? '')], { escape_formulas: true });
  }
}
