import type { Portal } from '../portal.js';
import type { Cell } from './csv.js';

/** What the address of a table asks for. */
export type ExportQuery = (name: string) => string | undefined;

/** A table that can be downloaded. */
export interface ExportTable {
  readonly name: string;
  readonly title: string;
  /** What is in it. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly cells: (portal: Portal, query: ExportQuery) => AsyncIterable<readonly Cell[]>;
}

/** What stands in each column of a row, by the name of the column. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** A table, with what stands in each column of a row. */
export function exportTable<Row>(draft: {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly rows: (portal: Portal, query: ExportQuery) => AsyncIterable<Row>;
  readonly columns: Columns<Row>;
}): ExportTable {
  const { rows, columns, ...described } = draft;
  const readers = Object.values(columns);
  return {
    ...described,
    columns: Object.keys(columns),
    async *cells(portal, query) {
      for await (const row of rows(portal, query)) yield readers.map((cellOf) => cellOf(row));
    },
  };
}
