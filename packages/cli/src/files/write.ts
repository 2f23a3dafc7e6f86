import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.js';

/** Badges and keys are the business of who runs the command; what is to be published is copied from here. */
const OWNER_ONLY = { file: 0o600, folder: 0o700 } as const;

/** Writes a file whole or not at all, in place of one that is there, making folders as need be. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = await writeDraft(path, content);
  await finish(draft, () => rename(draft, path));
}

/** Writes a file whole or not at all, and never in place of another. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  const draft = await writeDraft(path, content);
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
export function draftOf(path: string): string {
  return `${path}.${randomUUID()}.part`;
}

/** Makes a folder for what only its owner may see. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY.folder });
}

async function writeDraft(path: string, content: string | Uint8Array): Promise<string> {
  await makeFolder(dirname(path));
  const draft = draftOf(path);
  await writeFile(draft, content, { mode: OWNER_ONLY.file, flag: 'wx' });
  return draft;
}

async function finish(draft: string, move: () => Promise<void>): Promise<void> {
  try {
    await move();
  } finally {
    await rm(draft, { force: true });
  }
}
