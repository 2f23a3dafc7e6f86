import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'cep-journey', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
