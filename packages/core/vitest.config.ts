import { defineProject } from 'vitest/config';

export default defineProject({
  // The tests share nothing that one could change for another, so that modules are loaded once.
  test: {
    name: 'core',
    include: ['test/**/*.test.ts'],
    setupFiles: ['../../vitest.properties.ts'],
    isolate: false,
  },
  resolve: { conditions: ['@cop-credentials/source'] },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'import', 'default'] } },
});
