import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** A row of a table, by the headings of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads a table row by row, so that its length does not matter. */
export async function* rowsOf(file: URL): AsyncGenerator<Row> {
  const rows = createReadStream(file).pipe(
    parse({ columns: true, bom: true, skip_empty_lines: true, trim: true }),
  );
  yield* rows;
}
