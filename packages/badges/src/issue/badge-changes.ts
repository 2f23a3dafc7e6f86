import { isJsonObject, type JsonObject, type JsonValue } from '../json/json-value.js';
import type { AchievementDraft, BadgeDraft, SubjectDetails } from './badge-draft.js';

/** Other values for some members; `null` takes one away. */
export type Changed<Draft> = { readonly [Member in keyof Draft]?: Draft[Member] | null };

/** What is different in a badge that replaces another: as in a draft, but for what stays. */
export interface BadgeChanges
  extends Omit<Changed<BadgeDraft>, 'id' | 'achievement' | 'recipient' | 'subject'> {
  /** The members that change; the others stay. */
  readonly achievement?: Changed<AchievementDraft>;
  /** Somebody else, or the same person named otherwise. Nothing stays of how the old badge names them. */
  readonly recipient?: BadgeDraft['recipient'];
  /** The members that change; the others stay. */
  readonly subject?: Changed<SubjectDetails>;
}

/** The members of which some can be changed and the others stay. */
const IN_PART: ReadonlySet<string> = new Set(['achievement', 'subject']);

/** A draft with other values. What no draft has stays, for others to refuse. */
export function withChanges(draft: JsonObject, changes: JsonObject): JsonObject {
  return merged(draft, changes, (name, before, after) =>
    IN_PART.has(name) && isJsonObject(before) && isJsonObject(after)
      ? merged(before, after, (_name, _before, value) => value)
      : after,
  );
}

type Merge = (name: string, before: JsonValue | undefined, after: JsonValue) => JsonValue;

function merged(object: JsonObject, changes: JsonObject, merge: Merge): JsonObject {
  const changed = Object.entries(changes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, merge(name, object[name], value)] as const);
  const kept = Object.entries(object).filter(([name]) => !Object.hasOwn(changes, name));
  return Object.fromEntries([...kept, ...changed]);
}
