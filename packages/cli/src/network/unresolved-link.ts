import type { UnresolvedBadgeLink } from '@cop-credentials/badges';

/** An address that led to no badge; that says nothing of whether there is one. */
export class UnresolvedLink extends Error {
  override readonly name = 'UnresolvedLink';
  readonly code: UnresolvedBadgeLink['code'];
  /** What to do. */
  readonly hint: string;

  constructor({ code, message, hint }: UnresolvedBadgeLink) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
