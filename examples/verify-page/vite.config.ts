import { defaultClientConditions, defineConfig } from 'vite';
import { keepForOffline } from './build/keep-for-offline.js';

export default defineConfig({
  // Relative, so that the page can lie in any folder of any website.
  base: './',
  resolve: {
    // The first condition is for this workspace alone: it takes the packages as they stand in `src`, unbuilt.
    conditions: ['@cop-credentials/source', ...defaultClientConditions],
  },
  plugins: [keepForOffline()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Pictures as files, since the page's policy is simpler to read then.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { page: 'index.html', 'service-worker': 'src/service-worker/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
