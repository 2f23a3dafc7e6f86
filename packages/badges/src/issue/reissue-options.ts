import { isAbsoluteIri } from '../model/iri.js';
import { wrongOption } from '../option-checks.js';
import { assertStorableText, type StatusChangeDetails } from '../status/status-change-details.js';
import type { StatusLists } from '../status/status-lists.js';
import type { IssueJwtOptions, IssueOptions } from './issue-options.js';
import type { SigningTime } from './signing-time.js';

/** What all ways to replace a badge have in common. */
export interface ReplaceOptions extends Pick<StatusChangeDetails, 'by'> {
  /**
   * The id of the new badge, an absolute IRI. Make it once and keep it until the call has returned: asked again with the
   * same id, the same badge comes out.
   */
  readonly id: string;
  /**
   * Where the old badge is called back, and where the new one gets its place unless the changes name a status. Without
   * them the old badge stays good.
   */
  readonly statusLists?: Pick<StatusLists, 'allocate' | 'history' | 'revoke' | 'statusOf'>;
  /**
   * Whether the old badge comes out of the issuer’s own records, so that its signature need not be checked: for badges of
   * a key that was stolen, and base badges that their holders derive from. Never for a badge that somebody handed in.
   */
  readonly fromRecords?: boolean;
}

/** Options of {@link Issuer.reissue} for a badge with an embedded proof. */
export interface ReissueOptions extends ReplaceOptions, IssueOptions {
  readonly format?: 'json';
}

/** Options of {@link Issuer.reissue} for a badge as a compact JWT. */
export interface ReissueJwtOptions extends ReplaceOptions, IssueJwtOptions, SigningTime {
  readonly format: 'jwt';
}

/** Reads the options, but for those of signing; a wrong one is a wrong call, and throws `option.invalid`. */
export function readReissueOptions(options: ReplaceOptions): ReplaceOptions {
  const { id, by, statusLists, format = 'json', fromRecords = false }: Unread = Object(options);
  if (typeof id !== 'string' || !isAbsoluteIri(id)) throw wrongOption('/id', 'an absolute IRI');
  assertStorableText(replacedBy(id), '/id');
  if (by !== undefined) assertStorableText(by, '/by');
  if (format !== 'json' && format !== 'jwt') throw wrongOption('/format', 'json or jwt');
  if (typeof fromRecords !== 'boolean') throw wrongOption('/fromRecords', 'true or false');
  const revoke: unknown = Reflect.get(Object(statusLists), 'revoke');
  if (statusLists !== undefined && typeof revoke !== 'function')
    throw wrongOption('/statusLists', 'status lists');
  return options;
}

type Unread = { readonly [Name in keyof ReplaceOptions | 'format']?: unknown };

/** The reason for which a badge is called back that has been replaced. */
export function replacedBy(id: string): string {
  return `replaced by ${id}`;
}
