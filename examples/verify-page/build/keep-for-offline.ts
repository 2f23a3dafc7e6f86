import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const SERVICE_WORKER = 'service-worker.js';
const PAGE = 'index.html';

/** Tells the service worker which files there are to keep: all that were built. */
export function keepForOffline(): Plugin {
  return {
    name: 'keep-for-offline',
    apply: 'build',
    async writeBundle({ dir = '.' }) {
      const path = join(dir, SERVICE_WORKER);
      const code = await readFile(path, 'utf8');
      const files = await filesIn(dir);
      const version = await digestOf(dir, files);
      // The page is kept by the name of its folder, which is how it is opened.
      const kept = JSON.stringify(files.map((file) => (file === PAGE ? './' : `./${file}`)));
      await writeFile(path, `const VERSION=${JSON.stringify(version)},FILES=${kept};\n${code}`);
    },
  };
}

async function filesIn(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== SERVICE_WORKER)
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Changes whenever any file does, so that browsers notice. */
async function digestOf(dir: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(dir, file)));
  return hash.digest('hex').slice(0, 16);
}
