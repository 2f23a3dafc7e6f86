import type { Portal } from '../portal.js';

/**
 * A `fetch` that answers the portal's own addresses itself, as a stranger would see them, and asks the web for all
 * others. So badges that were issued here can be checked wherever the portal runs, also without its public address.
 *
 * @param answer - what strangers get
 */
export function withOwnAddresses(
  { config, fetch }: Pick<Portal, 'config' | 'fetch'>,
  answer: (request: Request) => Response | Promise<Response>,
): typeof globalThis.fetch {
  return async (input, init) => {
    const { url, method, headers } = new Request(input, init);
    if (new URL(url).origin !== config.origin) return fetch(input, init);
    const accept = headers.get('accept') ?? '*/*';
    return answer(new Request(url, { method, headers: { accept } }));
  };
}
