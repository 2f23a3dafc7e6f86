import { concatBytes } from '../crypto/bytes.js';
import { toCredentialText } from './credential-text.js';
import { assertCredentialSize, resolvePictureLimits, utf8Length } from './picture-limits.js';
import { PNG_SIGNATURE, readPngChunks, writePngChunk } from './png.js';
import { CREDENTIAL_KEYWORD, readPngKeyword, writeInternationalText } from './png-text.js';

/**
 * Stores a credential in a PNG picture, so that the picture alone is enough to verify the badge.
 *
 * The credential goes into one uncompressed iTXt chunk right before the end of the file. One that is there already
 * is replaced; all else stays byte for byte. It does not verify the credential, draw anything, or change the bytes
 * that were given. What `unbakePng` would refuse with its default limits is refused here.
 *
 * @param credential - a signed badge as a plain object, JSON text or compact JWS; text is stored unchanged
 * @returns the bytes of a new PNG file
 * @throws {BadgeError} `option.invalid` when the credential or the picture is of another form; `picture.not-png`;
 * `picture.malformed`; `picture.too-large` beyond 5 MiB, 10,000 chunks or the limits of JSON (4 MiB,
 * 48 levels)
 * @see Open Badges 3.0 §5.3.1.1, https://www.imsglobal.org/spec/ob/v3p0/#png
 * @example
 * ```ts
 * import { bakePng, unbakePng } from '@cop-credentials/badges';
 *
 * const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
 * const png = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
 * const baked = bakePng(png, { name: 'Reflective Practitioner' });
 * const { text } = await unbakePng(baked);
 * text; //=> '{"name":"Reflective Practitioner"}'
 * ```
 */
export function bakePng(png: Uint8Array, credential: string | object): Uint8Array {
  const limits = resolvePictureLimits();
  const text = toCredentialText(credential);
  assertCredentialSize(utf8Length(text), limits);
  const kept = readPngChunks(png, limits)
    .filter((chunk) => readPngKeyword(chunk)?.keyword !== CREDENTIAL_KEYWORD)
    .map((chunk) => chunk.bytes);
  const baked = concatBytes(
    Uint8Array.from(PNG_SIGNATURE),
    ...kept.slice(0, -1),
    writePngChunk('iTXt', writeInternationalText(CREDENTIAL_KEYWORD, text)),
    ...kept.slice(-1),
  );
  // The new chunk may be the one that is too much.
  readPngChunks(baked, limits);
  return baked;
}
