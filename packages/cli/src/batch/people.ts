import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import * as z from 'zod';
import { cannotRead } from '../files/read.js';
import { UsageError } from '../usage-error.js';

/** Somebody in a table of people, who gets a badge. */
export interface Person {
  /** The line of the file on which their row ends. */
  readonly line: number;
  readonly key: string;
  readonly id?: string;
  readonly emailAddress?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly awardedDate?: string;
}

/** What is wrong with a table, and where. */
export interface Fault {
  readonly line: number;
  readonly column?: string;
  readonly message: string;
}

/** The file of people, and the columns in it that are for somebody else. */
export interface PeopleFile {
  readonly path: string;
  readonly ignored: readonly string[];
}

/** Reads a table of people row by row: each is a person, or the faults of their row. */
export async function* readPeople({
  path,
  ignored,
}: PeopleFile): AsyncGenerator<Person | readonly Fault[], void, undefined> {
  let columns: readonly string[] | undefined;
  for await (const { cells, line } of rowsOf(path)) {
    if (columns === undefined) {
      assertColumns(cells, { path, ignored });
      columns = cells;
    } else yield readRow(cells, columns, line);
  }
  if (columns === undefined) throw new UsageError(`${path} is empty.`, WANTED);
}

const instant = z.iso.datetime({
  offset: true,
  error: 'wants an instant with a zone, such as 2026-05-15T00:00:00Z',
});

const COLUMNS = {
  key: z.string().max(2000, 'has more than 2,000 characters'),
  id: z.string().regex(/^[a-z][a-z\d+.-]*:\S+$/i, 'wants a DID or an address'),
  emailAddress: z.email('is no e-mail address'),
  validFrom: instant,
  validUntil: instant,
  awardedDate: instant,
} as const;

const NAMES = Object.keys(COLUMNS);
const WANTED = `The first line names the columns, separated by commas: key, then id or emailAddress or both; ${NAMES.slice(3).join(', ')} may follow. Leave others out with --ignore.`;

function assertColumns(columns: readonly string[], { path, ignored }: PeopleFile): void {
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`${path} has the column "${twice}" twice.`);
  const unknown = columns.filter((name) => !NAMES.includes(name) && !ignored.includes(name));
  if (unknown.length > 0)
    throw new UsageError(`${path} has columns that are not known: ${unknown.join(', ')}.`, WANTED);
  const names = columns.filter((name) => !ignored.includes(name));
  if (!names.includes('key') || !(names.includes('id') || names.includes('emailAddress')))
    throw new UsageError(`${path} does not say who is meant.`, WANTED);
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

const row = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.number() }),
});

async function* rowsOf(path: string): AsyncGenerator<Row, void, undefined> {
  const parser = parse({ info: true, relax_column_count: true, max_record_size: 65_536 });
  const text = Readable.from(textOf(path));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const given of parser) {
      const { record, info } = row.parse(given);
      const isBlank = record.length === 1 && record[0] === '';
      if (!isBlank) yield { cells: record, line: info.lines };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${path} is no CSV: ${error.message}.`);
    throw error;
  } finally {
    text.destroy();
  }
}

/** The text of a file, piece by piece. Spreadsheets often save in older encodings, which would change names. */
async function* textOf(path: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw cannotRead(path, error);
    throw new UsageError(`${path} is no text in UTF-8.`, 'Save it as CSV in UTF-8.');
  }
}

function readRow(
  cells: readonly string[],
  columns: readonly string[],
  line: number,
): Person | readonly Fault[] {
  if (cells.length !== columns.length) {
    const message = `has ${cells.length} cells, and the first line has ${columns.length}`;
    return [{ line, message }];
  }
  const given = Object.fromEntries(columns.map((name, at) => [name, cells[at]?.trim() ?? '']));
  const { key = '', id, emailAddress, validFrom, validUntil } = given;
  const faults: Fault[] = Object.entries(COLUMNS).flatMap(([column, cell]) => {
    const result = given[column] ? cell.safeParse(given[column]) : undefined;
    const message = result?.error?.issues[0]?.message;
    return message === undefined ? [] : [{ line, column, message }];
  });
  if (key === '') faults.push({ line, column: 'key', message: 'is empty' });
  if (!id && !emailAddress) faults.push({ line, message: 'has neither id nor emailAddress' });
  if (
    faults.length === 0 &&
    validFrom &&
    validUntil &&
    !(Date.parse(validFrom) < Date.parse(validUntil))
  )
    faults.push({ line, column: 'validUntil', message: 'is not after validFrom' });
  if (faults.length > 0) return faults;
  const filled = Object.entries(given).filter(
    ([name, text]) => text !== '' && NAMES.includes(name),
  );
  return { line, key, ...Object.fromEntries(filled) };
}
