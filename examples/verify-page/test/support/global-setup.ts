import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.js';
import { serveFolder } from './serve-folder.js';

// An import, so that the module which is added to is known here.
export type { ProvidedContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that was built. */
    readonly folder: string;
    readonly url: string;
    /** Where the browser listens; absent where there is none. */
    readonly browser: string | undefined;
  }
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a test forgets to stand in for does not exist.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Builds the page once, serves it, and opens one browser for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-page-'));
  await buildInto(folder);
  const served = await serveFolder(folder);
  const program = findChromium();
  if (program === undefined) console.log('skipped: the page in a browser, as no Chromium is found');
  const browser =
    program === undefined
      ? undefined
      : await chromium.launchServer({
          executablePath: program,
          args: FLAGS,
          // Chromium refuses its sandbox to root, which programs in containers often are.
          chromiumSandbox: process.getuid?.() !== 0,
        });
  project.provide('folder', folder);
  project.provide('url', served.url);
  project.provide('browser', browser?.wsEndpoint());
  return async () => {
    await browser?.close();
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
