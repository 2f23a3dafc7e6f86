/** An absolute IRI: a scheme, a colon, and no character that N-Quads cannot hold; a blank node label is none. */
export function isAbsoluteIri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/u.test(text);
}
