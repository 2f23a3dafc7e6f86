import type { Canonizer } from '../json-ld/canonize.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { createKeyResolver } from '../keys/resolve-key.js';
import { loadOnce } from '../load-once.js';
import type { Network } from '../network/network.js';
import { openNetwork } from '../network/open-network.js';
import { GraphWork } from './graph-work.js';
import type { VerificationSettings } from './options.js';

const tables = loadOnce(() => import('../json-ld/canonize-by-tables.js'));

/** What one verification works with, from the first credential to the last that it leads to. */
export interface Verification {
  readonly settings: VerificationSettings;
  /** The network, whose limits are shared by all that is looked up. */
  readonly requester: Network;
  readonly resolveKey: KeyResolver;
  readonly work: GraphWork;
  /** How canonical forms are worked out; anew each time, where nothing is given. */
  readonly canonize?: Canonizer;
}

export function beginVerification(settings: VerificationSettings): Verification {
  const { fetch, cache, requestLimits } = settings;
  const requester = openNetwork({ fetch, cache, limits: requestLimits });
  const resolveKey = createKeyResolver({ requester, now: settings.now });
  const work = new GraphWork();
  const paths = settings.jsonLd === 'compiled' ? { canonize: canonizeByTables } : {};
  return { settings, requester, resolveKey, work, ...paths };
}

/** Loaded when it is first asked for: few pages need it. */
const canonizeByTables: Canonizer = async (...given) => {
  const { canonizeByTables } = await tables();
  return canonizeByTables(...given);
};
