import { assertOptionNames, assertPositiveWhole, wrongOption } from '../option-checks.js';
import { AnswerCache, type BadgeCache } from './answer-cache.js';

/** Options of {@link createCache}. */
export interface CreateCacheOptions {
  /** Answers kept at most. Default: 1,000. */
  readonly entries?: number;
  /** Bytes of all kept answers together. Default: 16 MiB. */
  readonly bytes?: number;
  /** Milliseconds for which an answer is kept, if it does not ask for less itself. Default: five minutes. */
  readonly maximumAgeMs?: number;
  /** Milliseconds since 1970; `Date.now` otherwise. */
  readonly clock?: () => number;
}

const DEFAULTS: Required<CreateCacheOptions> = {
  entries: 1_000,
  bytes: 16 * 1024 * 1024,
  maximumAgeMs: 5 * 60 * 1000,
  clock: Date.now,
};

/**
 * Makes what `verifyBadge` takes as `cache`: issuers' documents, status lists and what else was fetched are then asked
 * for once and not for each badge. Verifications at the same time wait for one answer, each within its own limits.
 *
 * It keeps what addresses answered, and no verdict: each badge is judged anew. Failures are not kept. What was used
 * least recently goes first. `Cache-Control: no-store`, `no-cache` and `max-age` of an answer are heeded, so it is kept
 * for less time than `maximumAgeMs` and never for more. Until then a key that its issuer revokes still counts.
 *
 * It lives in memory, for one process. Give one to verifications that ask through the same `fetch`.
 *
 * @throws {@link BadgeError} `option.invalid` with the path of the option that is wrong.
 * @see RFC 9111
 * @example
 * ```ts
 * import { createCache, createIssuer, generateKey, verifyBadge } from '@cop-credentials/badges';
 *
 * const profile = { id: 'did:web:badges.example.org', name: 'Example Network' };
 * const issuer = createIssuer({ profile, key: await generateKey() });
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
 * // What the issuer's website would answer.
 * let asked = 0;
 * const fetch = async () => {
 *   asked += 1;
 *   return new Response(JSON.stringify(issuer.documents()[0]?.content));
 * };
 * const options = { fetch, cache: createCache(), now: '2026-06-01T00:00:00Z' };
 * const reports = [await verifyBadge(badge, options), await verifyBadge(badge, options)];
 * reports.map(({ verdict }) => verdict); //=> ['valid', 'valid']
 * asked; //=> 1
 * ```
 */
export function createCache(options: CreateCacheOptions = {}): BadgeCache {
  assertOptionNames(options, DEFAULTS, '');
  const { entries, bytes, maximumAgeMs, clock } = { ...DEFAULTS, ...options };
  assertPositiveWhole(entries, '/entries');
  assertPositiveWhole(bytes, '/bytes');
  assertPositiveWhole(maximumAgeMs, '/maximumAgeMs');
  if (typeof clock !== 'function') throw wrongOption('/clock', 'a function such as Date.now');
  return new AnswerCache({ entries, bytes, maximumAgeMs, clock });
}

/**
 * The cache that a caller gives, as this package uses it.
 *
 * @throws {@link BadgeError} `option.invalid` for anything that {@link createCache} did not make.
 */
export function readCache(cache: unknown): AnswerCache | undefined {
  if (cache === undefined || cache instanceof AnswerCache) return cache;
  throw wrongOption('/cache', 'what createCache makes');
}
