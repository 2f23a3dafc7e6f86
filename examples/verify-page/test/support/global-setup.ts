import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findChromium } from '@cop-credentials/in-chromium';
import type { TestProject } from 'vitest/node';
import { serveFolder } from './serve-folder.js';

// An import, so that the module which is added to is known here.
export type { ProvidedContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that was built. */
    readonly folder: string;
    readonly url: string;
  }
}

/** Builds the page once for all tests, and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-page-'));
  await buildInto(folder);
  const served = await serveFolder(folder);
  if (findChromium() === undefined)
    console.log('skipped: the page in a browser, as no Chromium is found');
  project.provide('folder', folder);
  project.provide('url', served.url);
  return async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
}

async function buildInto(folder: string): Promise<void> {
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    // A process of its own, as tests run with another NODE_ENV, which the page would be built for.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
