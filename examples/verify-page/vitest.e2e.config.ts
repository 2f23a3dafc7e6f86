import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'verify-page',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // The tests share nothing that one could change for another, so that modules are loaded once.
    isolate: false,
    // A browser on a busy machine takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
