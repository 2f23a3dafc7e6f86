import { setImmediate as nextTurn } from 'node:timers/promises';
import { BadgeError } from '../errors.js';
import { WriteOnceFiles } from '../files/write-once-files.js';

/** Records in one folder: what file systems list fast. */
const RECORDS_PER_FOLDER = 1000;
const DIGITS = 9;

/** Records that are read before others have their turn. */
const RECORDS_PER_TURN = 100;

/**
 * An append-only log of texts in a folder, for many processes at once and without locks: record number n is a file of
 * its own, and whoever comes second with that number learns so.
 */
export class RecordLog {
  readonly #records: WriteOnceFiles;
  #position = 0;
  /** How many records there were, by their files, when the log was opened. */
  readonly #least: number;

  private constructor(records: WriteOnceFiles, least: number) {
    this.#records = records;
    this.#least = least;
  }

  /** Opens a log, making the folder if there is none, at its first record. */
  static async open(folder: string): Promise<RecordLog> {
    const records = await WriteOnceFiles.open(folder, 'records');
    const paths = await records.paths();
    return new RecordLog(records, paths.filter((path) => path.endsWith('.json')).length);
  }

  /**
   * The next record, as often as it is asked for; `undefined` at the end of the log.
   *
   * @throws {@link BadgeError} `status.store` when the record is missing, while there are later ones
   */
  async read(): Promise<string | undefined> {
    if (this.#position % RECORDS_PER_TURN === 0) await nextTurn();
    const text = await this.#records.read(pathOf(this.#position));
    if (text === undefined && this.#position < this.#least) throw this.damage('missing');
    return text;
  }

  /** Goes on to the record after the one that was read. */
  advance(): void {
    this.#position += 1;
  }

  /** The error to throw where the next record is not what it was when it was written. */
  damage(how: 'missing' | 'damaged'): BadgeError {
    const message = `The status lists cannot be read: record ${this.#position} is ${how}.`;
    return new BadgeError('status.store', message, {
      hint: 'Restore the folder from a backup; do not begin anew, or revoked badges become good again.',
    });
  }

  /**
   * Adds a record at the position that was read up to. When it returns `true`, the record survives a loss of power.
   *
   * @returns `false` when another process was first; its record comes next
   */
  async append(text: string): Promise<boolean> {
    const isAdded = await this.#records.create(pathOf(this.#position), text);
    if (isAdded) this.advance();
    return isAdded;
  }
}

function pathOf(position: number): string {
  const name = String(position).padStart(DIGITS, '0');
  const folder = String(Math.floor(position / RECORDS_PER_FOLDER)).padStart(DIGITS - 3, '0');
  return `${folder}/${name}.json`;
}
