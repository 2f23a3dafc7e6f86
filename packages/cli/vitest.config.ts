import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'cli',
    include: ['test/**/*.test.ts'],
    setupFiles: ['../../vitest.properties.ts'],
    // Some tests run processes, and machines that test may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['test/support/bundle.ts'],
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
