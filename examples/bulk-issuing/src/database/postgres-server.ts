import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from './postgres-programs.js';

const run = promisify(execFile);

/** A PostgreSQL server of our own: reached through a Unix socket alone, and with a password. */
export interface PostgresServer {
  readonly url: string;
  start(): Promise<void>;
  /** At once, as when the machine dies: what was not committed is lost, and nothing else. */
  crash(): Promise<void>;
  /** Stops it and removes all that it kept. */
  remove(): Promise<void>;
}

const USER = 'badges';

/**
 * Makes a server with nothing in it and starts it.
 *
 * @param folder - made for it, and short: the path of a socket has 107 letters at most
 * @returns `undefined` where PostgreSQL is not installed and cannot be
 */
export async function startPostgres(folder: string): Promise<PostgresServer | undefined> {
  const programs = await findPostgres();
  if (programs === undefined) return undefined;
  const password = randomBytes(24).toString('base64url');
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')];

  /** PostgreSQL refuses to run as root, so its own user does. */
  async function asOwner(program: string, words: readonly string[]): Promise<void> {
    const command = [join(programs ?? '', program), ...words];
    const [first = '', ...rest] = isRoot()
      ? ['runuser', '-u', 'postgres', '--', ...command]
      : command;
    await run(first, rest, { cwd: folder });
  }

  const start = () => {
    // Its own log, since a server that holds the pipes of its parent open never lets go of it.
    const settings = `-c listen_addresses= -c unix_socket_directories=${folder}`;
    return asOwner('pg_ctl', [
      'start',
      '-w',
      '-D',
      data,
      '-l',
      join(folder, 'log'),
      '-o',
      settings,
    ]);
  };
  const stop = (mode: string) => asOwner('pg_ctl', ['stop', '-w', '-D', data, '-m', mode]);

  await mkdir(folder, { recursive: true });
  // Workers under users of their own pass through to the socket; the password lets them in.
  await chmod(folder, 0o755);
  if (isRoot()) await run('chown', ['postgres', folder]);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (isRoot()) await run('chown', ['postgres', passwordFile]);
  await asOwner('initdb', [
    ...['-D', data, '-U', USER, '-E', 'UTF8', '--locale=C.UTF-8'],
    ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
  ]);
  await rm(passwordFile);
  await start();
  return {
    url: `postgresql://${USER}:${password}@/postgres?host=${encodeURIComponent(folder)}`,
    start,
    crash: () => stop('immediate'),
    remove: async () => {
      await stop('fast').catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
