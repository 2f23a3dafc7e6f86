import type { JsonObject } from '../json/json-value.js';
import type { AchievementCredential } from '../model/achievement-credential.js';

/** A badge in the specification’s letter, before it is signed; nobody else holds it. */
export type UnsignedBadge = JsonObject & AchievementCredential & { readonly id: string };

/** Tells whether a document is the badge that was read from it strictly, which changes nothing of it. */
export function isUnsignedBadge(
  document: JsonObject,
  read: AchievementCredential,
): document is UnsignedBadge {
  return read.id !== undefined && read.id === document.id;
}
