import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEBIAN_FOLDER = '/usr/lib/postgresql';
const INSTALL_TIMEOUT_MS = 240_000;

/** The folder with the programs of PostgreSQL, installed when there is none and that is permitted. */
export async function findPostgres(): Promise<string | undefined> {
  return (await installedPostgres()) ?? (await install());
}

async function installedPostgres(): Promise<string | undefined> {
  const versions = await readdir(DEBIAN_FOLDER).catch(() => []);
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const told = await run('pg_config', ['--bindir']).catch(() => ({ stdout: '' }));
  for (const folder of [
    ...newestFirst.map((name) => join(DEBIAN_FOLDER, name, 'bin')),
    told.stdout.trim(),
  ]) {
    if (folder !== '' && (await isThere(join(folder, 'initdb')))) return folder;
  }
  return undefined;
}

/** From Debian's packages, as root or where sudo asks no password. */
async function install(): Promise<string | undefined> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  try {
    for (const words of [
      ['update'],
      ['install', '--yes', '--no-install-recommends', 'postgresql'],
    ]) {
      const [program = '', ...rest] = [...asRoot, 'apt-get', '--quiet', ...words];
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run(program, rest, { env, timeout: INSTALL_TIMEOUT_MS });
    }
  } catch {
    return undefined;
  }
  return installedPostgres();
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
