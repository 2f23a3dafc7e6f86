import type { CalendarDate } from '@cop-credentials/core';
import { refused } from '../ledger/problem.js';
import type { Decision } from '../ledger/stream.js';
import type { Offering, OfferingContent, OfferingEvent } from './offering.js';

/** What somebody saw when they decided: after another step their decision would be about something else. */
export interface Seen {
  readonly revision: number;
}

/** When and why something is done. */
export interface Reasoned extends Seen {
  readonly on: CalendarDate;
  readonly reason: string;
}

/** Begins a draft. The same form sent twice begins one; another under the same id is refused, and nothing of it lost. */
export function decideBegin<Facts>(
  offering: Offering<Facts> | undefined,
  id: string,
  content: OfferingContent<Facts>,
): Decision<OfferingEvent<Facts>> {
  if (offering === undefined) {
    return { ok: true, events: [{ type: 'offering-begun', id, content }] };
  }
  const { title, about, facts } = offering;
  const isTheSame = JSON.stringify({ title, about, facts }) === JSON.stringify(content);
  return isTheSame ? { ok: true, events: [] } : stale;
}

/** Changes a draft. */
export function decideRevise<Facts>(
  offering: Offering<Facts> | undefined,
  { content, revision }: Seen & { readonly content: OfferingContent<Facts> },
): Decision<OfferingEvent<Facts>> {
  return whenSeen(offering, revision, ({ stage }) =>
    stage === 'draft' ? { ok: true, events: [{ type: 'offering-revised', content }] } : notADraft,
  );
}

/** Hands a draft in. A broken rule does not keep it back: reviewers may know more than the rule does. */
export function decideSubmit<Facts>(
  offering: Offering<Facts> | undefined,
  {
    content,
    on,
    edition,
    revision,
  }: Seen & {
    /** As it is handed in: with what it refers to as that stands on this day. */
    readonly content: OfferingContent<Facts>;
    readonly on: CalendarDate;
    readonly edition: string;
  },
): Decision<OfferingEvent<Facts>> {
  return whenSeen(offering, revision, ({ stage }) => {
    if (stage !== 'draft') return notADraft;
    return {
      ok: true,
      events: [
        { type: 'offering-revised', content },
        { type: 'offering-submitted', on, edition },
      ],
    };
  });
}

/** Takes an offering back, whether or not it was approved; it leaves the public pages. */
export function decideWithdraw<Facts>(
  offering: Offering<Facts> | undefined,
  { on, reason, revision }: Reasoned,
): Decision<OfferingEvent<Facts>> {
  return whenSeen(offering, revision, ({ stage }) => {
    if (stage === 'withdrawn' || stage === 'declined') {
      return refused('offering.closed', 'There is nothing left to withdraw.');
    }
    return { ok: true, events: [{ type: 'offering-withdrawn', on, reason }] };
  });
}

/** Takes an offering off the public pages. */
export function decideUnlist<Facts>(
  offering: Offering<Facts> | undefined,
  { on, reason, revision }: Reasoned,
): Decision<OfferingEvent<Facts>> {
  return whenSeen(offering, revision, ({ listedOn }) => ({
    ok: true,
    events: listedOn === undefined ? [] : [{ type: 'offering-unlisted', on, reason }],
  }));
}

/** Decides on what waits for a decision, as somebody saw it. */
export function whenUnderReview<Kind extends Offering<unknown>, Event>(
  offering: Kind | undefined,
  revision: number,
  decide: (offering: Kind) => Decision<Event>,
): Decision<Event> {
  return whenSeen(offering, revision, (current) =>
    current.stage === 'submitted' ? decide(current) : notUnderReview,
  );
}

/** Decides on an offering as somebody saw it, or refuses where it is another by now. */
export function whenSeen<Kind extends Offering<unknown>, Event>(
  offering: Kind | undefined,
  revision: number,
  decide: (offering: Kind) => Decision<Event>,
): Decision<Event> {
  if (offering === undefined) return refused('offering.unknown', 'There is no such record.');
  return offering.revision === revision ? decide(offering) : stale;
}

const stale = refused(
  'offering.stale',
  'It was changed meanwhile, in another window or by somebody else. What you entered is still here; look at what is there now before you go on.',
);

const notADraft = refused('offering.not-a-draft', 'It was handed in and cannot be changed.');

const notUnderReview = refused('offering.not-under-review', 'It is not waiting for a decision.');
