import type { CalendarDate, ReviewOutcome } from '@cop-credentials/core';
import * as z from 'zod';
import type { Tone } from '../web/components/parts.js';

/** How far something that is offered as a preparation has come. */
export type OfferingStage = 'draft' | 'submitted' | 'approved' | 'declined' | 'withdrawn';

/** What a reviewer decided, on which day, and why. */
export interface OfferingDecision {
  readonly outcome: ReviewOutcome;
  readonly on: CalendarDate;
  readonly reason: string;
  /** Rules that were not known to be met, and did not have to be. */
  readonly open: readonly string[];
  /** Key competencies that a training addresses, as the board found. */
  readonly competencyIds?: readonly string[];
}

/** Shape of an {@link OfferingDecision}. */
export const offeringDecision: z.ZodType<OfferingDecision> = z.object({
  outcome: z.enum(['approved', 'declined']),
  on: z.iso.date(),
  reason: z.string(),
  open: z.array(z.string()),
  competencyIds: z.exactOptional(z.array(z.string())),
});

/** Where an offering stands, as its record is listed: `listed` is approved and on the public pages. */
export type OfferingStatus = OfferingStage | 'listed';

/** Each standing in words. */
export const offeringStatuses: Readonly<
  Record<OfferingStatus, { readonly text: string; readonly tone: Tone }>
> = {
  draft: { text: 'Draft', tone: 'plain' },
  submitted: { text: 'Submitted', tone: 'open' },
  approved: { text: 'Approved, not listed', tone: 'good' },
  declined: { text: 'Declined', tone: 'bad' },
  withdrawn: { text: 'Withdrawn', tone: 'plain' },
  listed: { text: 'Approved and listed', tone: 'good' },
};

/** Where an offering stands. */
export function statusOf(offering: {
  readonly stage: OfferingStage;
  readonly listedOn: CalendarDate | undefined;
}): OfferingStatus {
  return offering.listedOn === undefined ? offering.stage : 'listed';
}

/** Reads a standing as a list has it. */
export function readOfferingStatus(stored: string): OfferingStatus {
  if (!isOfferingStatus(stored)) throw new Error(`There is no standing ${stored}.`);
  return stored;
}

function isOfferingStatus(stored: string): stored is OfferingStatus {
  return Object.hasOwn(offeringStatuses, stored);
}
