import { parseUrl } from '../model/url.js';

/**
 * Whether an address stands under an issuer’s identifier. Decided on the text alone, before anything is resolved: a key
 * of somebody else proves nothing about this issuer, however good its signature.
 */
export function isUnderIssuer(address: string, issuerId: string): boolean {
  if (address.startsWith(`${issuerId}#`)) return true;
  return (
    issuerId.startsWith('https://') &&
    address.startsWith(issuerId.endsWith('/') ? issuerId : `${issuerId}/`) &&
    parseUrl(address)?.href === address &&
    !MAY_STEP_OUT.test(address)
  );
}

// Some servers read these as a step up, or decode them once more and read them so, where the URL standard does not.
const MAY_STEP_OUT = /\/\.\.|%(?:2e|2f|5c|25)/i;
