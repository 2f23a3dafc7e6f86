import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'tsup';
import { licensesOf } from './scripts/licenses-of.js';

// Node opens each file of each package before a program begins, which took several times as long as the first
// verification. So for Node the packages below are in one file with this one, and the entry points take from it what they
// give. The others stay as they are, and so does what browsers and bundlers are given, who leave out by themselves what
// nobody uses.
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
const FILE = 'entries';

export default defineConfig({
  entry: { [FILE]: 'scripts/node-entries.ts' },
  outDir: OUTPUT,
  clean: true,
  noExternal: [...INSIDE],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: false,
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
    await writeEntries();
    const metafile = join(OUTPUT, 'metafile-esm.json');
    const { inputs }: { readonly inputs: object } = JSON.parse(readFileSync(metafile, 'utf8'));
    writeFileSync(join(OUTPUT, 'LICENSES.txt'), licensesOf(Object.keys(inputs)));
    rmSync(metafile);
  },
});

/** The entry points, each of which gives what is its own. */
async function writeEntries(): Promise<void> {
  const { makeBadges: _, ...entries }: Readonly<Record<string, object>> = await import(
    pathToFileURL(join(OUTPUT, `${FILE}.js`)).href
  );
  for (const [name, exported] of Object.entries(entries)) {
    const names = Object.keys(exported).join(', ');
    const text = `import { ${name} } from './${FILE}.js';\nexport const { ${names} } = ${name};\n`;
    writeFileSync(join(OUTPUT, `${name}.js`), text);
  }
  // The same as in the sources, with what it needs from the one file.
  const program = readFileSync('dist/threads/sign-in-thread.js', 'utf8');
  mkdirSync(join(OUTPUT, 'threads'), { recursive: true });
  writeFileSync(
    join(OUTPUT, 'threads/sign-in-thread.js'),
    program.replace('./make-badges.js', `../${FILE}.js`).replace(/\/\/# sourceMappingURL.*/, ''),
  );
}
