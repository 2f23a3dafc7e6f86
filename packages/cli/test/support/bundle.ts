import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The command as one folder of files, made of the sources, so that tests can run it as a process before any build. */
export const commandFile: string = fileURLToPath(new URL('../../output/main.js', import.meta.url));

/** Makes the command; the tests of this package do so once. */
export async function setup(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: 'output',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@cop-credentials/source'],
    external: ['@resvg/resvg-wasm', '@expo-google-fonts/inter'],
    // Packages in the older form ask for modules of Node by `require`, which modules in the newer form do not have.
    banner: {
      js: "import { createRequire as create } from 'node:module'; const require = create(import.meta.url);",
    },
    logLevel: 'error',
  });
}
