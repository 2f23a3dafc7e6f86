import type { Offering, OfferingContent } from './offering.js';

/** A draft with what it refers to as that stands now; what was handed in stays as it was. */
export function asOfNow<Facts, State extends Offering<Facts>>(
  offering: State,
  renew: (content: OfferingContent<Facts>) => OfferingContent<Facts>,
): State {
  return offering.stage === 'draft' ? { ...offering, ...renew(offering) } : offering;
}
