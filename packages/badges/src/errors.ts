/**
 * Why a function of this package threw. Verification does not throw for bad badges: what it finds is in the
 * report, with the codes of {@link InvalidCode} and {@link UnverifiableCode}.
 *
 * - `option.invalid`: an option or argument of the call is wrong; `path` names it.
 * - `draft.invalid`: what is to be issued is not a well-formed badge; `path` points into the draft.
 * - `key.malformed`, `key.mismatch`, `key.not-exportable`: a key cannot be read, is not the issuer's, or stays hidden.
 * - `key.unsuitable`: no active key of the issuer is for what is asked.
 * - `disclosure.invalid`: no badge can be derived from what was given.
 * - `reissue.refused`: no badge can replace the old one; `path` points into that.
 * - `issue.self-check`: the badge that was just signed does not verify, so it is not handed out.
 * - `issue.key-taken`: another badge was issued under the caller's key.
 * - `issue.thread`: a thread that signs has ended, or was closed, before the badge was signed.
 * - `issue.store`: what a store of issued badges kept is damaged.
 * - `picture.*`: a picture cannot be read or written; `picture.older-badge`: it holds a badge of Open Badges 2.0;
 *   `picture.renderer-missing`: what draws pictures is not installed.
 * - `link.invalid`: a link cannot be made from what was given.
 * - `link.blocked`: an address may not be connected to.
 * - `status.unknown-badge`, `status.unknown-list`: no place was given to the badge, or the list was never begun.
 * - `status.final`: the badge is revoked, which cannot be taken back.
 * - `status.store`: what a store of status lists kept is damaged.
 */
export type BadgeErrorCode =
  | 'option.invalid'
  | 'draft.invalid'
  | 'key.malformed'
  | 'key.mismatch'
  | 'key.not-exportable'
  | 'key.unsuitable'
  | 'disclosure.invalid'
  | 'reissue.refused'
  | 'issue.self-check'
  | 'issue.key-taken'
  | 'issue.store'
  | 'issue.thread'
  | 'picture.not-png'
  | 'picture.not-svg'
  | 'picture.unsupported'
  | 'picture.malformed'
  | 'picture.too-large'
  | 'picture.no-credential'
  | 'picture.older-badge'
  | 'picture.compressed'
  | 'picture.renderer-missing'
  | 'link.invalid'
  | 'link.blocked'
  | 'status.unknown-badge'
  | 'status.unknown-list'
  | 'status.final'
  | 'status.store';

/** What may stand beside the code and the message of a {@link BadgeError}. */
export interface BadgeErrorDetails {
  /** JSON pointer to the part of the input that is wrong. */
  readonly path?: string;
  /** What the caller can do. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * The one error this package throws. Branch on `code`, never on the message.
 *
 * The message never holds a private key, a token or a whole document.
 *
 * @example
 * ```ts
 * import { BadgeError, importKey } from '@cop-credentials/badges';
 *
 * const error = await importKey({ secretKeyMultibase: 'zNotAKey' }).catch((thrown) => thrown);
 * error instanceof BadgeError && error.code; //=> 'key.malformed'
 * ```
 */
export class BadgeError extends Error {
  override readonly name = 'BadgeError';
  readonly code: BadgeErrorCode;
  readonly path?: string;
  readonly hint?: string;

  constructor(code: BadgeErrorCode, message: string, details: BadgeErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    if (details.path !== undefined) this.path = details.path;
    if (details.hint !== undefined) this.hint = details.hint;
  }
}
