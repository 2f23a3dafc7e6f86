import { defineConfig } from 'vitest/config';

/** The tests that hold the rules, for mutation testing. */
export default defineConfig({
  test: { include: ['packages/core/test/programs/**/*.test.ts', 'packages/core/test/*.test.ts'] },
});
