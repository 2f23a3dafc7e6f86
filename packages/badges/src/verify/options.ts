import { BadgeError } from '../errors.js';
import type { CallerContexts } from '../json-ld/document-loader.js';
import { parseDateTime } from '../model/date-time.js';
import type { RecipientIdentity } from '../recipient/recipient-identity.js';

/** Somebody’s list of issuers they know. */
export interface TrustRegistry {
  /** The name under which an issuer is known, or `undefined` for a stranger. */
  lookup(issuerId: string): Promise<{ readonly name: string } | undefined>;
}

/** How much a verification may spend. */
export interface VerifyLimits {
  readonly totalMs?: number;
  readonly requestMs?: number;
  readonly requests?: number;
  /** Bytes of the input, and of each answer from the network. */
  readonly bytes?: number;
}

/** Options of {@link verifyBadge}. */
export interface VerifyBadgeOptions {
  /** The instant to judge by; the clock otherwise. A text is an ISO 8601 instant with offset or `Z`. */
  readonly now?: Date | string;
  /** All network access goes through it; the address policy is applied before each call. */
  readonly fetch?: typeof globalThis.fetch;
  /** `false` forbids the network. */
  readonly online?: boolean;
  /** Whom the badge should belong to; without it the report says `not-checked`. */
  readonly recipient?: RecipientIdentity;
  /** Issuers the reader knows; trust never changes the verdict. */
  readonly trustedIssuers?: readonly string[] | TrustRegistry;
  /** Further JSON-LD contexts the caller vouches for. */
  readonly contexts?: CallerContexts;
  /** One the caller made; nothing is kept otherwise. */
  readonly cache?: unknown;
  readonly limits?: VerifyLimits;
}

const DEFAULT_BYTES = 4 * 1024 * 1024;

/** The options as the checks use them. */
export interface VerificationSettings {
  readonly now: number;
  readonly contexts: CallerContexts;
  readonly recipient: RecipientIdentity | undefined;
  readonly trust: TrustRegistry | undefined;
  readonly bytes: number;
}

/** Reads the options; a wrong one is a wrong call, and throws. */
export function readOptions(options: VerifyBadgeOptions): VerificationSettings {
  const bytes = options.limits?.bytes ?? DEFAULT_BYTES;
  if (!Number.isSafeInteger(bytes) || bytes <= 0)
    throw wrong('/limits/bytes', 'a positive whole number of bytes');
  return {
    now: readNow(options.now),
    contexts: readContexts(options.contexts),
    recipient: readRecipient(options.recipient),
    trust: readTrust(options.trustedIssuers),
    bytes,
  };
}

function readNow(now: Date | string | undefined): number {
  const instant = typeof now === 'string' ? parseDateTime(now) : (now ?? new Date()).getTime();
  if (instant === undefined || Number.isNaN(instant)) {
    throw wrong('/now', 'a Date, or an instant such as 2026-05-15T00:00:00Z');
  }
  return instant;
}

function readContexts(contexts: CallerContexts = new Map()): CallerContexts {
  if (!(contexts instanceof Map)) throw wrong('/contexts', 'a Map from address to context');
  return contexts;
}

function readRecipient(recipient: RecipientIdentity | undefined): RecipientIdentity | undefined {
  if (recipient === undefined) return undefined;
  const identifiers = Object.values(recipient);
  if (
    identifiers.length === 0 ||
    identifiers.some((value) => typeof value !== 'string' || value === '')
  ) {
    throw wrong(
      '/recipient',
      'an identifier by its type, such as { emailAddress: "…" } or { id: "…" }',
    );
  }
  return recipient;
}

function readTrust(
  trusted: readonly string[] | TrustRegistry | undefined,
): TrustRegistry | undefined {
  if (trusted === undefined) return undefined;
  if ('lookup' in trusted) return trusted;
  const ids = new Set(trusted);
  return { lookup: async (issuerId) => (ids.has(issuerId) ? { name: issuerId } : undefined) };
}

function wrong(path: string, expected: string): BadgeError {
  return new BadgeError('option.invalid', `This option wants ${expected}.`, { path });
}
