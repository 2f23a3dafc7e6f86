import { createRequire } from 'node:module';

const NAME = 'cop-credentials';

/** How this package names itself to those it asks; without a version where a bundler left its manifest behind. */
export function userAgent(): string {
  const require = createRequire(import.meta.url);
  try {
    const { version }: { readonly version: string } = require('../../package.json');
    return `${NAME}/${version}`;
  } catch {
    return NAME;
  }
}
