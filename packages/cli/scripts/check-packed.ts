import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draft, profile } from '../test/support/samples.js';

/**
 * Packs the packages, installs them with npm in an empty folder as somebody else would, and runs the command there, with
 * each version of Node that is named: `pnpm --filter @cop-credentials/cli check:packed 20 22 24`; the present one
 * otherwise. The packages have to be built.
 */
const packages = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cop-badges-packed-'));

interface Step {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly prints?: string;
}

function run({ command, args, cwd = folder, prints = '' }: Step): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0 && stdout.includes(prints)) return;
  throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

function cop(node: readonly string[], args: readonly string[], prints: string): void {
  const [command = process.execPath, ...first] = node;
  const main = join(folder, 'node_modules', '@cop-credentials', 'cli', 'dist', 'main.js');
  run({ command, args: [...first, main, ...args], prints });
}

try {
  for (const name of ['core', 'badges', 'cli'])
    run({
      command: 'npx',
      args: ['--yes', packageManager(), 'pack', '--pack-destination', folder],
      cwd: join(packages, name),
    });
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run({
    command: 'npm',
    args: ['install', '--no-audit', '--no-fund', ...tarballs.map((name) => `./${name}`)],
  });
  run({ command: join(folder, 'node_modules', '.bin', 'cop-badges'), args: ['--version'] });
  writeFileSync(join(folder, 'draft.json'), JSON.stringify(draft));
  writeFileSync(join(folder, 'profile.json'), JSON.stringify(profile));

  const versions = process.argv.slice(2);
  for (const version of versions.length === 0 ? [process.version] : versions) {
    const node = version === process.version ? [] : ['npx', '--yes', `node@${version}`];
    const file = (name: string) => `${version}-${name}.json`;
    cop(node, ['--help'], 'Usage: cop-badges');
    cop(node, ['keygen', '--out', file('key')], 'did:key:z6Mk');
    const issuer = ['--profile', 'profile.json', '--key', file('key')];
    cop(node, ['issue', 'draft.json', ...issuer, '--out', file('badge')], 'The badge is in');
    cop(node, ['verify', file('badge')], 'The badge is valid');
    console.log(`Node ${version}: help, keygen, issue and verify work from the packed packages.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The package manager as the workspace pins it, without its checksum. */
function packageManager(): string {
  const root: unknown = JSON.parse(readFileSync(join(packages, '..', 'package.json'), 'utf8'));
  const [name = ''] = String(Reflect.get(Object(root), 'packageManager')).split('+');
  return name;
}
