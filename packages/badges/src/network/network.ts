import type { RequestResult } from './answer.js';
import type { GetOptions, Requester, RequesterOptions } from './requester.js';

/** Asks the network, within the limits of one verification. */
export interface Network {
  /** The clock that `fetchedAt` is told by. */
  now(): number;
  /** Asks an address for a document of a media type. It never rejects: why there is no answer is a result. */
  get(address: string, accept: string, options?: GetOptions): Promise<RequestResult>;
}

/** A network whose time begins now, and whose code is loaded only when it is asked: most badges ask for nothing. */
export function openNetwork(options: Omit<RequesterOptions, 'startedAt'>): Network {
  const startedAt = performance.now();
  let loaded: Promise<Requester> | undefined;
  async function load(): Promise<Requester> {
    const { Requester } = await import('./requester.js');
    return new Requester({ ...options, startedAt });
  }
  return {
    now: () => options.cache?.now() ?? Date.now(),
    get: async (...query) => {
      loaded ??= load();
      return (await loaded).get(...query);
    },
  };
}
