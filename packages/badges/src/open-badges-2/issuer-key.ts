import { isJsonObject, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { placedValues } from '../json/placed-values.js';
import { outsideOf, periodOfMethod } from '../keys/key-period.js';
import {
  type KeyResolution,
  malformed,
  notControlled,
  notListed,
  refuse,
  unresolvable,
  usableKey,
} from '../keys/key-resolution.js';
import type { Verification } from '../verify/verification.js';
import { fetchLinked, type LinkedFailure } from './fetch-linked.js';
import { publicKeyFromPem } from './pem.js';
import { isSameId } from './web-address.js';

/**
 * The key of an issuer that a signed assertion names, or the only one that the issuer has. It counts where both say so:
 * the profile lists the key, and the key names the issuer as its owner.
 *
 * @see Open Badges 2.0, “CryptographicKey”
 */
export async function findIssuerKey(
  { profile, creator }: { readonly profile: JsonObject; readonly creator: string | undefined },
  verification: Verification,
): Promise<KeyResolution> {
  const listed = placedValues(profile, 'publicKey', '').map(({ value }) => value);
  if (creator === undefined && listed.length > 1)
    return refuse(malformed('It does not name its key, and its issuer has several.'));
  const entry =
    creator === undefined ? listed[0] : listed.find((key) => isSameId(idOf(key), creator));
  if (entry === undefined) return refuse(notListed());
  if (isJsonObject(entry) && member(entry, 'publicKeyPem') !== undefined)
    return readKey(entry, { profile, verification });
  const found = await fetchLinked(idOf(entry), verification);
  return found.ok ? readKey(found.document, { profile, verification }) : refuse(notHad(found));
}

function readKey(
  key: JsonObject,
  { profile, verification }: { readonly profile: JsonObject; readonly verification: Verification },
): KeyResolution {
  const owner = member(key, 'owner');
  const issuerId = idOf(profile);
  if (typeof owner !== 'string' || !isSameId(owner, issuerId))
    return refuse(notControlled('The key does not name the issuer as its owner.'));
  const outside = outsideOf(periodOfMethod(key), verification.settings.now);
  if (outside !== undefined) return refuse(outside);
  const pem = member(key, 'publicKeyPem');
  return usableKey(typeof pem === 'string' ? publicKeyFromPem(pem) : undefined);
}

function notHad({ code, why }: LinkedFailure) {
  if (code === 'hosted.mismatch')
    return notControlled('What is found at the address of the key is another one.');
  return unresolvable(why, code === 'link.not-resolved' ? 'key.unresolvable' : code);
}

function idOf(value: JsonValue): string {
  return String(isJsonObject(value) ? member(value, 'id') : value);
}
