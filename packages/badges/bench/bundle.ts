import { build, type Plugin } from 'esbuild';

/** Builds a part of this package as the whole is built for Node. */
export async function bundle(
  entry: string,
  outdir: string,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  await build({
    entryPoints: [entry],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@cop-credentials/source', 'node'],
    banner: { js: REQUIRE },
    plugins: [...plugins],
  });
}

// Packages that are not modules ask for others as they run.
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
