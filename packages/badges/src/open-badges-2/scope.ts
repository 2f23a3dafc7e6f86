import type { IssuerProfile } from './assertion.js';
import { secureAddress } from './web-address.js';

/**
 * Whether an address is one at which an issuer hosts its assertions: as the issuer’s profile says by `startsWith` and
 * `allowedOrigins`, both where it says both; otherwise the origin of the issuer’s own id.
 *
 * `startsWith` is compared as an address and not as text, or `https://example.org` would stand for
 * `https://example.org.evil.example/` too.
 *
 * @see Open Badges 2.0, “VerificationObject”
 */
export function isInScope(address: string, { id, verification = {} }: IssuerProfile): boolean {
  const { startsWith, allowedOrigins } = verification;
  if (startsWith === undefined && allowedOrigins === undefined) return isAtOrigin(address, id);
  return (
    (startsWith?.some((start) => isUnder(address, start)) ?? true) &&
    (allowedOrigins?.some((origin) => isAtOrigin(address, originAddress(origin))) ?? true)
  );
}

/** An origin is given as the name of a host, or as an address. */
function originAddress(origin: string): string {
  return origin.includes('://') ? origin : `https://${origin}/`;
}

function isAtOrigin(address: string, home: string): boolean {
  const secure = secureAddress(home);
  return secure !== undefined && new URL(secure).origin === new URL(address).origin;
}

function isUnder(address: string, start: string): boolean {
  const secure = secureAddress(start);
  return secure !== undefined && isAtOrigin(address, secure) && address.startsWith(secure);
}
