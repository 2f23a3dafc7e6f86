import type { BadgeSummary } from '../report/verification-report.js';

/** What a summary is made of, whichever generation of badges it comes from. */
export interface SummarisedBadge {
  readonly id?: string | undefined;
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
  readonly image?: SummarisedPicture | undefined;
  readonly credentialSubject: {
    readonly id?: string | undefined;
    readonly achievement: {
      readonly name: string;
      readonly description: string;
      readonly criteria: { readonly id?: string; readonly narrative?: string };
      readonly achievementType?: string;
      readonly image?: SummarisedPicture;
    };
  };
}

interface SummarisedPicture {
  readonly id: string;
}

/** The parts of a badge that people ask for first, from the credential as it was checked. */
export function summarise(credential: SummarisedBadge): BadgeSummary {
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
