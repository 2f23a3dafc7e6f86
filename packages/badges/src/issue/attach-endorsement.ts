import { BadgeError } from '../errors.js';
import { jsonLimits } from '../json/json-limits.js';
import { isJsonObject, member } from '../json/json-value.js';
import { isEndorsement } from '../verify/classify.js';
import { readEmbedded } from '../verify/read-embedded.js';
import type {
  AchievementDraft,
  BadgeDraft,
  EndorsementsDraft,
  IssuerProfile,
} from './badge-draft.js';
import { copyPlain, parseDraft } from './parse-draft.js';

/**
 * Attaches a signed endorsement to what it endorses: to the draft of a badge before that is signed, where it goes to the
 * badge, its achievement, the achievement’s creator or the subject’s source; or to the profile of an issuer before
 * `createIssuer`, so that all its badges carry it. It goes where the id is that it is about.
 *
 * The endorsement stays as it is, with its own contexts and proof. Whether it holds is found when the badge is issued,
 * as far as that can be told without asking anybody.
 *
 * @param endorsement - What `issuer.endorse` of whoever endorses gave: an object or a compact JWT.
 * @returns a copy of the draft or profile
 * @throws {@link BadgeError} `draft.invalid` when it is no endorsement, or about nothing here; for a draft also as `issue`
 * does.
 * @see Open Badges 3.0, B.1.7 "EndorsementCredential"
 * @example
 * ```ts
 * import { attachEndorsement, createIssuer, generateKey, verifyBadge } from '@cop-credentials/badges';
 *
 * const issuer = createIssuer({ profile: { name: 'Example Network' }, key: await generateKey() });
 * const college = createIssuer({ profile: { name: 'Example College' }, key: await generateKey() });
 * const achievement = {
 *   id: 'https://badges.example.org/achievements/facilitation',
 *   name: 'Facilitation',
 *   description: 'Facilitates a community of practice.',
 *   criteria: { narrative: 'Facilitated six meetings.' },
 * };
 * const endorsement = await college.endorse({ subject: achievement, comment: 'We give three credits for it.' });
 *
 * const draft = { achievement, recipient: { id: 'did:example:alice' } };
 * const badge = await issuer.issue(attachEndorsement(draft, endorsement));
 * const report = await verifyBadge(badge);
 * report.endorsements?.map(({ verdict, comment }) => [verdict, comment]); //=> [['valid', 'We give three credits for it.']]
 * ```
 */
export function attachEndorsement(to: BadgeDraft, endorsement: object | string): BadgeDraft;
export function attachEndorsement(to: IssuerProfile, endorsement: object | string): IssuerProfile;
export function attachEndorsement(
  to: BadgeDraft | IssuerProfile,
  endorsement: object | string,
): BadgeDraft | IssuerProfile {
  const signed = readSigned(endorsement);
  const attached =
    'achievement' in to ? attachToDraft(parseDraft(to), signed) : attachToProfile(to, signed);
  if (attached !== undefined) return attached;
  throw new BadgeError('draft.invalid', 'The endorsement is about something else.', {
    path: '/credentialSubject/id',
    hint: 'It goes to what has the id that it is about: a badge, its achievement, or a profile.',
  });
}

/** An endorsement, and the id of what it is about. */
interface Signed {
  readonly endorsement: object | string;
  readonly about: string;
}

function readSigned(given: object | string): Signed {
  const copy = copyPlain(given);
  const { document } = readEmbedded(copy, jsonLimits, []);
  const subject = document && member(document, 'credentialSubject');
  const about = isJsonObject(subject) ? member(subject, 'id') : undefined;
  const isKind = document !== undefined && isEndorsement(document);
  if (!isKind || typeof about !== 'string' || !(isJsonObject(copy) || typeof copy === 'string'))
    throw new BadgeError('draft.invalid', 'It is no endorsement.', {
      path: '',
      hint: 'Give what endorse returned: an object or a compact JWT.',
    });
  return { endorsement: copy, about };
}

function attachToDraft(draft: BadgeDraft, signed: Signed): BadgeDraft | undefined {
  const { achievement, subject } = draft;
  const inAchievement = attachToAchievement(achievement, signed);
  const source = subject?.source && attachTo(subject.source, signed);
  return (
    attachTo(draft, signed) ??
    (inAchievement && { ...draft, achievement: inAchievement }) ??
    (source && { ...draft, subject: { ...subject, source } })
  );
}

function attachToAchievement(
  achievement: AchievementDraft,
  signed: Signed,
): AchievementDraft | undefined {
  const creator = achievement.creator && attachTo(achievement.creator, signed);
  return attachTo(achievement, signed) ?? (creator && { ...achievement, creator });
}

function attachToProfile(profile: IssuerProfile, signed: Signed): IssuerProfile | undefined {
  copyPlain(profile);
  return attachTo(structuredClone(profile), signed);
}

/** The place with the endorsement, where it is the one that the endorsement is about. */
function attachTo<Place extends EndorsementsDraft & { readonly id?: string }>(
  place: Place,
  { endorsement, about }: Signed,
): Place | undefined {
  if (place.id !== about) return undefined;
  return typeof endorsement === 'string'
    ? { ...place, endorsementJwt: [...(place.endorsementJwt ?? []), endorsement] }
    : { ...place, endorsement: [...(place.endorsement ?? []), endorsement] };
}
