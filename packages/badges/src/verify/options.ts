import { pointer } from '../json/json-value.js';
import type { CallerContexts } from '../json-ld/caller-contexts.js';
import {
  NETWORK_OPTION_NAMES,
  type NetworkOptions,
  type NetworkSettings,
  readNetworkOptions,
} from '../network/network-options.js';
import { assertOptionNames, readInstant, wrongOption } from '../option-checks.js';
import { type RecipientIdentity, readRecipient } from '../recipient/recipient-identity.js';
import { registryOf } from '../trust/trust-list.js';
import { isTrustRegistry, type TrustRegistry } from '../trust/trust-registry.js';
import { DEFAULT_JSON_LD, type JsonLdPath } from './default-json-ld.js';

/** Options of {@link verifyBadge}. */
export interface VerifyBadgeOptions extends NetworkOptions {
  /** The instant to judge by; the clock otherwise. A text is an ISO 8601 instant with offset or `Z`. */
  readonly now?: Date | string;
  /**
   * Whole seconds, 0 to 3600, by which the clocks of issuer and reader may differ; 0 otherwise. A badge or signature
   * that begins or ends by so little off `now` still counts. A key does not: from the instant at which its issuer
   * revoked it or let it expire, it verifies nothing.
   */
  readonly clockSkewSeconds?: number;
  /** Whom the badge should belong to; without it the report says `not-checked`. */
  readonly recipient?: RecipientIdentity;
  /** Issuers the reader knows; trust never changes the verdict. */
  readonly trustedIssuers?: readonly string[] | TrustRegistry;
  /** Further JSON-LD contexts the caller vouches for. */
  readonly contexts?: CallerContexts;
  /**
   * How the graph that a signature covers is worked out; `'reference'` otherwise, by jsonld and rdf-canonize. With
   * `'compiled'` it is by tables made from the contexts of this package, which takes a part of the time, and as otherwise
   * for what the tables leave. Issuers use them too, and tests hold both against each other.
   */
  readonly jsonLd?: 'reference' | 'compiled';
}

/** The options as the checks use them. */
export interface VerificationSettings extends NetworkSettings {
  readonly now: number;
  /** Milliseconds by which clocks may differ. */
  readonly clockSkew: number;
  readonly contexts: CallerContexts;
  readonly jsonLd: JsonLdPath;
  readonly recipient: RecipientIdentity | undefined;
  readonly trust: TrustRegistry | undefined;
}

/** Reads the options; a wrong one is a wrong call, and throws. */
export function readOptions(options: VerifyBadgeOptions): VerificationSettings {
  assertOptionNames(options, OPTION_NAMES, '');
  const { recipient } = options;
  return {
    now: readInstant(options.now, '/now'),
    clockSkew: readClockSkew(options.clockSkewSeconds) * 1000,
    contexts: readContexts(options.contexts),
    jsonLd: readJsonLd(options.jsonLd),
    recipient: recipient === undefined ? undefined : readRecipient(recipient, '/recipient'),
    trust: readTrust(options.trustedIssuers),
    ...readNetworkOptions(options),
  };
}

const OPTION_NAMES: Readonly<Record<keyof VerifyBadgeOptions, true>> = {
  ...NETWORK_OPTION_NAMES,
  now: true,
  clockSkewSeconds: true,
  recipient: true,
  trustedIssuers: true,
  contexts: true,
  jsonLd: true,
};

const MOST_CLOCK_SKEW_SECONDS = 3600;

function readClockSkew(seconds = 0): number {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MOST_CLOCK_SKEW_SECONDS)
    return seconds;
  throw wrongOption('/clockSkewSeconds', `whole seconds from 0 to ${MOST_CLOCK_SKEW_SECONDS}`);
}

function readContexts(contexts: CallerContexts = new Map()): CallerContexts {
  if (!(contexts instanceof Map)) throw wrongOption('/contexts', 'a Map from address to context');
  for (const [address, context] of contexts) {
    // Whatever else it is, the badge would be blamed for it.
    const isObject = typeof context === 'object' && context !== null && !Array.isArray(context);
    if (typeof address !== 'string' || !isObject)
      throw wrongOption(
        pointer('/contexts', String(address)),
        'a context by its address, as an object',
      );
  }
  return contexts;
}

function readJsonLd(path: unknown = DEFAULT_JSON_LD): JsonLdPath {
  if (path === 'reference' || path === 'compiled') return path;
  throw wrongOption('/jsonLd', 'reference or compiled');
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
