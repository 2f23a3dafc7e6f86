import { asArray, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { BADGE_TYPES } from '../model/vocabulary.js';
import { isOpenBadges1, isOtherOpenBadges2 } from '../open-badges-2/recognise.js';
import { olderVersion } from '../open-badges-2/unsupported.js';
import { type DecidingProblem, problem } from '../report/check-result.js';

/** Tells whether a JSON object is an endorsement, and no badge. */
export function isEndorsement(document: JsonObject): boolean {
  const types = asArray(member(document, 'type'));
  return types.includes('EndorsementCredential') && !types.some(isBadgeType);
}

/** Tells whether a JSON object is a learner record, which contains credentials. */
export function isLearnerRecord(document: JsonObject): boolean {
  const types = asArray(member(document, 'type'));
  return types.includes('ClrCredential') && !types.some(isBadgeType);
}

function isBadgeType(type: JsonValue): boolean {
  return typeof type === 'string' && BADGE_TYPES.has(type);
}

/** What keeps a JSON object from being looked at as an Open Badges 3.0 credential; `undefined` when nothing does. */
export function notABadge(document: JsonObject): DecidingProblem | undefined {
  const types = asArray(member(document, 'type'));
  if (types.some(isBadgeType)) return undefined;
  if (isOpenBadges1(document)) return olderVersion();
  return problem('input.not-an-open-badge', whatItIs(document, types), {
    path: '/type',
    hint: types.includes('VerifiablePresentation')
      ? 'Give it to verifyPresentation, with the challenge that its holder was asked to sign.'
      : 'Give one badge: a credential of type OpenBadgeCredential or AchievementCredential.',
    reference: 'Open Badges 3.0, B.1.2',
  });
}

function whatItIs(document: JsonObject, types: readonly JsonValue[]): string {
  if (isOtherOpenBadges2(document))
    return 'It is a part of Open Badges 2.0, but awards no badge to anybody.';
  if (types.includes('VerifiablePresentation'))
    return 'It is a presentation of credentials, not a badge.';
  if (types.includes('VerifiableCredential'))
    return 'It is a verifiable credential, but not an Open Badge.';
  return 'It is JSON, but not an Open Badge.';
}
