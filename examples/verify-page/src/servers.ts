/** A request that was made, or that would have to be made. */
export interface ServerRequest {
  readonly host: string;
  readonly address: string;
  readonly outcome: RequestOutcome;
}

/**
 * - `answered`: with whatever status.
 * - `redirected`: a browser does not tell a page where to.
 * - `not-readable`: no connection, or a server that lets no other page read it; a browser does not tell which.
 * - `not-made`: it was only named.
 */
export type RequestOutcome = 'answered' | 'redirected' | 'not-readable' | 'not-made';

/** A way to the web that remembers what went over it. */
export interface WayToServers {
  readonly fetch: typeof globalThis.fetch;
  requests(): readonly ServerRequest[];
}

/** Asks servers, without cookies and without saying which page asks. */
export function askServers(): WayToServers {
  return remembering(async (address, init) => {
    const answer = await fetch(address, { ...init, referrerPolicy: 'no-referrer' });
    return { answer, outcome: answer.type === 'opaqueredirect' ? 'redirected' : 'answered' };
  });
}

/** Asks nobody, and remembers who would have been asked. */
export function nameServers(): WayToServers {
  return remembering(async () => ({ outcome: 'not-made' }));
}

interface Asked {
  readonly answer?: Response;
  readonly outcome: RequestOutcome;
}

function remembering(
  ask: (address: string, init: RequestInit | undefined) => Promise<Asked>,
): WayToServers {
  const requests: ServerRequest[] = [];
  return {
    requests: () => requests,
    fetch: async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      const { answer, outcome } = await ask(address, init).catch(
        (): Asked => ({ outcome: 'not-readable' }),
      );
      requests.push({ host: new URL(address).host, address, outcome });
      if (answer === undefined) throw new TypeError(`${address} gave no answer.`);
      return answer;
    },
  };
}

/** The hosts of requests, each once. */
export function hostsOf(requests: readonly ServerRequest[]): readonly string[] {
  return [...new Set(requests.map(({ host }) => host))];
}
