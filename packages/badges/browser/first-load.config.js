// How much a page loads to verify a badge that is JSON or PNG with an eddsa-rdfc-2022 proof: what is imported at once,
// and the contexts of such a badge. Everything else is loaded when a badge needs it, and left out here.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_LATER =
  /^@digitalbazaar\/credentials-context$|^@digitalcredentials\/open-badges-context$/;

const withoutWhatIsLoadedLater = {
  name: 'without what is loaded later',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' && !NEEDED_LATER.test(path) ? { path, external: true } : undefined,
    );
  },
};

export default {
  stdin: {
    contents: "export { verifyBadge } from '@cop-credentials/badges';",
    resolveDir: fileURLToPath(new URL('.', import.meta.url)),
  },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  outfile: join(tmpdir(), 'cop-credentials-first-load.js'),
  plugins: [withoutWhatIsLoadedLater],
};
