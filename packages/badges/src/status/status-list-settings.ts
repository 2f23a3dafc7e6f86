import { randomBytes } from '../crypto/crypto.js';
import type { CredentialSigner } from '../issue/signed-credential.js';
import {
  assertOptionNames,
  assertPositiveWhole,
  readBaseUrl,
  wrongOption,
} from '../option-checks.js';
import { MINIMUM_ENTRIES } from './bitstring.js';
import { isPurpose, type StatusPurpose } from './status-list-entry.js';
import type { StatusListStore } from './status-list-store.js';

/** Options of {@link createStatusLists}. */
export interface StatusListsOptions {
  /** Who signs the lists; the issuer of the badges, as verifiers warn of any other. */
  readonly issuer: CredentialSigner;
  readonly store: StatusListStore;
  /** The address under which the lists are published, over https: the lists are `<baseUrl>/revocation/1` and so on. */
  readonly baseUrl: string;
  /**
   * What can happen to a badge; `['revocation']` otherwise. With more than one, a badge has as many entries, which
   * Verifiable Credentials 2.0 allows and Open Badges 3.0 does not yet draw. Badges never gain an entry afterwards.
   */
  readonly purposes?: readonly StatusPurpose[];
  /** Milliseconds for which readers may keep a copy, and the time until the last of them knows; five minutes otherwise. */
  readonly ttl?: number;
  /**
   * Milliseconds for which a published list is good; thirty days otherwise. A list that is not published anew in time
   * leaves all its badges unverifiable.
   */
  readonly validFor?: number;
  /** Entries of each list, a multiple of 8; 131,072 otherwise, which is the least. It must stay what it was. */
  readonly entries?: number;
  /** The share of a list that is given out before a new one is begun, at most 0.9, which it is otherwise. */
  readonly fillLimit?: number;
  /** The clock. */
  readonly now?: () => Date;
  /** Gives that many random bytes; the platform's otherwise. */
  readonly random?: (count: number) => Uint8Array;
}

/** The options as they are used. */
export interface StatusListSettings extends Required<Omit<StatusListsOptions, 'fillLimit'>> {
  /** The most entries of a list that are given out. */
  readonly mostTaken: number;
}

const DEFAULT_TTL_MS = 5 * 60_000;
const DEFAULT_VALIDITY_MS = 30 * 24 * 3_600_000;
const MOST_ENTRIES = 2 ** 26;
const MOST_FILL = 0.9;

// A record and not a list, so that an option which is added to the type and not here does not compile.
const OPTION_NAMES: Readonly<Record<keyof StatusListsOptions, true>> = {
  issuer: true,
  store: true,
  baseUrl: true,
  purposes: true,
  ttl: true,
  validFor: true,
  entries: true,
  fillLimit: true,
  now: true,
  random: true,
};

/** Reads the options; a wrong one is a wrong call, and throws `option.invalid`. */
export function readStatusListOptions(options: StatusListsOptions): StatusListSettings {
  assertOptionNames(options, OPTION_NAMES, '');
  const { issuer, store, ttl = DEFAULT_TTL_MS, validFor = DEFAULT_VALIDITY_MS } = options;
  if (typeof issuer?.signCredential !== 'function') throw wrongOption('/issuer', 'an issuer');
  if (typeof store?.claim !== 'function') throw wrongOption('/store', 'a store of status lists');
  assertPositiveWhole(ttl, '/ttl');
  assertPositiveWhole(validFor, '/validFor');
  if (validFor <= ttl) throw wrongOption('/validFor', 'more milliseconds than ttl has');
  const entries = readEntries(options.entries);
  const { now = () => new Date(), random = randomBytes } = options;
  return {
    issuer,
    store,
    baseUrl: readBaseUrl(options.baseUrl, '/baseUrl'),
    purposes: readPurposes(options.purposes),
    ttl,
    validFor,
    entries,
    mostTaken: Math.floor(entries * readFillLimit(options.fillLimit)),
    now,
    random,
  };
}

function readPurposes(purposes: readonly StatusPurpose[] = ['revocation']) {
  const isList = Array.isArray(purposes) && purposes.length > 0 && purposes.every(isPurpose);
  if (isList && new Set(purposes).size === purposes.length) return [...purposes];
  throw wrongOption('/purposes', 'revocation, suspension or both, each once');
}

function readEntries(entries = MINIMUM_ENTRIES): number {
  if (entries >= MINIMUM_ENTRIES && entries <= MOST_ENTRIES && entries % 8 === 0) return entries;
  throw wrongOption('/entries', `a multiple of 8 from ${MINIMUM_ENTRIES} to ${MOST_ENTRIES}`);
}

function readFillLimit(fillLimit = MOST_FILL): number {
  if (fillLimit > 0 && fillLimit <= MOST_FILL) return fillLimit;
  throw wrongOption('/fillLimit', `a number above 0, and at most ${MOST_FILL}`);
}
