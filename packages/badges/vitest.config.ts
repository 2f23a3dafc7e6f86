import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'badges',
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.{isolated,threads}.test.ts'],
    setupFiles: ['test/support/no-network.ts', '../../vitest.properties.ts'],
    // The tests share nothing that one could change for another, so that modules are loaded once.
    isolate: false,
    // Many tests sign and verify many badges, and machines that test may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
