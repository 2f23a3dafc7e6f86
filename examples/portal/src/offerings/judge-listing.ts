import {
  type AskOptions,
  type Assessment,
  assess,
  type Offering,
  type OfferingReview,
  type Program,
} from '@cop-credentials/core';

/** What the rules say of an offering that stands, or would stand, on the public pages. */
export function judgeListing(
  program: Program,
  {
    kind,
    review,
    ...options
  }: AskOptions & {
    readonly kind: NonNullable<Offering['kind']>;
    readonly review: OfferingReview | null;
  },
): Assessment {
  return assess(
    program,
    'preparation-listing',
    { offering: { kind, listed: true }, review },
    options,
  );
}
