// Runs the measurements in plain Node over what is published: a loader that compiles TypeScript as it goes would take
// part of the time of every import.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './bundle.js';
import { buildReferencePaths } from './reference-paths.js';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Beside this folder, so that the same packages are found from there. */
const PROGRAMS = fromHere('../.bench');

try {
  const outdir = PROGRAMS;
  await build({ entryPoints: [fromHere('*.ts')], outdir, format: 'esm', platform: 'node' });
  await buildReferencePaths(PROGRAMS);
  await bundle(fromHere('internals/signatures.ts'), `${PROGRAMS}/internals`);
  const { status } = spawnSync(process.execPath, [`${PROGRAMS}/badges.bench.js`], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(PROGRAMS, { recursive: true, force: true });
}
