import type { AchievementCredential } from '../model/achievement-credential.js';
import type { BadgeSummary } from '../report/verification-report.js';

/** The parts of a badge that people ask for first, from the credential as it was checked. */
export function summarise(credential: AchievementCredential): BadgeSummary {
  const { id } = credential;
  const { achievement, id: recipientId } = credential.credentialSubject;
  const { criteria, achievementType } = achievement;
  const image = credential.image ?? achievement.image;
  return {
    ...(id !== undefined && { id }),
    name: achievement.name,
    description: achievement.description,
    validFrom: credential.validFrom,
    ...(credential.validUntil !== undefined && { validUntil: credential.validUntil }),
    ...(criteria.narrative !== undefined && { criteria: criteria.narrative }),
    ...(isWebAddress(criteria.id) && { criteriaUrl: criteria.id }),
    ...(achievementType !== undefined && { achievementType }),
    ...(isPictureAddress(image?.id) && { image: image?.id }),
    ...(recipientId !== undefined && { recipientId }),
  };
}

// Pages make links and pictures of these, and escaping text does not keep a `javascript:` address from running.

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//i.test(address);
}

function isPictureAddress(address: string | undefined): address is string {
  return isWebAddress(address) || /^data:image\/(?:png|jpeg|gif|webp)[;,]/i.test(address ?? '');
}
