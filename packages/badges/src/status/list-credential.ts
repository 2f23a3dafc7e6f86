import { CREDENTIALS_V2 } from '../model/context-urls.js';
import { isSet } from './badge-status.js';
import { bitsWith, encodeBitstring } from './bitstring.js';
import { STATUS_LIST_TYPES } from './parse-status-list.js';
import { type StatusListName, statusListId } from './status-list-entry.js';
import type { StatusListSettings } from './status-list-settings.js';
import type { StatusChange } from './status-list-store.js';

/** A list is asked for the moment it is made, by verifiers whose clocks may be a little behind: five minutes. */
const CLOCKS_DIFFER_BY = 5 * 60 * 1000;

/**
 * The list credential that says what changes came to, without its signature. It holds nothing but the bits: not who
 * changed what, nor why. It is valid from five minutes before now, for clocks that are behind.
 *
 * @see Bitstring Status List v1.0, section 2.2 "BitstringStatusListCredential"
 */
export async function statusListCredential(
  name: StatusListName,
  settings: StatusListSettings,
  { changes, now }: { readonly changes: readonly StatusChange[]; readonly now: Date },
): Promise<object> {
  const { baseUrl, issuer, ttl, validFor, entries } = settings;
  const id = statusListId(baseUrl, name);
  const types = STATUS_LIST_TYPES.bitstring;
  return {
    '@context': [CREDENTIALS_V2],
    id,
    type: ['VerifiableCredential', types.credential],
    issuer: issuer.profile.id,
    validFrom: new Date(now.getTime() - CLOCKS_DIFFER_BY).toISOString(),
    validUntil: new Date(now.getTime() + validFor).toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: types.subject,
      statusPurpose: name.purpose,
      encodedList: await encodeBitstring(bitsWith(entries, indexesSet(name, changes))),
      ttl,
    },
  };
}

function indexesSet(
  { purpose }: StatusListName,
  changes: readonly StatusChange[],
): readonly number[] {
  const histories = new Map<number, StatusChange[]>();
  for (const change of changes) {
    const history = histories.get(change.index) ?? [];
    histories.set(change.index, history);
    history.push(change);
  }
  return [...histories].filter(([, history]) => isSet(purpose, history)).map(([index]) => index);
}
