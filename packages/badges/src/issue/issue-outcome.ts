import type { SignedBadge } from './signed-badge.js';

/** What became of a draft. */
export type IssueOutcome = IssuedOutcome | RefusedOutcome;

/** A badge for the draft is in the store. */
export interface IssuedOutcome {
  readonly key: string;
  /** `already` when the badge was in the store before. */
  readonly status: 'issued' | 'already';
  readonly badge: SignedBadge;
}

/** The draft cannot become a badge, whoever signs it. */
export interface RefusedOutcome {
  readonly key: string;
  readonly status: 'refused';
  /**
   * - `draft.invalid`: the draft or the key is not well-formed.
   * - `issue.key-taken`: another badge was issued under this key.
   * - `issue.self-check`: the badge would not verify, and the signer is not the reason.
   */
  readonly code: 'draft.invalid' | 'issue.key-taken' | 'issue.self-check';
  /** JSON pointer into the draft, or `/key`; empty for the draft as a whole. */
  readonly path: string;
  readonly message: string;
  /** What the caller can do. */
  readonly hint?: string;
}
