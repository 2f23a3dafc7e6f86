import { guardedFetch } from '@cop-credentials/badges/node';
import { UsageError } from '../usage-error.js';

/** The name of the option, and what it does, for the help of each command that has it. */
export const connectToOption = {
  flags: '--connect-to <origin=address>',
  description:
    'ask <address> on this machine, such as http://127.0.0.1:8080, whenever the https <origin> is asked; for a portal that you are trying out',
} as const;

/**
 * A `fetch` that asks a server on this machine in place of each origin that is named, and is guarded for all others: also
 * for what that server redirects to. `undefined` where nothing is named.
 *
 * @param given - as it stood on the command line
 */
export function fetchConnectingTo(
  given: readonly string[] = [],
): typeof globalThis.fetch | undefined {
  const servers = new Map(given.map(readDetour));
  if (servers.size === 0) return undefined;
  if (servers.size < given.length) throw wrong('names each origin once');
  return (input, init) => {
    const { url, method, headers, signal } = new Request(input, init);
    const { origin, pathname, search } = new URL(url);
    const server = servers.get(origin);
    if (server === undefined) return guardedFetch(input, init);
    return fetch(server + pathname + search, { method, headers, signal, redirect: 'manual' });
  };
}

function readDetour(text: string): readonly [origin: string, server: string] {
  const [, origin = '', server = ''] = /^([^=]+)=([^=]+)$/.exec(text) ?? [];
  if (!isOrigin(origin) || new URL(origin).protocol !== 'https:')
    throw wrong('wants an origin such as https://badges.example.org before the =');
  if (!isOrigin(server) || !isOnThisMachine(new URL(server)))
    throw wrong('wants an address of this machine such as http://127.0.0.1:8080 after the =');
  return [origin, server];
}

/** Whether a text is an origin over http or https, and nothing but that. */
function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
  );
}

function isOnThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function wrong(wanted: string): UsageError {
  return new UsageError(
    `--connect-to ${wanted}.`,
    'For example: --connect-to https://badges.example.org=http://127.0.0.1:8080',
  );
}
