import { open } from 'node:fs/promises';
import type { Io } from '../terminal/io.js';
import { UsageError } from '../usage-error.js';
import { parseJson } from './json.js';

const MOST_BYTES = 64 * 1024 * 1024;

/** The bytes of a file, or of standard input for `-`. */
export async function readBytes(path: string, io: Pick<Io, 'stdin'>): Promise<Uint8Array> {
  if (path === '-') return joined(io.stdin, path);
  try {
    const file = await open(path, 'r');
    try {
      return await joined(file.createReadStream({ autoClose: false }), path);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof UsageError ? error : cannotRead(path, error);
  }
}

/** The text of a file, which has to be UTF-8. */
export async function readText(path: string, io: Pick<Io, 'stdin'>): Promise<string> {
  const bytes = await readBytes(path, io);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is no text in UTF-8.`);
  }
}

/** What a JSON file says. */
export async function readJson(path: string, io: Pick<Io, 'stdin'>): Promise<unknown> {
  const value = parseJson(await readText(path, io));
  if (value !== undefined) return value;
  // What a parser says quotes the file, which may be one of keys.
  throw new UsageError(`${path} is no JSON.`, 'Look for a comma too many or a quote too few.');
}

/** The refusal of a file that cannot be read. */
export function cannotRead(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const why = WHY[code] ?? `the system says ${code}`;
  return new UsageError(`${path} cannot be read: ${why}.`);
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is no folder',
};

async function joined(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk);
    length += part.length;
    if (length > MOST_BYTES) throw new UsageError(`${path} has more than ${MOST_BYTES} bytes.`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
