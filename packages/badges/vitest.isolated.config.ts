import { defineProject } from 'vitest/config';

// The tests that ask which modules are loaded, or put others in their place: each file begins with none.
export default defineProject({
  test: {
    name: 'badges, from an empty start',
    include: ['test/**/*.isolated.test.ts'],
    setupFiles: ['test/support/no-network.ts', '../../vitest.properties.ts'],
    testTimeout: 60_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
