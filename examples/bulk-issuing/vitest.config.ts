import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'bulk-issuing',
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source'] } },
});
