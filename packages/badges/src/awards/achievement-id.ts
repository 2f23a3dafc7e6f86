import type { AwardKind } from '@cop-credentials/core';

/** Which achievement an address is of. */
export interface AchievementKey {
  /** Id of the program. */
  readonly program: string;
  readonly kind: AwardKind;
  readonly credentialId: string;
  /** Id of the edition that it was awarded under. */
  readonly edition: string;
}

const KINDS: Readonly<Record<AwardKind, true>> = {
  'micro-credential': true,
  'full-certification': true,
  'course-badge': true,
};

/**
 * Whether a text keeps its meaning as a step of an address: `.` and `..` lead elsewhere however they are written, and
 * lone surrogates cannot be written.
 */
export function isAddressStep(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && !/\p{Surrogate}/u.test(text);
}

/** The address of an achievement under that of its issuer: the same for the same key, and for no other. */
export function achievementIdOf(
  baseUrl: string,
  { program, kind, credentialId, edition }: AchievementKey,
): string {
  const steps = [program, kind, credentialId, edition].map(encodeURIComponent);
  return [baseUrl, 'achievements', ...steps].join('/');
}

/** Which achievement an address under that of an issuer is of; `undefined` where it was not made here. */
export function readAchievementId(baseUrl: string, id: string): AchievementKey | undefined {
  const steps = id.split('/').slice(-4).map(decoded);
  const [program = '', kind = '', credentialId = '', edition = ''] = steps;
  if (!isAwardKind(kind) || ![program, credentialId, edition].every(isAddressStep))
    return undefined;
  const key = { program, kind, credentialId, edition };
  return achievementIdOf(baseUrl, key) === id ? key : undefined;
}

function isAwardKind(text: string): text is AwardKind {
  return Object.hasOwn(KINDS, text);
}

/** The text that an address has in one step; nothing where it is not written well. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return '';
  }
}
