import { refused } from '../ledger/problem.js';
import type { Decision } from '../ledger/stream.js';
import type { BadgeEvent, BadgePlanned } from './badge-event.js';
import type { BadgeRecord, BadgeReplacement } from './badge-record.js';

type BadgeDecision = Decision<BadgeEvent>;

/** What staff can do to a badge that was issued, and what becomes of it. */
export const standingChanges = {
  suspend: { type: 'suspended', from: ['issued'] },
  reinstate: { type: 'reinstated', from: ['suspended'] },
  revoke: { type: 'revoked', from: ['issued', 'suspended'] },
} as const;

export type StandingAction = keyof typeof standingChanges;

const nothing: BadgeDecision = { ok: true, events: [] };

const notIssued = refused('badge.not-issued', 'There is no badge yet.');

/** Plans a badge once: whoever plans it again gets what was planned. */
export function decidePlan(
  badge: BadgeRecord | undefined,
  planned: Omit<BadgePlanned, 'type'>,
  alongside: NonNullable<Extract<BadgeDecision, { readonly ok: true }>['alongside']>,
): BadgeDecision {
  if (badge !== undefined) return nothing;
  return { ok: true, events: [{ type: 'planned', ...planned }], alongside };
}

/** Notes that a badge was signed and is kept. */
export function decideIssued(
  badge: BadgeRecord | undefined,
  signed: NonNullable<BadgeRecord['issued']>,
): BadgeDecision {
  if (badge === undefined) return notIssued;
  if (badge.issued !== undefined) return nothing;
  return { ok: true, events: [{ type: 'issued', ...signed }] };
}

/** Notes why a badge could not be signed, once for each reason. */
export function decideRefusal(
  badge: BadgeRecord | undefined,
  { code, message }: { readonly code: string; readonly message: string },
): BadgeDecision {
  if (badge === undefined) return notIssued;
  if (badge.issued !== undefined || badge.refusal === message) return nothing;
  return { ok: true, events: [{ type: 'issue-refused', code, message }] };
}

/** Shows a badge to everybody, or to nobody else any more, as its holder says. */
export function decidePublishing(
  badge: BadgeRecord | undefined,
  isPublished: boolean,
): BadgeDecision {
  if (badge?.issued === undefined) return notIssued;
  if (badge.standing === 'replaced')
    return refused('badge.replaced', 'It was replaced. Decide about the badge that replaces it.');
  if (badge.isPublished === isPublished) return nothing;
  return { ok: true, events: [{ type: isPublished ? 'published' : 'unpublished' }] };
}

/** Suspends, reinstates or revokes a badge. Once more with the same result changes nothing. */
export function decideStanding(
  badge: BadgeRecord | undefined,
  action: StandingAction,
  reason: string,
): BadgeDecision {
  if (badge?.issued === undefined) return notIssued;
  const { type, from } = standingChanges[action];
  const { standing } = badge;
  if (standing === type || (action === 'reinstate' && standing === 'issued')) return nothing;
  if (!from.some((one) => one === standing))
    return refused('badge.standing', `A badge that is ${standing} cannot be changed in this way.`);
  return { ok: true, events: [{ type, reason }] };
}

/** Plans that another badge, with the corrected name, replaces this one. */
export function decideReplacement(
  badge: BadgeRecord | undefined,
  { recordId, publicId, name }: Omit<BadgeReplacement, 'by'>,
): BadgeDecision {
  if (badge?.issued === undefined) return notIssued;
  if (badge.replacement !== undefined) return nothing;
  if (badge.standing !== 'issued')
    return refused('badge.standing', `A badge that is ${badge.standing} is not replaced.`);
  return { ok: true, events: [{ type: 'replacement-planned', recordId, publicId, name }] };
}

/**
 * Notes that the badge that replaces this one is issued, and shown or not as this one is. Where this one has changed
 * meanwhile nothing is noted: what was decided about it holds for the other one too, which is to follow first.
 */
export function decideReplaced(
  badge: BadgeRecord | undefined,
  { isPublished }: Pick<BadgeRecord, 'isPublished'>,
): BadgeDecision {
  if (badge?.replacement === undefined) return notIssued;
  if (badge.standing !== 'issued' || badge.isPublished !== isPublished) return nothing;
  return { ok: true, events: [{ type: 'replaced', publicId: badge.replacement.publicId }] };
}
