/** What somebody gave to be checked. */
export interface GivenBadge {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** The name of the file; absent for text. */
  readonly fileName?: string;
}

// More than the largest picture that is read, so that one cut here is refused as too large and never read in part.
const MOST_BYTES = 6 * 1024 * 1024;

/** Reads a file as far as it can matter. */
export async function readGivenFile(file: File): Promise<GivenBadge> {
  const content = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  return { content, fileName: file.name };
}
