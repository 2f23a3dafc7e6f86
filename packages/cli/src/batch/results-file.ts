import { type FileHandle, open, rename } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { partOf } from '../files/write.js';

/** What became of one row, as the table of results tells it. */
export interface ResultRow {
  readonly line: number;
  readonly key: string;
  readonly status: 'issued' | 'already' | 'refused';
  readonly badge?: string;
  readonly file?: string;
  readonly code?: string;
  readonly message?: string;
}

const COLUMNS = ['line', 'key', 'status', 'badge', 'file', 'code', 'message'] as const;

/** A table of results that is there once it is whole; until then it has another name. */
export class ResultsFile {
  readonly #path: string;
  readonly #draft: string;
  readonly #file: FileHandle;

  private constructor(path: string, draft: string, file: FileHandle) {
    this.#path = path;
    this.#draft = draft;
    this.#file = file;
  }

  /** Begins the table. */
  static async create(path: string): Promise<ResultsFile> {
    const draft = partOf(path);
    const results = new ResultsFile(path, draft, await open(draft, 'wx', 0o600));
    await results.#write(COLUMNS);
    return results;
  }

  /** Adds a row. */
  async add(row: ResultRow): Promise<void> {
    await this.#write(COLUMNS.map((column) => row[column] ?? ''));
  }

  /** Puts the table in its place, instead of an older one. */
  async finish(): Promise<void> {
    await this.#file.close();
    await rename(this.#draft, this.#path);
  }

  async #write(cells: readonly (string | number)[]): Promise<void> {
    // Keys come from a table that somebody sent: one that begins with = or @ would run as a formula in a spreadsheet.
    await this.#file.write(stringify([[...cells]], { escape_formulas: true }));
  }
}
