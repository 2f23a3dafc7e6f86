import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'partnership-report', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
