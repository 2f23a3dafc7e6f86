import { defineProject } from 'vitest/config';

export default defineProject({
  test: { name: 'meeting-calendar', include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
