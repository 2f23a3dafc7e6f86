import { loadOnce } from '../load-once.js';

/** The algorithms of `ecdsa-sd-2023`, which few badges need. */
export const disclosureSuite = loadOnce(() => import('@digitalbazaar/ecdsa-sd-2023-cryptosuite'));
