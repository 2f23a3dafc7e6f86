import type { CalendarDate } from '@cop-credentials/core';
import * as z from 'zod';
import type { RecordSummary, Stamp } from '../ledger/stream.js';
import { type OfferingDecision, type OfferingStage, offeringDecision, statusOf } from './stage.js';

/** What is entered of something that is offered as a preparation. */
export interface OfferingContent<Facts> {
  readonly title: string;
  /** What it is about, for the public page. */
  readonly about: string;
  /** Without what reviewers add to it. */
  readonly facts: Facts;
}

/** Something that is offered as a preparation, on its way to the public pages. */
export interface Offering<Facts> extends OfferingContent<Facts> {
  readonly id: string;
  readonly ownerId: string;
  readonly stage: OfferingStage;
  /** How many steps it has taken: whoever changes it says which they saw. */
  readonly revision: number;
  readonly submittedOn?: CalendarDate;
  /** The edition of the rules that it was submitted under. */
  readonly edition?: string;
  readonly decision?: OfferingDecision;
  /** Since when it stands on the public pages. */
  readonly listedOn: CalendarDate | undefined;
}

/** What happens to an offering of any kind. */
export type OfferingEvent<Facts> =
  | {
      readonly type: 'offering-begun';
      readonly id: string;
      readonly content: OfferingContent<Facts>;
    }
  | { readonly type: 'offering-revised'; readonly content: OfferingContent<Facts> }
  | { readonly type: 'offering-submitted'; readonly on: CalendarDate; readonly edition: string }
  | { readonly type: 'offering-withdrawn'; readonly on: CalendarDate; readonly reason: string }
  | { readonly type: 'offering-decided'; readonly decision: OfferingDecision }
  | { readonly type: 'offering-listed'; readonly on: CalendarDate }
  | { readonly type: 'offering-unlisted'; readonly on: CalendarDate; readonly reason: string };

const day = z.iso.date();

/** Shapes of each {@link OfferingEvent}. */
export function offeringEvents<Facts>() {
  const content: z.ZodType<OfferingContent<Facts>> = z.object({
    title: z.string(),
    about: z.string(),
    // `assess` of core judged them before they were stored, and does again whenever they are used.
    facts: z.custom<Facts>((given) => typeof given === 'object' && given !== null),
  });
  return [
    z.object({ type: z.literal('offering-begun'), id: z.string(), content }),
    z.object({ type: z.literal('offering-revised'), content }),
    z.object({ type: z.literal('offering-submitted'), on: day, edition: z.string() }),
    z.object({ type: z.literal('offering-withdrawn'), on: day, reason: z.string() }),
    z.object({ type: z.literal('offering-decided'), decision: offeringDecision }),
    z.object({ type: z.literal('offering-listed'), on: day }),
    z.object({ type: z.literal('offering-unlisted'), on: day, reason: z.string() }),
  ] as const;
}

/** An offering after its first event. */
export function beginOffering<Facts>(
  { id, content }: Extract<OfferingEvent<Facts>, { readonly type: 'offering-begun' }>,
  { by }: Stamp,
): Offering<Facts> {
  return { ...content, id, ownerId: by.id, stage: 'draft', revision: 1, listedOn: undefined };
}

/** What an event changes of an offering. */
export function changeOffering<Facts>(
  event: Exclude<OfferingEvent<Facts>, { readonly type: 'offering-begun' }>,
): Partial<Omit<Offering<Facts>, 'id' | 'ownerId'>> {
  switch (event.type) {
    case 'offering-revised':
      return event.content;
    case 'offering-submitted':
      return { stage: 'submitted', submittedOn: event.on, edition: event.edition };
    case 'offering-withdrawn':
      return { stage: 'withdrawn', listedOn: undefined };
    case 'offering-decided':
      return { stage: event.decision.outcome, decision: event.decision };
    case 'offering-listed':
      return { listedOn: event.on };
    case 'offering-unlisted':
      return { listedOn: undefined };
  }
}

/** An offering as it is listed. */
export function summariseOffering(offering: Offering<unknown>): RecordSummary {
  const { ownerId, title } = offering;
  return { ownerId, assigned: [], title, status: statusOf(offering) };
}
