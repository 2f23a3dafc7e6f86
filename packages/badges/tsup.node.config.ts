import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { licensesOf } from './scripts/licenses-of.js';

// Node opens each file of each package before a program begins, which took several times as long as the first
// verification. So for Node the packages below are in a few files with this one. The others stay as they are, and so
// does what browsers and bundlers are given, who leave out by themselves what nobody uses.
const INSIDE: readonly RegExp[] = [
  /^@digitalbazaar\/credentials-context$/,
  /^@digitalcredentials\/open-badges-context$/,
  /^@scure\/base$/,
  /^canonicalize$/,
  /^crc-32$/,
  /^htmlparser2$/,
  /^ipaddr\.js$/,
  /^jsonld\//,
  /^rdf-canonize$/,
  /^saxes$/,
  /^ts-pattern$/,
  /^zod(?:\/|$)/,
];

const OUTPUT = 'dist/bundled';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/artwork.ts',
    'src/node.ts',
    'src/testing.ts',
    'src/threads.ts',
    'src/threads/sign-in-thread.ts',
  ],
  outDir: OUTPUT,
  noExternal: [...INSIDE],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  sourcemap: true,
  metafile: true,
  // Packages that are not modules ask for others as they run.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  esbuildOptions: (options) => {
    options.conditions = ['@cop-credentials/source', 'node'];
  },
  onSuccess: async () => {
    const metafile = join(OUTPUT, 'metafile-esm.json');
    const { inputs }: { readonly inputs: object } = JSON.parse(readFileSync(metafile, 'utf8'));
    writeFileSync(join(OUTPUT, 'LICENSES.txt'), licensesOf(Object.keys(inputs)));
    rmSync(metafile);
  },
});
