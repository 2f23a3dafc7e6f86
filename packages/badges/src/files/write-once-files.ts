import { readFileSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUuid } from '../crypto/crypto.js';

/** Only the owner may read or write. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** A draft as old as this was left by a process that died; one that only slept writes its draft again. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Text files in a folder that are written whole, once, and never changed, by many processes at once and without locks.
 *
 * A file is written under a passing name, made durable, and then linked to its final name, which the file system does
 * for exactly one process: whoever is second learns so, and nothing can be half written. A process that is killed leaves
 * at most a draft, and nothing that others wait for.
 */
export class WriteOnceFiles {
  readonly #drafts: string;
  readonly #files: string;
  /** The folders whose own names are known to be durable. */
  readonly #durable = new Set<string>();

  private constructor(folder: string, name: string) {
    this.#drafts = join(folder, 'drafts');
    this.#files = join(folder, name);
  }

  /** Opens the files in `<folder>/<name>`, making both if need be; drafts stand beside them. */
  static async open(folder: string, name: string): Promise<WriteOnceFiles> {
    const files = new WriteOnceFiles(folder, name);
    await mkdir(files.#drafts, { recursive: true, mode: FOLDER_MODE });
    await mkdir(files.#files, { recursive: true, mode: FOLDER_MODE });
    await files.#removeAbandonedDrafts();
    return files;
  }

  /** The paths of all files and of the folders they are in, in no order. */
  paths(): Promise<readonly string[]> {
    return readdir(this.#files, { recursive: true });
  }

  /** What is in a file; `undefined` when there is none. */
  read(path: string): Promise<string | undefined> {
    return unless('ENOENT', readNow(join(this.#files, path)));
  }

  /**
   * Writes a file in one of the folders here, making the folder if need be. When it returns `true`, the file survives a
   * loss of power.
   *
   * @param path - `folder/file`, from here
   * @returns `false` when there is one already, which stays as it is
   */
  async create(path: string, text: string): Promise<boolean> {
    const draft = join(this.#drafts, `${randomUuid()}.json`);
    const file = join(this.#files, path);
    try {
      await writeDurably(draft, text);
      await this.#makeFolder(dirname(file));
      const linked = await unless(
        'EEXIST',
        link(draft, file).then(() => true),
      );
      if (linked === undefined) return false;
      await syncFolder(dirname(file));
    } finally {
      await rm(draft, { force: true });
    }
    return true;
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#durable.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    await syncFolder(this.#files);
    this.#durable.add(folder);
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
