import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.js';

/** Who may see what is written, before the mask of the process. */
interface Modes {
  readonly file: number;
  readonly folder: number;
}

/** Badges and keys are the business of who runs the command. */
const OWNER_ONLY: Modes = { file: 0o600, folder: 0o700 };
/** A web server may run as somebody else. */
const EVERYBODY: Modes = { file: 0o666, folder: 0o777 };

/** Writes a file whole or not at all, in place of one that is there, making folders as need be. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await replace(path, await writeDraft(path, content, OWNER_ONLY));
}

/** Does the same with what is to be published. */
export async function writePublic(path: string, content: string): Promise<void> {
  await replace(path, await writeDraft(path, content, EVERYBODY));
}

/** Writes a file whole or not at all, and never in place of another. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  const draft = await writeDraft(path, content, OWNER_ONLY);
  try {
    await finish(draft, () => link(draft, path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UsageError(
        `${path} is there already, and is not written over.`,
        'Give another name, or move the file away.',
      );
    }
    throw error;
  }
}

/** A place beside a file, for what is not whole yet. */
export function partOf(path: string): string {
  return `${path}.${randomUUID()}.part`;
}

/** Makes a folder for what only its owner may see. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY.folder });
}

async function writeDraft(
  path: string,
  content: string | Uint8Array,
  { file, folder }: Modes,
): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: folder });
  const draft = partOf(path);
  await writeFile(draft, content, { mode: file, flag: 'wx' });
  return draft;
}

async function replace(path: string, draft: string): Promise<void> {
  await finish(draft, () => rename(draft, path));
}

async function finish(draft: string, move: () => Promise<void>): Promise<void> {
  try {
    await move();
  } finally {
    await rm(draft, { force: true });
  }
}
