import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The files of the page, by name: its script, and the parts that the script loads when they are needed. */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const page = fileURLToPath(new URL('./page.ts', import.meta.url));
  const here = dirname(page);
  const { outputFiles } = await build({
    entryPoints: [page],
    outdir: here,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@cop-credentials/source'],
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(here.length), contents]));
}
