import { mapInOrder } from '../iteration/map-in-order.js';
import { createCache } from '../network/cache.js';
import { assertPositiveWhole, wrongOption } from '../option-checks.js';
import { problem } from '../report/check-result.js';
import type { Verdict, VerificationReport } from '../report/verification-report.js';
import { isInput } from './assert-input.js';
import { readOptions, type VerifyBadgeOptions } from './options.js';
import { refused } from './read-credential.js';
import { readInput } from './read-input.js';
import { beginVerification, type Verification } from './verification.js';
import { verifyDocument } from './verify-document.js';

/** A badge, and what the caller calls it. */
export interface KeyedBadge {
  /** Any text, such as the name of a file; it comes back with the report. */
  readonly key: string;
  /** Whatever {@link verifyBadge} takes. */
  readonly input: string | Uint8Array | object;
}

/** What was found of one badge of many. */
export interface KeyedReport {
  readonly key: string;
  readonly report: VerificationReport;
}

/** How far {@link verifyMany} is: the number of badges with each verdict, and of all. */
export interface VerifyManyProgress extends Readonly<Record<Verdict, number>> {
  readonly done: number;
}

/** Options of {@link verifyMany}: those of {@link verifyBadge}, whose limits count for each badge by itself. */
export interface VerifyManyOptions extends VerifyBadgeOptions {
  /** The most badges that are read and whose report was not taken yet; 8 otherwise. */
  readonly concurrency?: number;
  /** Ends it at any point: the signal’s reason is thrown. */
  readonly signal?: AbortSignal;
  /** Called with each report, before it is handed out. */
  readonly onProgress?: (progress: VerifyManyProgress) => void;
}

const DEFAULT_CONCURRENCY = 8;

/**
 * Verifies any number of badges, several at once, and gives their reports in the order of the badges.
 *
 * Badges are read only as reports are taken, so what is in memory does not grow with their number. One that cannot be
 * read, or is nothing that could be a badge, has a report like any other and stops nobody. All are judged by one
 * instant, the one at which it began where `now` is not given. What the badges lead to is asked for once and not for
 * each of them: without a `cache` of yours, one is made for this run and forgotten with it.
 *
 * What says nothing of a badge ends it after the reports before: badges that cannot be taken from where they come from,
 * an entry without a key, an aborted signal. It does not read folders or files.
 *
 * @param badges - Each with the caller’s own key for it.
 * @throws {@link BadgeError} `option.invalid` with the path of a wrong option, or while it runs of what has no key. What
 * the badges throw, and the signal’s reason, is thrown as it is.
 * @example
 * ```ts
 * import { createIssuer, generateKey, verifyMany } from '@cop-credentials/badges';
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
 * const badges = [
 *   { key: 'a.json', input: JSON.stringify(badge) },
 *   { key: 'b.json', input: '{"half": ' },
 * ];
 * const verdicts: string[] = [];
 * for await (const { key, report } of verifyMany(badges, { now: '2026-06-01T00:00:00Z' })) {
 *   verdicts.push(`${key} is ${report.verdict}`);
 * }
 * verdicts; //=> ['a.json is valid', 'b.json is invalid']
 * ```
 */
export function verifyMany(
  badges: AsyncIterable<KeyedBadge> | Iterable<KeyedBadge>,
  options: VerifyManyOptions = {},
): AsyncGenerator<KeyedReport, void, undefined> {
  if (typeof options !== 'object' || options === null) throw wrongOption('', 'an object');
  const { concurrency = DEFAULT_CONCURRENCY, signal, onProgress, ...each } = options;
  assertPositiveWhole(concurrency, '/concurrency');
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw wrongOption('/signal', 'an AbortSignal');
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw wrongOption('/onProgress', 'a function');
  const settings = readOptions({ cache: createCache(), ...each });
  const reports = mapInOrder(badges, {
    concurrency,
    signal,
    work: async (badge, { index, run }) => {
      const { key, input } = readKeyed(badge, index);
      // Left to itself when it is stopped: it ends within its own limits, and changes nothing.
      return { key, report: await run.waitFor(() => verify(input, beginVerification(settings))) };
    },
  });
  return withProgress(reports, onProgress);
}

function readKeyed(
  badge: unknown,
  index: number,
): { readonly key: string; readonly input: unknown } {
  const { key, input }: { readonly key?: unknown; readonly input?: unknown } = Object(badge);
  if (typeof key === 'string') return { key, input };
  throw wrongOption(`/badges/${index}`, 'a badge and a key that is text');
}

async function verify(input: unknown, verification: Verification): Promise<VerificationReport> {
  const reading = isInput(input) ? await readInput(input, verification) : refused(nothing, []);
  return verifyDocument(reading, verification);
}

const nothing = problem('input.unreadable', 'It is neither an object, nor a text, nor bytes.', {
  hint: 'Give the badge as it is in its file.',
});

async function* withProgress(
  reports: AsyncIterable<KeyedReport>,
  onProgress: VerifyManyOptions['onProgress'],
): AsyncGenerator<KeyedReport, void, undefined> {
  let progress: VerifyManyProgress = { done: 0, valid: 0, invalid: 0, unverifiable: 0 };
  for await (const keyed of reports) {
    const { verdict } = keyed.report;
    progress = { ...progress, done: progress.done + 1, [verdict]: progress[verdict] + 1 };
    onProgress?.(progress);
    yield keyed;
  }
}
