import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'docs', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'import', 'default'] } },
});
