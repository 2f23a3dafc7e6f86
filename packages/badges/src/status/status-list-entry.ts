import type { CredentialStatus } from '../model/achievement-credential.js';
import type { StatusPlace } from './status-list-store.js';

/** What a set bit in a list of an organisation means. */
export type StatusPurpose = 'revocation' | 'suspension';

/** Where a badge says that its status is found: Bitstring Status List v1.0, section 2.1. */
export interface BitstringStatusListEntry extends CredentialStatus {
  readonly id: string;
  readonly type: 'BitstringStatusListEntry';
  readonly statusPurpose: StatusPurpose;
  /** Decimal digits, as the specification has it; not a number. */
  readonly statusListIndex: string;
  /** The address of the list, which is also its id. */
  readonly statusListCredential: string;
}

/** One list credential: the places of a list, seen for one purpose. */
export interface StatusListName {
  readonly purpose: StatusPurpose;
  readonly list: number;
}

/** The id and address of a list credential. */
export function statusListId(baseUrl: string, { purpose, list }: StatusListName): string {
  return `${baseUrl}/${purpose}/${list}`;
}

/** Which list has an id; `undefined` when it is none that could have been made here. */
export function parseStatusListId(baseUrl: string, id: string): StatusListName | undefined {
  if (!id.startsWith(baseUrl)) return undefined;
  const [, purpose, list] = LIST_NAME.exec(id.slice(baseUrl.length)) ?? [];
  return isPurpose(purpose) ? { purpose, list: Number(list) } : undefined;
}

const LIST_NAME = /^\/([a-z]+)\/([1-9]\d{0,8})$/;

/** Narrows to the purposes that lists here have. */
export function isPurpose(text: unknown): text is StatusPurpose {
  return text === 'revocation' || text === 'suspension';
}

/** What a badge at a place says about its status, for one purpose. */
export function statusListEntry(
  { list, index }: StatusPlace,
  { baseUrl, purpose }: { readonly baseUrl: string; readonly purpose: StatusPurpose },
): BitstringStatusListEntry {
  const statusListCredential = statusListId(baseUrl, { purpose, list });
  return {
    id: `${statusListCredential}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential,
  };
}
