import type { RequestCode } from '../network/answer.js';
import type { RecipientIdentity } from '../recipient/recipient-identity.js';
import type { SourceStep } from '../report/verification-report.js';

/** What a link leads to: a badge, or why none could be had. */
export type BadgeLinkResolution = ResolvedTextBadge | ResolvedPictureBadge | UnresolvedBadgeLink;

interface ResolvedBadge {
  readonly ok: true;
  /** The address that gave the badge, without fragment. */
  readonly url: string;
  /** Every address on the way, without e-mail addresses. */
  readonly source: readonly SourceStep[];
  /**
   * Whose badge the link says it is: a claim of whoever made the link, and personal data. Give it to `verifyBadge` as
   * `recipient` to have it compared.
   */
  readonly claimedRecipient?: RecipientIdentity;
}

/** A badge as text, neither parsed strictly nor verified. */
export interface ResolvedTextBadge extends ResolvedBadge {
  readonly kind: 'json' | 'jwt' | 'svg';
  readonly text: string;
}

/** A PNG picture, whether or not it turns out to hold a badge. */
export interface ResolvedPictureBadge extends ResolvedBadge {
  readonly kind: 'png';
  readonly bytes: Uint8Array;
}

/** Why a link leads to no badge that could be had; it never says that a badge is wrong. */
export interface UnresolvedBadgeLink extends LinkRefusal {
  readonly ok: false;
  /** Every address on the way, without e-mail addresses. */
  readonly source: readonly SourceStep[];
}

/** Why a link is not followed further. */
export interface LinkRefusal {
  /** `link.blocked`: an address may not be asked; `link.not-resolved`: no badge was found; `limit.*`: it took too much. */
  readonly code: LinkCode;
  /** Plain words. */
  readonly message: string;
  /** What the reader can do. */
  readonly hint: string;
}

/** Codes of a link that leads to no badge. */
export type LinkCode = RequestCode | 'link.not-resolved';

/** What an address gave that can be looked at as a badge. */
export type FoundBadge =
  | Pick<ResolvedTextBadge, 'kind' | 'text'>
  | Pick<ResolvedPictureBadge, 'kind' | 'bytes'>;

const DOWNLOAD =
  'Open the link in a browser, download the badge as JSON, PNG or SVG, and give the file.';

/** Says that no badge was found, and what else can be done. */
export function notResolved(message: string, hint: string = DOWNLOAD): LinkRefusal {
  return { code: 'link.not-resolved', message, hint };
}

/** Says that an address is not asked. */
export function notAsked(message: string): LinkRefusal {
  const hint = 'Give the public https address of the page that shows the badge, or the badge file.';
  return { code: 'link.blocked', message, hint };
}
