import type { PngChunk } from './png.js';
import { wronglyWritten } from './unbaked-credential.js';

/** The keyword of the chunk that holds a credential (Open Badges 3.0 §5.3.1.1). */
export const CREDENTIAL_KEYWORD = 'openbadgecredential';

/** The keyword of the chunk that holds a badge of Open Badges 2.0. */
export const OLDER_BADGE_KEYWORD = 'openbadges';

/** The keyword by which a textual chunk of a PNG file says what its text is. */
export interface PngKeyword {
  readonly type: 'iTXt' | 'tEXt' | 'zTXt';
  readonly keyword: string;
}

/** What an iTXt chunk holds beside its keyword; language tag and translated keyword are passed over. */
export interface InternationalText {
  readonly compressed: boolean;
  /** Number of the compression method; of meaning only when compressed, 0 is zlib. */
  readonly compressionMethod: number;
  /** The text in UTF-8, still compressed when `compressed` says so. */
  readonly text: Uint8Array;
}

const LONGEST_KEYWORD = 79;
const UNKNOWN_METHOD = 255;

/** Names the text of a chunk, or answers `undefined` for chunks that hold no text or no well-formed keyword. */
export function readPngKeyword(chunk: PngChunk): PngKeyword | undefined {
  const { type, data } = chunk;
  if (type !== 'iTXt' && type !== 'tEXt' && type !== 'zTXt') return undefined;
  const end = data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
  // A keyword is Latin-1, whose bytes are the first 256 code points.
  return end > 0 ? { type, keyword: String.fromCharCode(...data.subarray(0, end)) } : undefined;
}

/** Lists the keywords of all textual chunks, in the order of the file. */
export function findPngKeywords(chunks: readonly PngChunk[]): readonly PngKeyword[] {
  return chunks.map(readPngKeyword).filter((keyword) => keyword !== undefined);
}

/** Whether this is a chunk from which a credential is extracted: iTXt with exactly the keyword. */
export function isCredentialChunk(chunk: PngChunk): boolean {
  const found = readPngKeyword(chunk);
  return found?.type === 'iTXt' && found.keyword === CREDENTIAL_KEYWORD;
}

/** Whether this is a chunk that holds a badge of Open Badges 2.0, in whichever of the ways to store text. */
export function isOlderBadgeChunk(chunk: PngChunk): boolean {
  return readPngKeyword(chunk)?.keyword === OLDER_BADGE_KEYWORD;
}

/**
 * Lays out the data of an uncompressed iTXt chunk without language tag and translated keyword.
 *
 * @see PNG 3rd edition §11.3.3.4, https://www.w3.org/TR/png-3/#11iTXt
 */
export function writeInternationalText(keyword: string, text: string): Uint8Array {
  const compressionFlagAndMethod = '\0\0';
  const emptyLanguageAndTranslation = '\0\0';
  return new TextEncoder().encode(
    `${keyword}\0${compressionFlagAndMethod}${emptyLanguageAndTranslation}${text}`,
  );
}

/**
 * Takes the text of any textual chunk as it is stored.
 *
 * @throws {BadgeError} `picture.malformed` as {@link readInternationalText} does
 */
export function readStoredText({ type, data }: PngChunk): InternationalText {
  if (type === 'iTXt') return readInternationalText(data);
  const rest = data.subarray(data.indexOf(0) + 1);
  if (type === 'tEXt') return { compressed: false, compressionMethod: 0, text: rest };
  return { compressed: true, compressionMethod: rest[0] ?? UNKNOWN_METHOD, text: rest.subarray(1) };
}

/**
 * Takes the data of an iTXt chunk apart. Does not decompress and does not decode.
 *
 * @throws {BadgeError} `picture.malformed` when a field is missing or the compression flag is neither 0 nor 1
 * @see PNG 3rd edition §11.3.3.4, https://www.w3.org/TR/png-3/#11iTXt
 */
function readInternationalText(data: Uint8Array): InternationalText {
  const keywordEnd = data.indexOf(0);
  const compressionFlag = data[keywordEnd + 1];
  const compressionMethod = data[keywordEnd + 2];
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translationEnd = data.indexOf(0, languageEnd + 1);
  const complete = keywordEnd !== -1 && languageEnd !== -1 && translationEnd !== -1;
  const knownFlag = compressionFlag === 0 || compressionFlag === 1;
  if (!complete || !knownFlag || compressionMethod === undefined) {
    throw wronglyWritten('The iTXt chunk lacks a field or has a wrong one.');
  }
  return {
    compressed: compressionFlag === 1,
    compressionMethod,
    text: data.subarray(translationEnd + 1),
  };
}
