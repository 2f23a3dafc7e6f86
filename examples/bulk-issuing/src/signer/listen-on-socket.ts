import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, type Server } from 'node:net';

/** A socket that its owner and their group may use, and nobody else. */
const GROUP_ONLY = 0o117;

/** Lets a server listen on a Unix socket; one that a server left behind is taken away, one in use is not. */
export async function listenOnSocket(server: Server, path: string): Promise<void> {
  if (await isAnswering(path)) throw new Error(`Another server listens on ${path}.`);
  await rm(path, { force: true });
  // The rights are there from the first moment, not a moment later.
  const before = process.umask(GROUP_ONLY);
  server.listen(path);
  await once(server, 'listening');
  process.umask(before);
}

function isAnswering(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
