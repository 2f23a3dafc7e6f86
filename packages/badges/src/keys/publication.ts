import { isAbsoluteIri } from '../model/iri.js';
import { parseUrl } from '../model/url.js';
import { didWebUrl, isDidWeb } from './did-web.js';
import { isUnderIssuer } from './under-issuer.js';

/** Where an issuer publishes its keys. */
export interface Publication {
  readonly issuerId: string;
  /** The issuer’s own document. */
  readonly document: string;
  /** The JSON Web Key Set of the issuer’s host (Open Badges implementation guide, "Key Provenance"). */
  readonly keySet: string;
  /** Whether the identifier is the whole host, and not a place at one that may be shared. */
  readonly hasHostToItself: boolean;
  /** Whether an https identifier: documents under it are the issuer’s too. */
  readonly isWebAddress: boolean;
}

/** Where the issuer of a `did:web` or https identifier publishes; `undefined` for identifiers that lead nowhere. */
export function publicationOf(issuerId: string): Publication | undefined {
  // As an address it would be read otherwise than it is shown: without its line breaks, and with its spaces encoded.
  if (!isAbsoluteIri(issuerId)) return undefined;
  const isWebAddress = issuerId.startsWith('https://');
  const address = isDidWeb(issuerId) ? didWebUrl(issuerId) : issuerId;
  if (address === undefined || !(isWebAddress || isDidWeb(issuerId))) return undefined;
  const url = parseUrl(address);
  if (url === undefined) return undefined;
  url.hash = '';
  const ofHost = isWebAddress ? '/' : '/.well-known/did.json';
  return {
    issuerId,
    document: url.href,
    // A user name in the identifier stays in the address, which is then not asked.
    keySet: new URL('/.well-known/jwks.json', url).href,
    hasHostToItself: url.pathname === ofHost && url.search === '',
    isWebAddress,
  };
}

/** How the id that a token gives its key relates to the issuer. */
export type KeyIdPlace =
  /** A part of the issuer’s own document. */
  | 'in-document'
  /** A document of its own under the issuer’s identifier. */
  | 'under-issuer'
  /** At the issuer’s host, or a name that is no address of a key: it means what the key set of the host says. */
  | 'at-host'
  /** At another host, or a part of another identifier. */
  | 'elsewhere';

/** Decides on the text alone where a key id is, so that no address of somebody else is ever asked. */
export function placeOfKeyId(kid: string, { issuerId, keySet }: Publication): KeyIdPlace {
  if (kid.startsWith(`${issuerId}#`)) return 'in-document';
  if (isUnderIssuer(kid, issuerId)) return 'under-issuer';
  // The identifier itself names none of the issuer’s keys, and nobody else’s.
  if (kid === issuerId || !/^(?:did|https?):/i.test(kid)) return 'at-host';
  const url = parseUrl(kid);
  if (url === undefined) return 'elsewhere';
  const { protocol, origin, username, password } = url;
  const isPlain = protocol === 'https:' && username === '' && password === '';
  return isPlain && origin === new URL(keySet).origin ? 'at-host' : 'elsewhere';
}
