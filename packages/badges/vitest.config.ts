import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'badges',
    include: ['test/**/*.test.ts'],
    // Many tests sign and verify many badges, and machines that test may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/support/no-network.ts'],
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
