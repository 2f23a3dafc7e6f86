import { mapInOrder } from '../iteration/map-in-order.js';
import { wrongOption } from '../option-checks.js';
import {
  type IssueManyOptions,
  type IssueManyProgress,
  type IssueManySettings,
  readIssueManyOptions,
} from './issue-many-options.js';
import { issueOnce, type KeyedDraft } from './issue-once.js';
import type { IssueOutcome } from './issue-outcome.js';
import type { Issuer } from './issuer.js';

/**
 * Issues any number of badges, each once, however often it is stopped and called again with the same drafts.
 *
 * The outcomes come in the order of the drafts, each as soon as it and those before it are there. Drafts are read only
 * as outcomes are taken, so what is in memory does not grow with their number. A badge is in the store before it is
 * handed out. A draft that cannot become a badge is refused and stops nobody; nothing is kept of it.
 *
 * What says nothing of the drafts ends it after the outcomes before it: a signer or a store that is down, a signer that
 * signs with the wrong key, drafts that cannot be read, an aborted signal. Call it again with all drafts when that is
 * over: what is issued is `already` there. When it has ended, also because the caller leaves the loop, nothing is
 * written any more.
 *
 * It delivers nothing. A badge that was stored just before the program died is `already` there the next time although
 * nobody has received it: treat `issued` and `already` alike, and keep by yourself what was delivered.
 *
 * @param drafts - Each with the caller’s own key for the badge. A key that comes twice is one badge; the second time it
 * is `already` there when the draft has the same id, or the same achievement and recipient, and is refused with
 * `issue.key-taken` otherwise.
 * @throws {@link BadgeError} `option.invalid` with the path of a wrong option, or while it runs of what is no draft with
 * a key; `key.unsuitable`, `issue.self-check`, `issue.store`, `status.store` while it runs. What a signer, a store or the
 * drafts throw, and the signal’s reason, is thrown as it is.
 * @example
 * ```ts
 * import { createIssuer, createMemoryIssuedStore, generateKey, issueMany } from '@cop-credentials/badges';
 *
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const achievement = {
 *   id: 'https://badges.example.org/achievements/facilitation',
 *   name: 'Facilitation',
 *   description: 'Facilitates a community of practice.',
 *   criteria: { narrative: 'Facilitated six meetings.' },
 * };
 * const drafts = ['ann@example.org', 'no address', 'bob@example.org'].map((emailAddress, row) => ({
 *   key: `spring-2026/${row}`,
 *   draft: { achievement, recipient: { emailAddress }, validFrom: '2026-05-15T00:00:00Z' },
 * }));
 *
 * const store = createMemoryIssuedStore();
 * const statuses: string[] = [];
 * for await (const outcome of issueMany(issuer, drafts, { store })) {
 *   statuses.push(outcome.status === 'refused' ? `refused: ${outcome.path}` : outcome.status);
 * }
 * statuses; //=> ['issued', 'refused: /recipient/emailAddress', 'issued']
 * ```
 */
export function issueMany(
  issuer: Pick<Issuer, 'issue' | 'profile'>,
  drafts: AsyncIterable<KeyedDraft> | Iterable<KeyedDraft>,
  options: IssueManyOptions,
): AsyncGenerator<IssueOutcome, void, undefined> {
  const settings = readIssueManyOptions(options);
  if (typeof issuer?.issue !== 'function') throw wrongOption('/issuer', 'an issuer');
  if (!isIterable(drafts)) throw wrongOption('/drafts', 'something with drafts in it');
  const { concurrency, signal } = settings;
  const outcomes = mapInOrder(drafts, {
    concurrency,
    signal,
    work: async (row, { index, run }) => {
      if (!isKeyed(row)) throw wrongOption(`/drafts/${index}`, 'a draft and a key that is text');
      return issueOnce(row, { issuer, settings, run });
    },
  });
  return withProgress(
    outcomes,
    Array.isArray(drafts) ? { total: drafts.length, ...settings } : settings,
  );
}

async function* withProgress(
  outcomes: AsyncIterable<IssueOutcome>,
  { onProgress, total }: Pick<IssueManySettings, 'onProgress' | 'total'>,
): AsyncGenerator<IssueOutcome, void, undefined> {
  let counts: Omit<IssueManyProgress, 'total'> = { done: 0, issued: 0, already: 0, refused: 0 };
  for await (const outcome of outcomes) {
    const { status } = outcome;
    counts = { ...counts, done: counts.done + 1, [status]: counts[status] + 1 };
    onProgress?.({ ...counts, ...(total !== undefined && { total }) });
    yield outcome;
  }
}

function isIterable(drafts: unknown): boolean {
  if (typeof drafts !== 'object' || drafts === null) return false;
  return Symbol.asyncIterator in drafts || Symbol.iterator in drafts;
}

function isKeyed(row: unknown): row is KeyedDraft {
  return typeof Reflect.get(Object(row), 'key') === 'string';
}
