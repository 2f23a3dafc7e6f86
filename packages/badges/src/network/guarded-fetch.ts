import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import type { buildConnector, Dispatcher, fetch } from 'undici';
import { BadgeError } from '../errors.js';
import { loadOnce } from '../load-once.js';
import { allowedAddress, isPublicAddress } from './address-policy.js';
import { blocked, isBlocked } from './blocked.js';
import { userAgent } from './user-agent.js';

/** Options of {@link createGuardedFetch}. Each is a rule of its own, so that one can be replaced and the others stay. */
export interface GuardedFetchOptions {
  /** Which addresses may be connected to, by their text: https, port 443 and a public host otherwise. */
  readonly allowsUrl?: (url: URL) => boolean;
  /** Which IP addresses may be connected to: those of the public internet otherwise. */
  readonly allowsAddress?: (address: string) => boolean;
  /** The IP addresses of a name; the system is asked otherwise. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
}

const CONNECT_MS = 3_000;
// For a call without a signal of its own.
const SILENCE_MS = 10_000;

/**
 * Makes a `fetch` for addresses that strangers choose. It judges the address, and then, when the connection is made,
 * each IP address that the name stands for; so a name that resolves to another address than a moment ago, a number in
 * an odd spelling or a redirect leads nowhere private.
 *
 * It asks (GET and HEAD), follows no redirect but gives it as the answer, sends no cookies and no `Referer`, names
 * itself in `User-Agent`, opens a connection for each request, and uses no proxy. It does not bound the size of an
 * answer: whoever reads the answer counts. For Node; elsewhere no code sees the address of a connection.
 *
 * @throws {@link BadgeError} `link.blocked`, from the function made, for an address that may not be connected to;
 * `option.invalid` for another method.
 * @example
 * ```ts
 * import { createGuardedFetch } from '@cop-credentials/badges/node';
 *
 * const rebound = createGuardedFetch({ resolve: async () => ['10.0.0.1'] });
 * const refused = await rebound('https://badges.example.org/').catch((thrown) => thrown);
 * refused.code; //=> 'link.blocked'
 * ```
 */
export function createGuardedFetch(options: GuardedFetchOptions = {}): typeof globalThis.fetch {
  const transport = loadOnce(() => openTransport(options));
  return async (input, init) => {
    const request = new Request(input, init);
    assertReads(request);
    const { fetch, dispatcher } = await transport();
    const { method, signal, headers } = request;
    if (!headers.has('user-agent')) headers.set('user-agent', userAgent());
    try {
      const answer = await fetch(request.url, {
        method,
        signal,
        headers: [...headers],
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        dispatcher,
      });
      // One interface, declared twice: by undici with Node's streams, by the platform with its own.
      return answer as Response;
    } catch (error) {
      throw blockedCause(error) ?? error;
    }
  };
}

/**
 * A `fetch` that never reaches a private address: {@link createGuardedFetch} as it comes. `verifyBadge` uses it in Node
 * unless it is given another.
 *
 * @throws {@link BadgeError} `link.blocked` for an address that may not be connected to; `option.invalid` for another
 * method than GET and HEAD.
 * @example
 * ```ts
 * import { guardedFetch } from '@cop-credentials/badges/node';
 *
 * const refused = await guardedFetch('https://169.254.169.254/latest/meta-data/').catch((thrown) => thrown);
 * refused.code; //=> 'link.blocked'
 * ```
 */
export const guardedFetch: typeof globalThis.fetch = /* @__PURE__ */ createGuardedFetch();

interface Transport {
  readonly fetch: typeof fetch;
  readonly dispatcher: Dispatcher;
}

/** Loads undici only now, so that a program that never asks the network does not. */
async function openTransport(options: GuardedFetchOptions): Promise<Transport> {
  const { Agent, buildConnector, fetch } = await import('undici');
  const lookup = guardedLookup(options);
  const connect = guardedConnector(buildConnector({ timeout: CONNECT_MS, lookup }), options);
  const dispatcher = new Agent({
    connect,
    // None at once: a connection serves one request and is closed.
    pipelining: 0,
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
  });
  return { fetch, dispatcher };
}

function assertReads({ method }: Request): void {
  if (method === 'GET' || method === 'HEAD') return;
  throw new BadgeError('option.invalid', 'The guarded fetch only reads: GET or HEAD.', {
    path: '/method',
  });
}

/** Judges what is about to be connected to. IP addresses written out never come to the lookup. */
function guardedConnector(
  connect: buildConnector.connector,
  { allowsUrl = isWebAddress, allowsAddress = isPublicAddress }: GuardedFetchOptions,
): buildConnector.connector {
  return (target, callback) => {
    const url = new URL(`${target.protocol}//${target.host ?? target.hostname}`);
    const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const allowed = allowsUrl(url) && (isIP(literal) === 0 || allowsAddress(literal));
    if (allowed) connect(target, callback);
    else callback(blocked(), null);
  };
}

function isWebAddress(url: URL): boolean {
  return allowedAddress(url.href) !== undefined && url.port === '';
}

/** Judges every address of a name; one that is private makes all of them suspect. */
function guardedLookup(options: GuardedFetchOptions): LookupFunction {
  const { resolve = resolveBySystem, allowsAddress = isPublicAddress } = options;
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(allowsAddress)) callback(blocked(), '');
        else if (all)
          callback(
            null,
            addresses.map((address) => ({ address, family: isIP(address) })),
          );
        else callback(null, first, isIP(first));
      },
      (error) => callback(error, ''),
    );
  };
}

async function resolveBySystem(hostname: string): Promise<readonly string[]> {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address }) => address);
}

/** Undici tells of a connection that failed by an error of its own, and why in its cause. */
function blockedCause(error: unknown): BadgeError | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return isBlocked(cause) ? cause : undefined;
}
