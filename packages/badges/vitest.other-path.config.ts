import { defineProject } from 'vitest/config';

const support = (name: string) => new URL(`test/support/${name}`, import.meta.url).pathname;

// The tests of what is signed once more, each by the other path: issued by the reference path, verified by the compiled.
export default defineProject({
  test: {
    name: 'badges by the other path',
    include: ['test/{clr,corpus,fuzz,interop,issue,proofs,status,verify}/**/*.test.ts'],
    exclude: ['test/**/*.isolated.test.ts'],
    setupFiles: ['test/support/no-network.ts', '../../vitest.properties.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  resolve: {
    conditions: ['@cop-credentials/source'],
    alias: [
      { find: /^\.\/default-json-ld\.js$/, replacement: support('compiled-by-default.ts') },
      { find: /^\.\.\/json-ld\/compiled-forms\.js$/, replacement: support('reference-forms.ts') },
    ],
  },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
