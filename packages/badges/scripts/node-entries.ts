// Everything that Node is given, so that it can be in one file; `tsup.node.config.ts` makes it.
export * as artwork from '../src/artwork.js';
export * as index from '../src/index.js';
export * as node from '../src/node.js';
export * as testing from '../src/testing.js';
export { makeBadges } from '../src/threads/make-badges.js';
export * as threads from '../src/threads.js';
