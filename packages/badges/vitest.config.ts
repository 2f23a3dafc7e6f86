import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'badges',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/no-network.ts'],
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
