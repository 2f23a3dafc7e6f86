import type { Portal } from '../portal.js';
import type { Cell } from './csv.js';

/** What is asked for, and by whom. */
export interface ExportRequest {
  /** A part of the address of the table. */
  readonly query: (name: string) => string | undefined;
  readonly readerId: string;
}

/** A table that can be downloaded. */
export interface ExportTable {
  readonly name: string;
  readonly title: string;
  /** What is in it. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly cells: (portal: Portal, request: ExportRequest) => AsyncIterable<readonly Cell[]>;
}

/** What stands in each column of a row, by the name of the column. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** A table, with what stands in each column of a row. */
export function exportTable<Row>(draft: {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly rows: (portal: Portal, request: ExportRequest) => AsyncIterable<Row>;
  readonly columns: Columns<Row>;
}): ExportTable {
  const { rows, columns, ...described } = draft;
  const readers = Object.values(columns);
  return {
    ...described,
    columns: Object.keys(columns),
    async *cells(portal, request) {
      for await (const row of rows(portal, request)) yield readers.map((cellOf) => cellOf(row));
    },
  };
}
