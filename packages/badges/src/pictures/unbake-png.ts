import { BadgeError } from '../errors.js';
import { jsonLimits } from '../json/json-limits.js';
import { decodeUtf8 } from '../json/parse-json.js';
import { inflate } from './inflate.js';
import {
  assertCredentialSize,
  type PictureLimits,
  resolvePictureLimits,
} from './picture-limits.js';
import { type PngChunk, readPngChunks } from './png.js';
import {
  CREDENTIAL_KEYWORD,
  findPngKeywords,
  type InternationalText,
  isCredentialChunk,
  isOlderBadgeChunk,
  OLDER_BADGE_KEYWORD,
  readStoredText,
} from './png-text.js';
import {
  noCredential,
  olderBadge,
  type UnbakedCredential,
  type UnbakeWarning,
  wronglyWritten,
} from './unbaked-credential.js';

/** Options of {@link unbakePng}. */
export interface UnbakePngOptions {
  readonly limits?: Pick<PictureLimits, 'bytes' | 'chunks' | 'credentialBytes'>;
}

const ZLIB = 0;

/**
 * Takes the credential out of a PNG picture.
 *
 * The first iTXt chunk with the keyword `openbadgecredential` counts, even when it is damaged and a later one is
 * not. Further ones, and a compressed one, are warnings. Nothing is verified: the picture itself is never signed, and
 * what it shows may contradict the credential. Badges of Open Badges 2.0 are named in the error but not read.
 *
 * @throws {BadgeError} `option.invalid` for wrong limits or no bytes; `picture.not-png`; `picture.malformed`, also
 * when the text is not UTF-8; `picture.too-large`; `picture.no-credential`; `picture.older-badge` for one of Open
 * Badges 2.0, which `verifyBadge` reads; `picture.compressed` when a compressed credential cannot be decompressed
 * @see Open Badges 3.0 §5.3.1.1, https://www.imsglobal.org/spec/ob/v3p0/#png
 * @example
 * ```ts
 * import { unbakePng } from '@cop-credentials/badges';
 *
 * const base64 =
 *   'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAClpVFh0b3BlbmJh' +
 *   'ZGdlY3JlZGVudGlhbAAAAAAAeyJuYW1lIjoiTWVudG9yIn3061GpAAAAAElFTkSuQmCC';
 * const baked = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
 * await unbakePng(baked); //=> { text: '{"name":"Mentor"}', warnings: [] }
 * ```
 */
export async function unbakePng(
  png: Uint8Array,
  options: UnbakePngOptions = {},
): Promise<UnbakedCredential> {
  const limits = resolvePictureLimits(options.limits);
  const chunks = readPngChunks(png, limits);
  const found = chunks.filter(isCredentialChunk);
  if (found.length === 0) throw nothingFound(chunks);
  return takeOut(found, limits);
}

/**
 * Takes the badge of Open Badges 2.0 out of a PNG picture, where it is in place of a credential: from iTXt, or from
 * tEXt or zTXt, where other programs put it.
 *
 * @throws {BadgeError} as `unbakePng` does
 */
export async function unbakeOlderPng(
  png: Uint8Array,
  options: UnbakePngOptions = {},
): Promise<UnbakedCredential> {
  const limits = resolvePictureLimits(options.limits);
  const chunks = readPngChunks(png, limits);
  const found = chunks.filter(isOlderBadgeChunk);
  if (found.length === 0) throw nothingFound(chunks);
  return takeOut(found, limits);
}

async function takeOut(
  [first, ...others]: readonly PngChunk[],
  limits: Required<PictureLimits>,
): Promise<UnbakedCredential> {
  if (first === undefined) throw nothingFound([]);
  const stored = readStoredText(first);
  const bytes = stored.compressed ? await decompress(stored, limits.credentialBytes) : stored.text;
  assertCredentialSize(bytes.length, limits);
  const warnings: UnbakeWarning[] = [];
  if (others.length > 0) warnings.push('image.several-credentials');
  if (stored.compressed) warnings.push('image.compressed');
  return { text: decode(bytes, limits.credentialBytes), warnings };
}

async function decompress(stored: InternationalText, maxBytes: number): Promise<Uint8Array> {
  if (stored.compressionMethod !== ZLIB) {
    throw new BadgeError('picture.compressed', 'The credential is compressed in an unknown way.', {
      hint: 'Ask the issuer for a picture with an uncompressed credential, as Open Badges 3.0 requires.',
    });
  }
  return inflate(stored.text, maxBytes);
}

function decode(bytes: Uint8Array, maxBytes: number): string {
  const text = decodeUtf8(bytes, { ...jsonLimits, bytes: maxBytes });
  if (text.ok) return text.value;
  throw wronglyWritten('The credential in the picture is not in UTF-8.');
}

function nothingFound(chunks: readonly PngChunk[]): BadgeError {
  const keywords = findPngKeywords(chunks).map((found) => found.keyword);
  return keywords.includes(OLDER_BADGE_KEYWORD)
    ? olderBadge()
    : noCredential(whereToLook(keywords));
}

function whereToLook(keywords: readonly string[]): string {
  return keywords.includes(CREDENTIAL_KEYWORD)
    ? 'It has a text of that name, but not in an iTXt chunk: ask the issuer for the badge again.'
    : 'Photo programs and websites often remove it: ask for the original file, or use the link.';
}
