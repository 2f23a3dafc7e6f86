import { readAs } from '../json/read-as.js';
import type { AchievementCredential, Proof } from '../model/achievement-credential.js';
import { schemasOf } from '../model/schema.js';

/** A badge with its signature. */
export interface SignedBadge extends AchievementCredential {
  readonly id: string;
  readonly proof: readonly Proof[];
}

/** Tells whether a badge with a proof is in the letter of the specification; whether the proof is good is not asked. */
export function isSignedBadge(badge: object): badge is SignedBadge {
  const result = readAs(schemasOf('strict').achievementCredential, badge);
  return result.success && result.data.id !== undefined && result.data.proof !== undefined;
}
