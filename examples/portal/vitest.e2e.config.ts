import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'portal in Chromium',
    include: ['e2e/**/*.e2e.ts'],
    // Whole ways through many pages, on a machine that may be busy.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
