const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+$/;

/**
 * Tells whether a text has the form of a compact JWS, with the payload inside or detached.
 *
 * It does not decode the parts or verify the signature.
 *
 * @see Open Badges 3.0, appendix B, data type CompactJws
 */
export function isCompactJws(text: string): boolean {
  return COMPACT_JWS.test(text);
}
