import { loadOnce } from '../load-once.js';
import type { Network } from './network.js';
import type { Requester, RequesterOptions } from './requester.js';

const requester = loadOnce(() => import('./requester.js'));

/** A network whose time begins now, and whose code is loaded only when it is asked: most badges ask for nothing. */
export function openNetwork(options: Omit<RequesterOptions, 'startedAt'>): Network {
  const startedAt = performance.now();
  let loaded: Promise<Requester> | undefined;
  async function load(): Promise<Requester> {
    const { Requester } = await requester();
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
