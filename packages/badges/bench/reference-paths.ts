import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundle } from './bundle.js';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What stands in the place of the compiled path of issuers, by the name of the package that is made with it. */
const FORMS = {
  'every-badge-verified': fromHere('../test/support/reference-forms.ts'),
  'sample-verified': fromHere('sampled-reference-forms.ts'),
};

/** A copy of the package that issues by the reference path: each badge verified, or a sample of them as it is now. */
export type ReferencePath = keyof typeof FORMS;

const folderOf = (name: string) => `reference-path-${name}`;

/** Builds this package without the compiled path, which no option turns off. */
export async function buildReferencePaths(folder: string): Promise<void> {
  for (const [name, forms] of Object.entries(FORMS))
    await bundle(fromHere('../src/index.ts'), `${folder}/${folderOf(name)}`, [withForms(forms)]);
}

/** A copy of the package that was built. */
export async function referencePath(
  name: ReferencePath,
): Promise<typeof import('@cop-credentials/badges')> {
  return import(new URL(`./${folderOf(name)}/index.js`, import.meta.url).href);
}

function withForms(path: string): Plugin {
  return {
    name: 'issue by the reference path',
    setup: ({ onResolve }) => onResolve({ filter: /\/compiled-forms\.js$/ }, () => ({ path })),
  };
}
