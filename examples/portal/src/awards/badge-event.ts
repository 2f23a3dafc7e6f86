import type { CalendarDate } from '@cop-credentials/core';
import * as z from 'zod';

/** A badge is decided on: from now on it has an address, under which it can be signed once. */
export interface BadgePlanned {
  readonly type: 'planned';
  readonly recordId: string;
  readonly publicId: string;
  readonly awardKey: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly title: string;
  readonly awardedOn: CalendarDate;
  /** The record of the badge that it replaces. */
  readonly replaces: string | null;
}

/** Another badge is to replace this one. */
interface ReplacementPlanned {
  readonly type: 'replacement-planned';
  readonly recordId: string;
  readonly publicId: string;
  readonly name: string;
}

/** What happens to a badge. */
export type BadgeEvent =
  | BadgePlanned
  | { readonly type: 'issue-refused'; readonly code: string; readonly message: string }
  | { readonly type: 'issued'; readonly badgeId: string; readonly verificationMethod: string }
  | { readonly type: 'published' }
  | { readonly type: 'unpublished' }
  | { readonly type: 'suspended' | 'reinstated' | 'revoked'; readonly reason: string }
  | ReplacementPlanned
  | { readonly type: 'replaced'; readonly publicId: string };

const badgeEvent: z.ZodType<BadgeEvent> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('planned'),
    recordId: z.string(),
    publicId: z.string(),
    awardKey: z.string(),
    personId: z.string(),
    credentialId: z.string(),
    title: z.string(),
    awardedOn: z.string(),
    replaces: z.string().nullable(),
  }),
  z.object({ type: z.literal('issue-refused'), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('issued'), badgeId: z.string(), verificationMethod: z.string() }),
  z.object({ type: z.enum(['published', 'unpublished']) }),
  z.object({ type: z.enum(['suspended', 'reinstated', 'revoked']), reason: z.string() }),
  z.object({
    type: z.literal('replacement-planned'),
    recordId: z.string(),
    publicId: z.string(),
    name: z.string(),
  }),
  z.object({ type: z.literal('replaced'), publicId: z.string() }),
]);

/** Reads an event as it was stored; throws where it is none. */
export function readBadgeEvent(stored: unknown): BadgeEvent {
  return badgeEvent.parse(stored);
}
