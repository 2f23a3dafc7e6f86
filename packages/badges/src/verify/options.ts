import { platformFetch } from '#platform-fetch';
import { jsonLimits } from '../json/json-limits.js';
import type { CallerContexts } from '../json-ld/document-loader.js';
import type { AnswerCache } from '../network/answer-cache.js';
import { readCache } from '../network/cache.js';
import { type RequestLimits, requestLimits } from '../network/requester.js';
import {
  assertOptionNames,
  assertPositiveWhole,
  readInstant,
  wrongOption,
} from '../option-checks.js';
import { type RecipientIdentity, readRecipient } from '../recipient/recipient-identity.js';
import { registryOf } from '../trust/trust-list.js';
import { isTrustRegistry, type TrustRegistry } from '../trust/trust-registry.js';

/** How much a verification may spend. */
export interface VerifyLimits {
  readonly totalMs?: number;
  readonly requestMs?: number;
  readonly requests?: number;
  /** Bytes of the input, and of each answer from the network. */
  readonly bytes?: number;
  /** Bytes of all answers from the network together. */
  readonly totalBytes?: number;
}

/** Options of {@link verifyBadge}. */
export interface VerifyBadgeOptions {
  /** The instant to judge by; the clock otherwise. A text is an ISO 8601 instant with offset or `Z`. */
  readonly now?: Date | string;
  /**
   * Whole seconds, 0 to 3600, by which the clocks of issuer and reader may differ; 0 otherwise. A badge or signature
   * that begins or ends by so little off `now` still counts. A key does not: from the instant at which its issuer
   * revoked it or let it expire, it verifies nothing.
   */
  readonly clockSkewSeconds?: number;
  /**
   * All network access goes through it; addresses are judged by their text before each call. Without one, `guardedFetch`
   * asks in Node, which judges where each connection leads too, and elsewhere the platform's own.
   */
  readonly fetch?: typeof globalThis.fetch;
  /** `false` forbids the network; what the cache holds still counts. */
  readonly online?: boolean;
  /** Whom the badge should belong to; without it the report says `not-checked`. */
  readonly recipient?: RecipientIdentity;
  /** Issuers the reader knows; trust never changes the verdict. */
  readonly trustedIssuers?: readonly string[] | TrustRegistry;
  /** Further JSON-LD contexts the caller vouches for. */
  readonly contexts?: CallerContexts;
  /** What {@link createCache} made; nothing is kept otherwise. */
  readonly cache?: unknown;
  readonly limits?: VerifyLimits;
}

/** The options as the checks use them. */
export interface VerificationSettings {
  readonly now: number;
  /** Milliseconds by which clocks may differ. */
  readonly clockSkew: number;
  readonly contexts: CallerContexts;
  readonly recipient: RecipientIdentity | undefined;
  readonly trust: TrustRegistry | undefined;
  /** Bytes of the input. */
  readonly bytes: number;
  /** `undefined` where the network may not be asked. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly cache: AnswerCache | undefined;
  readonly requestLimits: RequestLimits;
}

/** Reads the options; a wrong one is a wrong call, and throws. */
export function readOptions(options: VerifyBadgeOptions): VerificationSettings {
  assertOptionNames(options, OPTION_NAMES, '');
  const limits = readLimits(options.limits);
  const { recipient } = options;
  return {
    now: readInstant(options.now, '/now'),
    clockSkew: readClockSkew(options.clockSkewSeconds) * 1000,
    contexts: readContexts(options.contexts),
    recipient: recipient === undefined ? undefined : readRecipient(recipient, '/recipient'),
    trust: readTrust(options.trustedIssuers),
    bytes: limits.bytes ?? jsonLimits.bytes,
    fetch: readFetch(options),
    cache: readCache(options.cache),
    requestLimits: { ...requestLimits, ...limits },
  };
}

// Records and not lists, so that an option which is added to the type and not here does not compile.
const OPTION_NAMES: Readonly<Record<keyof VerifyBadgeOptions, true>> = {
  now: true,
  clockSkewSeconds: true,
  fetch: true,
  online: true,
  recipient: true,
  trustedIssuers: true,
  contexts: true,
  cache: true,
  limits: true,
};

const LIMIT_NAMES: Readonly<Record<keyof VerifyLimits, true>> = {
  totalMs: true,
  requestMs: true,
  requests: true,
  bytes: true,
  totalBytes: true,
};

function readLimits(limits: VerifyLimits = {}): VerifyLimits {
  assertOptionNames(limits, LIMIT_NAMES, '/limits');
  for (const [name, value] of Object.entries(limits)) {
    assertPositiveWhole(value, `/limits/${name}`);
  }
  return limits;
}

function readFetch({ fetch, online }: VerifyBadgeOptions): typeof globalThis.fetch | undefined {
  if (fetch !== undefined && typeof fetch !== 'function')
    throw wrongOption('/fetch', 'a function like fetch');
  if (online !== undefined && typeof online !== 'boolean')
    throw wrongOption('/online', 'true or false');
  return online === false ? undefined : (fetch ?? platformFetch);
}

const MOST_CLOCK_SKEW_SECONDS = 3600;

function readClockSkew(seconds = 0): number {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MOST_CLOCK_SKEW_SECONDS)
    return seconds;
  throw wrongOption('/clockSkewSeconds', `whole seconds from 0 to ${MOST_CLOCK_SKEW_SECONDS}`);
}

function readContexts(contexts: CallerContexts = new Map()): CallerContexts {
  if (!(contexts instanceof Map)) throw wrongOption('/contexts', 'a Map from address to context');
  return contexts;
}

function readTrust(
  trusted: readonly string[] | TrustRegistry | undefined,
): TrustRegistry | undefined {
  if (trusted === undefined) return undefined;
  if (Array.isArray(trusted) && trusted.every((id) => typeof id === 'string')) {
    return registryOf(new Map(trusted.map((id) => [id, { name: id }])));
  }
  if (isTrustRegistry(trusted)) return trusted;
  throw wrongOption('/trustedIssuers', 'a list of issuer ids, or an object with a function lookup');
}
