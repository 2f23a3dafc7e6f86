import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createGuardedFetch, type GuardedFetchOptions } from '../../src/node.js';

/** A server on this machine, for one test. */
export interface LoopbackServer {
  readonly origin: string;
  readonly port: number;
  /** Bytes sent so far, over all connections. */
  sent(): number;
  close(): Promise<void>;
}

/** Serves until the test that asks for it is over. */
export async function serve(listener: RequestListener): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  const server = createServer(listener).on('connection', (socket) => sockets.add(socket));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  onTestFinished(close);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A server on a port, and not on a pipe.
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close,
  };
}

/** What lets the guarded fetch reach servers on this machine, and nothing else. */
export const loopbackOnly: GuardedFetchOptions = {
  allowsUrl: (url) => url.hostname === '127.0.0.1',
  allowsAddress: (address) => address === '127.0.0.1',
};

/** A fetch that asks this machine for what a website would answer, and knows no other. */
export function websiteAt(site: string, origin: string): typeof globalThis.fetch {
  const fetch = createGuardedFetch(loopbackOnly);
  return (input, init) => fetch(String(input).replace(site, origin), init);
}
