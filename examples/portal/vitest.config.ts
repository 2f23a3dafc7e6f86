import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'portal',
    include: ['test/**/*.test.{ts,tsx}'],
    // The tests share nothing that one could change for another, so that modules are loaded once.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
