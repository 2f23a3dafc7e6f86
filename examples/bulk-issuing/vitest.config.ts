import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'bulk-issuing',
    include: ['test/**/*.test.ts'],
    // The tests share nothing that one could change for another, so that modules are loaded once.
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source'] } },
});
