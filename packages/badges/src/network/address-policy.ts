import ipaddr from 'ipaddr.js';
import { parseUrl } from '../model/url.js';

const LONGEST_ADDRESS = 2048;

// Names that mean this machine or this network, whatever they resolve to.
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa)$/;

// The host of a cloud's own services, in public address space.
const PUBLIC_BUT_LOCAL: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * An address that may be asked, or `undefined`: https, no user name in it, a public host. It judges the text alone;
 * what a name resolves to is for the fetch function to check at connection, where the platform lets it.
 */
export function allowedAddress(text: string): URL | undefined {
  const url = text.length > LONGEST_ADDRESS ? undefined : parseUrl(text);
  if (url === undefined) return undefined;
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return plain && isPublicHost(url.hostname) ? url : undefined;
}

function isPublicHost(hostname: string): boolean {
  // The URL parser has already turned every spelling of an IPv4 address into four decimal numbers.
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (ipaddr.IPv6.isValid(literal) && hostname.startsWith('[')) return isPublicAddress(literal);
  if (ipaddr.IPv4.isValidFourPartDecimal(hostname)) return isPublicAddress(hostname);
  return hostname.includes('.') && !hostname.endsWith('.') && !LOCAL_NAMES.test(hostname);
}

/** Tells whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || PUBLIC_BUT_LOCAL.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // Some of what is called unicast stands for IPv4 or for nothing yet; 2000::/3 is what is given out.
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
}
