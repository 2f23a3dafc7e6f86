import type { KeyResolver } from '../keys/key-resolution.js';
import { createKeyResolver } from '../keys/resolve-key.js';
import { Requester } from '../network/requester.js';
import type { VerificationSettings } from './options.js';

/** What one verification works with, from the first credential to the last that it leads to. */
export interface Verification {
  readonly settings: VerificationSettings;
  /** The network, whose limits are shared by all that is looked up. */
  readonly requester: Requester;
  readonly resolveKey: KeyResolver;
}

export function beginVerification(settings: VerificationSettings): Verification {
  const { fetch, cache, requestLimits } = settings;
  const requester = new Requester({ fetch, cache, limits: requestLimits });
  const resolveKey = createKeyResolver({ requester, now: settings.now });
  return { settings, requester, resolveKey };
}
