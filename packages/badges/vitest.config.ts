import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'badges', include: ['test/**/*.test.ts'] },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
