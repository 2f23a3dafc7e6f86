import { assertOptionNames, assertPositiveWhole, wrongOption } from '../option-checks.js';
import type { StatusLists } from '../status/status-lists.js';
import type { IssueOptions } from './issue-options.js';
import type { IssuedStore } from './issued-store.js';

/** Options of {@link issueMany}. */
export interface IssueManyOptions extends IssueOptions {
  /** What was issued under which key; one store for all that the issuer issues in this way. */
  readonly store: IssuedStore;
  /**
   * Gives each badge its place in the status lists, under the id of the badge, so that it can be called back. Drafts then
   * name no status of their own.
   */
  readonly statusLists?: Pick<StatusLists, 'allocate'>;
  /**
   * The most drafts that are read and whose outcome was not taken yet, and so the most that are signed at the same time;
   * 8 otherwise.
   */
  readonly concurrency?: number;
  /** Ends it at any point: the signal’s reason is thrown. */
  readonly signal?: AbortSignal;
  /** How many drafts there are, where they are no array and you know. */
  readonly total?: number;
  /** Called with each outcome, before it is handed out. */
  readonly onProgress?: (progress: IssueManyProgress) => void;
}

/** How far {@link issueMany} is. */
export interface IssueManyProgress {
  /** Drafts that have an outcome: the sum of the next three. */
  readonly done: number;
  readonly issued: number;
  readonly already: number;
  readonly refused: number;
  /** How many drafts there are; left out where nobody knows. */
  readonly total?: number;
}

const DEFAULT_CONCURRENCY = 8;

// A record and not a list, so that an option which is added to the type and not here does not compile.
const OPTION_NAMES: Readonly<Record<keyof IssueManyOptions, true>> = {
  store: true,
  statusLists: true,
  concurrency: true,
  signal: true,
  total: true,
  onProgress: true,
  created: true,
  cryptosuite: true,
};

/** The options as they are used. */
export interface IssueManySettings
  extends Pick<IssueManyOptions, 'store' | 'statusLists' | 'signal' | 'total' | 'onProgress'> {
  readonly concurrency: number;
  readonly signing: IssueOptions;
}

/** Reads the options; a wrong one is a wrong call, and throws `option.invalid`. */
export function readIssueManyOptions(options: IssueManyOptions): IssueManySettings {
  assertOptionNames(options, OPTION_NAMES, '');
  const { concurrency = DEFAULT_CONCURRENCY, created, cryptosuite, ...rest } = options;
  const { store, statusLists, signal, total, onProgress } = rest;
  if (typeof store?.putIfAbsent !== 'function')
    throw wrongOption('/store', 'a store of issued badges');
  if (statusLists !== undefined && typeof statusLists.allocate !== 'function')
    throw wrongOption('/statusLists', 'status lists');
  if (signal !== undefined && typeof signal.addEventListener !== 'function')
    throw wrongOption('/signal', 'an AbortSignal');
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw wrongOption('/onProgress', 'a function');
  if (total !== undefined && !(Number.isSafeInteger(total) && total >= 0))
    throw wrongOption('/total', 'a whole number');
  assertPositiveWhole(concurrency, '/concurrency');
  return {
    ...rest,
    concurrency,
    signing: {
      ...(created !== undefined && { created }),
      ...(cryptosuite !== undefined && { cryptosuite }),
    },
  };
}
