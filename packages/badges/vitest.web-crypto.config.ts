import { defineProject } from 'vitest/config';

// The tests of keys and signatures once more, with the cryptography that browsers have.
export default defineProject({
  test: {
    name: 'badges with Web Crypto',
    include: [
      'test/{crypto,interop,keys,recipient}/**/*.test.ts',
      'test/issue/issue-formats.test.ts',
    ],
    testTimeout: 60_000,
    setupFiles: ['test/support/no-network.ts', '../../vitest.properties.ts'],
    isolate: false,
  },
  resolve: {
    conditions: ['@cop-credentials/source'],
    alias: {
      '#platform-base64': new URL('src/crypto/platform-base64.ts', import.meta.url).pathname,
      '#platform-crypto': new URL('src/crypto/platform-crypto.ts', import.meta.url).pathname,
    },
  },
  ssr: { resolve: { conditions: ['@cop-credentials/source', 'node', 'import', 'default'] } },
});
