import { unbake } from '@cop-credentials/badges';
import type { Io } from '../terminal/io.js';
import { UsageError } from '../usage-error.js';
import { isObject, parseJson } from './json.js';
import { readBytes } from './read.js';

/** A credential as it was found; nothing of it was checked. */
export interface FoundCredential {
  readonly form: 'json' | 'jwt';
  /** JSON text or a compact JWT, as it stood. */
  readonly text: string;
  /** What it says. */
  readonly credential: Readonly<Record<string, unknown>>;
  /** Whether it was in a picture. */
  readonly baked: boolean;
}

/** Finds the credential in a file: JSON, a compact JWT, or a picture with one of them in it. Judges nothing. */
export async function findCredential(
  path: string,
  io: Pick<Io, 'stdin'>,
): Promise<FoundCredential> {
  return credentialIn(await readBytes(path, io), path);
}

/** Finds the credential in what a file holds or an address gave. */
export async function credentialIn(bytes: Uint8Array, from: string): Promise<FoundCredential> {
  const baked = isPicture(bytes);
  const text = baked ? (await unbake(bytes)).text : new TextDecoder().decode(bytes);
  return { ...readCredential(text.trim(), from), baked };
}

/** Reads a credential from its text. */
export function readCredential(text: string, path: string): Omit<FoundCredential, 'baked'> {
  const form = COMPACT_JWS.test(text) ? 'jwt' : 'json';
  const credential = parseJson(form === 'jwt' ? payloadOf(text) : text);
  if (isObject(credential)) return { form, text, credential };
  throw new UsageError(
    `${path} holds no credential.`,
    'Give a badge as JSON, as a JWT, or as a PNG or SVG picture.',
  );
}

const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]*$/;

function payloadOf(token: string): string {
  return Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
}

/** PNG by its first byte; SVG as it is the only text here that begins with an angle bracket. */
function isPicture(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x89) return true;
  return /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}
