import { isDidWeb } from './did-web.js';
import { type KeyResolution, malformedIdentifier, refuse, unresolvable } from './key-resolution.js';

/** Why there is no key of an issuer whose identifier says of no place where keys are. */
export function leadsNowhere(issuerId: string): KeyResolution {
  if (isDidWeb(issuerId)) return refuse(malformedIdentifier('The issuer’s did:web is malformed.'));
  if (issuerId.startsWith('https:')) return refuse(unresolvable('its identifier is no address'));
  const [scheme = '', method = ''] = issuerId.split(':');
  const kind = scheme === 'did' ? `did:${method}` : `identifiers that begin with ${scheme}:`;
  return refuse(unresolvable(`${kind} are not supported`));
}
