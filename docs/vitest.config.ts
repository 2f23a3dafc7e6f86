import { defineProject } from 'vitest/config';

const TYPESCRIPT = new URL(
  '../packages/badges/test/support/typescript-in-threads.mjs',
  import.meta.url,
);

export default defineProject({
  test: {
    name: 'docs',
    include: ['test/**/*.test.ts'],
    // Threads load files by themselves, as Node does, so they have to be told how to read these.
    execArgv: [`--import=${TYPESCRIPT}`, '--conditions=@cop-credentials/source'],
    testTimeout: 30_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'import', 'default'] } },
});
