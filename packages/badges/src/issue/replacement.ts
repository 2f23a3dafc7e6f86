import { hex } from '@scure/base';
import canonicalize from 'canonicalize';
import { sha256 } from '../crypto/crypto.js';
import { BadgeError } from '../errors.js';
import { isJsonArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { type BadgeChanges, withChanges } from './badge-changes.js';
import type { BadgeDraft } from './badge-draft.js';
import { draftFromBadge } from './draft-from-badge.js';
import { SALT_BYTES, type SaltSource } from './identify-recipient.js';
import { copyPlain, parseDraft } from './parse-draft.js';

/** An old badge, and the id of the one that replaces it. */
export interface Replaced {
  readonly old: JsonObject;
  readonly oldId: string;
  readonly id: string;
}

/** The draft of the badge that replaces an old one. */
export function replacementDraft({ old, oldId, id }: Replaced, changes: BadgeChanges): BadgeDraft {
  const copy = copyPlain(changes);
  if (!isJsonObject(copy)) throw invalid('Changes are an object.', '');
  if (Object.hasOwn(copy, 'id')) throw invalid('The id of the new badge is an option.', '/id');
  const draft = withChanges(draftFromBadge(old), copy);
  // The old badge is evidence of the same person alone, and leads to that person.
  const isSamePerson = !Object.hasOwn(copy, 'recipient');
  return parseDraft({ ...draft, id, ...(isSamePerson && withEvidence(draft, oldId)) });
}

/**
 * Open Badges 3.0 has no term for what a credential replaces. Of the terms it has, `evidence` is the one that leads from
 * a badge to a document about what the person did; `related` stands between achievements, and a refresh service leads to
 * a newer copy with the same id.
 */
function withEvidence(draft: JsonObject, oldId: string): JsonObject {
  const given = member(draft, 'evidence') ?? [];
  if (!isJsonArray(given)) return {};
  const isThere = given.some((one) => isJsonObject(one) && member(one, 'id') === oldId);
  const previous = {
    id: oldId,
    name: 'Previous badge',
    narrative: `This badge replaces ${oldId}.`,
  };
  return isThere ? {} : { evidence: [...given, previous] };
}

/** Salts that nobody has in another badge, and that are the same when the same replacement is made again. */
export function saltsOf({ old, id }: Replaced): SaltSource {
  return async (index) => {
    const digest = await sha256(canonicalize([id, index, old]) ?? '');
    return hex.encode(digest.slice(0, SALT_BYTES));
  };
}

function invalid(message: string, path: string): BadgeError {
  return new BadgeError('draft.invalid', message, { path });
}
