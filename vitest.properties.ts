import fc from 'fast-check';

/**
 * Properties are tried with the same values each time, so that a commit passes or does not; another number in
 * `FAST_CHECK_SEED`, or `random`, tries others.
 */
const { FAST_CHECK_SEED = '20261122' } = process.env;

if (FAST_CHECK_SEED !== 'random') fc.configureGlobal({ seed: Number(FAST_CHECK_SEED) });
