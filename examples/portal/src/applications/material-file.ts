import { createHash } from 'node:crypto';
import type { Upload } from '../web/form.js';

/** The largest file of a material, in bytes. */
const mostMaterialBytes = 5 * 1024 * 1024;

/** Files that a panel can be asked to open, by the end of their name. What a browser says of a file is not believed. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  rtf: 'application/rtf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** What the file field of a form suggests. */
export const acceptedNames: string = Object.keys(mediaTypes)
  .map((ending) => `.${ending}`)
  .join(',');

/** A file as it is kept. */
export interface MaterialFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly bytes: number;
  /** In hexadecimal, so that anybody can compare it with their own copy. */
  readonly sha256: string;
}

/** What was handed in, or why it is not taken. */
export type MaterialFileResult =
  | { readonly ok: true; readonly file: MaterialFile }
  | { readonly ok: false; readonly code: MaterialFileCode; readonly message: string };

/** Why a file is not taken. */
type MaterialFileCode = 'file.missing' | 'file.too-large' | 'file.kind';

/** Judges a file before it is kept. */
export function readMaterialFile(upload: Upload | undefined): MaterialFileResult {
  if (upload === undefined)
    return { ok: false, code: 'file.missing', message: 'Choose a file with something in it.' };
  const { content } = upload;
  if (content.byteLength > mostMaterialBytes)
    return { ok: false, code: 'file.too-large', message: 'A file may have at most 5 MiB.' };
  const name = plainName(upload.name);
  const mediaType = mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (mediaType === undefined)
    return {
      ok: false,
      code: 'file.kind',
      message: 'Hand in a PDF, a text, a picture, or a document of an office program.',
    };
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ok: true, file: { name, mediaType, content, bytes: content.byteLength, sha256 } };
}

/** The name without a path and without characters that cannot be seen. */
function plainName(given: string): string {
  const name = given.split(/[/\\]/).at(-1) ?? '';
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').slice(-150);
}
