import { parseUrl } from '../model/url.js';

/**
 * An address of the web as it is asked: over https, however it is written, and with its parts in their one form.
 * `undefined` for all other identifiers.
 */
export function secureAddress(id: string): string | undefined {
  const url = /^https?:\/\//i.test(id) ? parseUrl(id) : undefined;
  if (url === undefined) return undefined;
  url.protocol = 'https:';
  return url.href;
}

/** Whether an identifier is an address without the protection of https. */
export function isInsecure(id: string): boolean {
  return /^http:\/\//i.test(id);
}

/** Whether two identifiers are the same, where addresses may differ in how they are written. */
export function isSameId(one: string, other: string): boolean {
  return (secureAddress(one) ?? one) === (secureAddress(other) ?? other);
}
