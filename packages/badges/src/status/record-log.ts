import { readFileSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { randomUuid } from '../crypto/crypto.js';
import { BadgeError } from '../errors.js';

/** Only the owner may read or write. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Records in one folder: what file systems list fast. */
const RECORDS_PER_FOLDER = 1000;
const DIGITS = 9;

/** Records that are read before others have their turn. */
const RECORDS_PER_TURN = 100;

/** A draft as old as this was left by a process that died; one that only slept writes its draft again. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * An append-only log of texts in a folder, for many processes at once and without locks.
 *
 * Record number n is a file of its own. It is written under a passing name, made durable, and then linked to its final
 * name, which the file system does for exactly one process: whoever is second learns so, and nothing can be half
 * written. A process that is killed leaves at most a draft, and nothing that others wait for.
 */
export class RecordLog {
  readonly #folder: string;
  #position = 0;
  /** How many records there were, by their files, when the log was opened. */
  #least = 0;
  /** The folder of records whose own name is known to be durable. */
  #durableFolder: string | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens a log, making the folder if there is none, at its first record. */
  static async open(folder: string): Promise<RecordLog> {
    const log = new RecordLog(folder);
    await mkdir(log.#drafts, { recursive: true, mode: FOLDER_MODE });
    await mkdir(log.#records, { recursive: true, mode: FOLDER_MODE });
    await log.#removeAbandonedDrafts();
    const names = await readdir(log.#records, { recursive: true });
    log.#least = names.filter((name) => name.endsWith('.json')).length;
    return log;
  }

  /**
   * The next record, as often as it is asked for; `undefined` at the end of the log.
   *
   * @throws {@link BadgeError} `status.store` when the record is missing, while there are later ones
   */
  async read(): Promise<string | undefined> {
    if (this.#position % RECORDS_PER_TURN === 0) await nextTurn();
    const text = await unless('ENOENT', readNow(this.#pathOf(this.#position)));
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
    const draft = join(this.#drafts, `${randomUuid()}.json`);
    const path = this.#pathOf(this.#position);
    try {
      await writeDurably(draft, text);
      await this.#makeFolder(dirname(path));
      const linked = await unless(
        'EEXIST',
        link(draft, path).then(() => true),
      );
      if (linked === undefined) return false;
      await syncFolder(dirname(path));
    } finally {
      await rm(draft, { force: true });
    }
    this.advance();
    return true;
  }

  get #drafts(): string {
    return join(this.#folder, 'drafts');
  }

  get #records(): string {
    return join(this.#folder, 'records');
  }

  #pathOf(position: number): string {
    const name = String(position).padStart(DIGITS, '0');
    const folder = String(Math.floor(position / RECORDS_PER_FOLDER)).padStart(DIGITS - 3, '0');
    return join(this.#records, folder, `${name}.json`);
  }

  async #makeFolder(folder: string): Promise<void> {
    if (folder === this.#durableFolder) return;
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    await syncFolder(this.#records);
    this.#durableFolder = folder;
  }

  async #removeAbandonedDrafts(): Promise<void> {
    for (const name of await readdir(this.#drafts)) {
      const draft = join(this.#drafts, name);
      const found = await unless('ENOENT', stat(draft));
      if (found && found.mtimeMs < Date.now() - ABANDONED_AFTER_MS)
        await rm(draft, { force: true });
    }
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', FILE_MODE);
  await andClose(file, async () => {
    await file.writeFile(text);
    await file.sync();
  });
}

/** Makes the names in a folder durable, where the platform can: Windows keeps them without being asked. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await andClose(handle, () => handle.sync());
}

async function andClose(file: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await file.close();
  }
}

/** Without waiting: for small files that takes a tenth of the time, and there may be a hundred thousand. */
async function readNow(path: string): Promise<string> {
  return readFileSync(path, 'utf8');
}

/** What the file system answers, or `undefined` where it refuses for the given reason. */
async function unless<Value>(code: string, answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return undefined;
    throw error;
  }
}
