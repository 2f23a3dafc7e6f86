import { defineProject } from 'vitest/config';

// Threads load files by themselves, as Node does, so they have to be told how to read these.
export default defineProject({
  test: {
    name: 'badges, in threads',
    include: ['test/**/*.threads.test.ts'],
    setupFiles: ['test/support/no-network.ts'],
    execArgv: [
      `--import=${new URL('test/support/typescript-in-threads.mjs', import.meta.url)}`,
      '--conditions=@cop-credentials/source',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
