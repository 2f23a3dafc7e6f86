/**
 * The address that a text is, or `undefined`. Not told by `URL.canParse`, which in Node 20 begins to refuse addresses
 * with letters such as ü once it was called often.
 */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
