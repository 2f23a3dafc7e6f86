import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'bulk-issuing with several workers',
    include: ['e2e/**/*.e2e.ts'],
    // Workers, a signer and a database as processes, on a machine that may be busy.
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source'] } },
});
