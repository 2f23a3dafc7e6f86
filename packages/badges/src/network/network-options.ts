import { platformFetch } from '#platform-fetch';
import { jsonLimits } from '../json/json-limits.js';
import { assertOptionNames, assertPositiveWhole, wrongOption } from '../option-checks.js';
import type { AnswerCache } from './answer-cache.js';
import { readCache } from './cache.js';
import { type RequestLimits, requestLimits } from './request-limits.js';

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

/** How the network is asked, and how much may be spent on it. */
export interface NetworkOptions {
  /**
   * All network access goes through it; addresses are judged by their text before each call. Without one, `guardedFetch`
   * asks in Node, which judges where each connection leads too, and elsewhere the platform's own.
   */
  readonly fetch?: typeof globalThis.fetch;
  /** `false` forbids the network; what the cache holds still counts. */
  readonly online?: boolean;
  /** What {@link createCache} made; nothing is kept otherwise. */
  readonly cache?: unknown;
  readonly limits?: VerifyLimits;
}

// Records and not lists, so that an option which is added to a type and not here does not compile.
export const NETWORK_OPTION_NAMES: Readonly<Record<keyof NetworkOptions, true>> = {
  fetch: true,
  online: true,
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

/** The same as the checks use it. */
export interface NetworkSettings {
  /** Bytes of the input. */
  readonly bytes: number;
  /** `undefined` where the network may not be asked. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly cache: AnswerCache | undefined;
  readonly requestLimits: RequestLimits;
}

/** Reads what the options say of the network; a wrong one is a wrong call, and throws. */
export function readNetworkOptions(options: NetworkOptions): NetworkSettings {
  const limits = readLimits(options.limits);
  return {
    bytes: limits.bytes ?? jsonLimits.bytes,
    fetch: readFetch(options),
    cache: readCache(options.cache),
    requestLimits: { ...requestLimits, ...limits },
  };
}

function readLimits(limits: VerifyLimits = {}): VerifyLimits {
  assertOptionNames(limits, LIMIT_NAMES, '/limits');
  for (const [name, value] of Object.entries(limits)) {
    assertPositiveWhole(value, `/limits/${name}`);
  }
  return limits;
}

function readFetch({ fetch, online }: NetworkOptions): typeof globalThis.fetch | undefined {
  if (fetch !== undefined && typeof fetch !== 'function')
    throw wrongOption('/fetch', 'a function like fetch');
  if (online !== undefined && typeof online !== 'boolean')
    throw wrongOption('/online', 'true or false');
  return online === false ? undefined : (fetch ?? platformFetch);
}
