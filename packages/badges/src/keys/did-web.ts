import { parseUrl } from '../model/url.js';

/** A `did:web` identifier. */
export type DidWeb = `did:web:${string}`;

// did:web Method, section 3.1: a host, its port behind %3A, then path segments.
const DID_WEB = /^did:web:([A-Za-z0-9.-]+)((?:%3[Aa]\d{1,5})?)((?::[A-Za-z0-9._~%-]+)*)$/;

/** Tells whether an identifier is of the method `did:web`; it may still be malformed. */
export function isDidWeb(id: string): id is DidWeb {
  return id.startsWith('did:web:');
}

/**
 * Where the document of a `did:web` is published, or `undefined` when the identifier is malformed.
 *
 * It asks nobody; the address may not exist, and may not be one that a verifier is willing to ask.
 *
 * @see {@link https://w3c-ccg.github.io/did-method-web/#read-resolve | did:web Method, section 3.2 "Read"}
 * @example
 * ```ts
 * import { didWebUrl } from '@cop-credentials/badges';
 *
 * didWebUrl('did:web:badges.example.org'); //=> 'https://badges.example.org/.well-known/did.json'
 * didWebUrl('did:web:example.org%3A8443:issuers:7'); //=> 'https://example.org:8443/issuers/7/did.json'
 * ```
 */
export function didWebUrl(did: string): string | undefined {
  const match = DID_WEB.exec(did);
  if (match === null) return undefined;
  const [, host, port = '', path = ''] = match;
  const segments = path.split(':').slice(1);
  // A segment that is or hides a step up would lead to another issuer's document.
  if (segments.some((segment) => /^(?:\.|%2e)+$/i.test(segment) || /%(?:2f|5c)/i.test(segment)))
    return undefined;
  const place = segments.length === 0 ? '/.well-known' : `/${segments.join('/')}`;
  const url = `https://${host}${port.replace(/%3a/i, ':')}${place}/did.json`;
  return parseUrl(url) && url;
}
