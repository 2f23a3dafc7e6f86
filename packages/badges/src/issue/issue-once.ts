import { BadgeError, type BadgeErrorCode } from '../errors.js';
import type { Interruption } from '../iteration/interruption.js';
import { assertStorableText } from '../status/status-change-details.js';
import type { BadgeDraft } from './badge-draft.js';
import { badgeIdOf } from './badge-id.js';
import type { IssueManySettings } from './issue-many-options.js';
import type { IssuedOutcome, IssueOutcome, RefusedOutcome } from './issue-outcome.js';
import type { Issuer } from './issuer.js';
import { parseDraft } from './parse-draft.js';
import type { SignedBadge } from './signed-badge.js';

/** A draft, and the caller’s own name for the badge that it becomes. */
export interface KeyedDraft {
  /**
   * Text of 1 to 2,000 characters: the same each time this badge is asked for, and that of no other badge of the issuer.
   * The id of a badge whose draft has none is a hash of it and of what is in the badge. So who has a badge, and can
   * guess its key, can tell whether the guess is right: better a random key than a student number.
   */
  readonly key: string;
  readonly draft: BadgeDraft;
}

/** By whom, where and in what run drafts are issued. */
export interface IssueOnceContext {
  readonly issuer: Pick<Issuer, 'issue' | 'profile'>;
  readonly settings: IssueManySettings;
  readonly run: Interruption;
}

/**
 * Issues a draft unless that was done before. A process may die anywhere; the next one does the same again, and finds,
 * where the last one died
 *
 * - before the badge had its place in the status lists: nothing;
 * - after that: the same place, as it belongs to the id of the badge, and the id is the same each time;
 * - after signing: the same, and a badge that nobody has seen, which is made anew;
 * - while the badge was stored: all of it or nothing, as the store promises;
 * - after that: the badge, whether it was handed out or not.
 *
 * Two that do this at once may both sign; the store keeps one badge, and both hand out that one.
 *
 * @throws what the signer, the store or the status lists throw: that says nothing of the draft
 */
export async function issueOnce(
  { key, draft }: KeyedDraft,
  context: IssueOnceContext,
): Promise<IssueOutcome> {
  try {
    return await issueUnderKey(key, parseDraft(draft), context);
  } catch (error) {
    const refusal = refusalOf(error);
    const isRefused = refusal && (await isAtFault(draft, refusal.code, context));
    if (!isRefused) throw error;
    return { key, status: 'refused', ...refusal };
  }
}

async function issueUnderKey(
  key: string,
  draft: BadgeDraft,
  { issuer, settings, run }: IssueOnceContext,
): Promise<IssuedOutcome> {
  const { store, signing } = settings;
  assertName(key, '/key');
  const id = draft.id ?? (await badgeIdOf(draft, { issuerId: issuer.profile.id, key }));
  assertName(id, '/id');
  const kept = await run.waitFor(() => store.get(key));
  if (kept !== undefined) return already(key, kept, id);
  const complete = { ...draft, id, ...(await run.finish(() => statusOf(draft, id, settings))) };
  const badge = await run.waitFor(() => issuer.issue(complete, signing));
  const other = await run.finish(() => store.putIfAbsent(key, badge));
  return other === undefined ? { key, status: 'issued', badge } : already(key, other, id);
}

async function statusOf(
  { credentialStatus }: BadgeDraft,
  id: string,
  { statusLists }: IssueManySettings,
): Promise<Pick<BadgeDraft, 'credentialStatus'>> {
  if (statusLists === undefined) return {};
  if (credentialStatus === undefined) return { credentialStatus: await statusLists.allocate(id) };
  throw new BadgeError('draft.invalid', 'The status lists say where its status is found.', {
    path: '/credentialStatus',
    hint: 'Leave it out of the draft, or issue without statusLists.',
  });
}

/** The id says which badge was meant: it is another for another recipient or achievement. */
function already(key: string, badge: SignedBadge, id: string): IssuedOutcome {
  if (badge.id === id) return { key, status: 'already', badge };
  throw new BadgeError('issue.key-taken', 'Another badge was issued under this key.', {
    path: '/key',
    hint: 'Give each badge a key of its own. To correct one that was issued, call it back and use a new key.',
  });
}

/** Refuses what a store or the status lists could not keep. */
function assertName(name: string, path: string): void {
  try {
    assertStorableText(name, path);
  } catch (cause) {
    throw new BadgeError('draft.invalid', 'It is empty, too long, or no Unicode.', { path, cause });
  }
}

type Refusal = Omit<RefusedOutcome, 'key' | 'status'>;

function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof BadgeError)) return undefined;
  const { code, path = '', message, hint } = error;
  if (!isRefusalCode(code)) return undefined;
  return { code, path, message, ...(hint !== undefined && { hint }) };
}

const REFUSAL_CODES: Readonly<Record<Refusal['code'], true>> = {
  'draft.invalid': true,
  'issue.key-taken': true,
  'issue.self-check': true,
};

function isRefusalCode(code: BadgeErrorCode): code is Refusal['code'] {
  return Object.hasOwn(REFUSAL_CODES, code);
}

/** A badge may fail its check through what it says, or through its signature: then the least it can say fails as well. */
async function isAtFault(
  draft: BadgeDraft,
  code: Refusal['code'],
  { issuer, settings, run }: IssueOnceContext,
): Promise<boolean> {
  if (code !== 'issue.self-check') return true;
  try {
    await run.waitFor(() => issuer.issue(leastOf(draft), settings.signing));
    return true;
  } catch {
    return false;
  }
}

function leastOf({ id, achievement, recipient, validFrom }: BadgeDraft): BadgeDraft {
  const { id: of, name, description, criteria } = achievement;
  return {
    ...(id !== undefined && { id }),
    achievement: { id: of, name, description, criteria },
    recipient,
    ...(validFrom !== undefined && { validFrom }),
  };
}
