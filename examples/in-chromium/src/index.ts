/**
 * What the tests of the examples need to use a page as people do.
 *
 * @module
 */
export { findChromium, launchChromium } from './chromium.js';
export { type Barrier, seriousBarriers } from './serious-barriers.js';
