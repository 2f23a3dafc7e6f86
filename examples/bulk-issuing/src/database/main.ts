// Starts a PostgreSQL server to try the commands with, until Ctrl-C.

import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres-server.js';

const server = await startPostgres(await mkdtemp(join(tmpdir(), 'badges-')));
if (server === undefined)
  throw new Error('PostgreSQL is not installed, and cannot be without rights to do so.');
console.log(`export DATABASE_URL='${server.url}'`);
console.log('Ctrl-C stops the server and removes all that is in it.');
const waiting = setInterval(() => undefined, 60_000);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
clearInterval(waiting);
await server.remove();
