/** Headers under which a file is kept by the browser and never shown or run. */
export function attachmentHeaders(
  name: string,
  mediaType: string,
): Readonly<Record<string, string>> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodedName(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  };
}

/** For programs that do not read the other: nothing that could end the quotation or the header. */
function asciiName(name: string): string {
  return name.replace(/[^A-Za-z0-9 ._-]/g, '_');
}

/** As RFC 8187 asks: what `encodeURIComponent` leaves and a header may not have is encoded too. */
function encodedName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
