import type { IssuedStore } from './issued-store.js';
import type { SignedBadge } from './signed-badge.js';

/**
 * A store that keeps issued badges in memory, for tests and demonstrations. When the program ends it is forgotten who
 * has a badge, and all are issued again.
 *
 * @example
 * ```ts
 * import { createIssuer, createMemoryIssuedStore, generateKey } from '@cop-credentials/badges';
 *
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const badge = await issuer.issue({
 *   achievement: {
 *     id: 'https://badges.example.org/achievements/facilitation',
 *     name: 'Facilitation',
 *     description: 'Facilitates a community of practice.',
 *     criteria: { narrative: 'Facilitated six meetings.' },
 *   },
 *   recipient: { id: 'did:example:alice' },
 *   validFrom: '2026-05-15T00:00:00Z',
 * });
 *
 * const store = createMemoryIssuedStore();
 * await store.putIfAbsent('spring-2026/17', badge); //=> undefined
 * (await store.putIfAbsent('spring-2026/17', badge))?.id === badge.id; //=> true
 * ```
 */
export function createMemoryIssuedStore(): IssuedStore {
  const badges = new Map<string, SignedBadge>();
  const get = async (key: string) => structuredClone(badges.get(key));
  return {
    get,
    putIfAbsent: async (key, badge) => {
      if (badges.has(key)) return get(key);
      badges.set(key, structuredClone(badge));
      return undefined;
    },
  };
}
