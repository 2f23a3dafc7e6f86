import { isJsonArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';

/**
 * The draft that a badge could have been made from, for one that is to replace it. Left out is what is about the badge
 * itself: its id, its signature, its status, where its newer copies are, and what others say of it. The recipient is
 * named by the same hashes. The day of the award stays the same, however the period changes.
 *
 * @see Open Badges 3.0, B.1.2: `awardedDate` keeps the original date when `validFrom` changes
 */
export function draftFromBadge(badge: JsonObject): JsonObject {
  const {
    '@context': _context,
    id: _id,
    type: _type,
    issuer: _issuer,
    proof: _proof,
    credentialStatus: _status,
    refreshService: _refresh,
    endorsement: _endorsement,
    endorsementJwt: _endorsementJwt,
    credentialSubject: subject,
    ...rest
  } = badge;
  const awardedDate = member(badge, 'awardedDate') ?? member(badge, 'validFrom');
  return { ...rest, ...(awardedDate !== undefined && { awardedDate }), ...subjectParts(subject) };
}

function subjectParts(subject: JsonObject[string] | undefined): JsonObject {
  if (!isJsonObject(subject)) return {};
  const { id, type: _type, identifier, achievement, ...details } = subject;
  const recipient = {
    ...(id !== undefined && { id }),
    ...(isJsonArray(identifier) && { identities: identifier }),
  };
  return {
    recipient,
    ...(achievement !== undefined && { achievement }),
    ...(Object.keys(details).length > 0 && { subject: details }),
  };
}
