import type { CalendarDate } from '@cop-credentials/core';
import { refused } from '../ledger/problem.js';
import type { Decision } from '../ledger/stream.js';
import type { Proposal } from './proposal.js';
import type { ProposalContent } from './proposal-content.js';
import type { ProposalEvent } from './proposal-event.js';

/** What somebody saw when they decided: another step since then makes their decision one about something else. */
export interface Seen {
  readonly revision: number;
}

/** Begins a draft. */
export function decideBegin(
  proposal: Proposal | undefined,
  id: string,
  content: ProposalContent,
): Decision<ProposalEvent> {
  // The same form sent twice begins one proposal.
  if (proposal !== undefined) return { ok: true, events: [] };
  return { ok: true, events: [{ type: 'proposal-begun', id, content }] };
}

/** Changes a draft. */
export function decideRevise(
  proposal: Proposal | undefined,
  { content, revision }: Seen & { readonly content: ProposalContent },
): Decision<ProposalEvent> {
  return whenSeen(proposal, revision, ({ stage }) => {
    if (stage !== 'draft') {
      return refused('proposal.not-a-draft', 'Only a draft can be changed.');
    }
    return { ok: true, events: [{ type: 'proposal-revised', content }] };
  });
}

/** Hands a draft in. A broken rule does not keep it back: staff may know more than the rule does. */
export function decideSubmit(
  proposal: Proposal | undefined,
  {
    content,
    on,
    edition,
    revision,
  }: Seen & {
    /** As it is handed in: with the enrollment period as it stands on this day. */
    readonly content: ProposalContent;
    readonly on: CalendarDate;
    readonly edition: string;
  },
): Decision<ProposalEvent> {
  return whenSeen(proposal, revision, ({ stage }) => {
    if (stage !== 'draft') return refused('proposal.not-a-draft', 'It was handed in already.');
    return {
      ok: true,
      events: [
        { type: 'proposal-revised', content },
        { type: 'proposal-submitted', on, edition },
      ],
    };
  });
}

/** Takes a proposal back, whether or not it was approved; it leaves the public pages. */
export function decideWithdraw(
  proposal: Proposal | undefined,
  { on, reason, revision }: Seen & { readonly on: CalendarDate; readonly reason: string },
): Decision<ProposalEvent> {
  return whenSeen(proposal, revision, ({ stage }) => {
    if (stage === 'withdrawn' || stage === 'declined') {
      return refused('proposal.closed', 'There is nothing left to withdraw.');
    }
    return { ok: true, events: [{ type: 'proposal-withdrawn', on, reason }] };
  });
}

/** Asks for a decision about the proposal that somebody saw, or refuses where it is another by now. */
export function whenSeen(
  proposal: Proposal | undefined,
  revision: number,
  decide: (proposal: Proposal) => Decision<ProposalEvent>,
): Decision<ProposalEvent> {
  if (proposal === undefined) return refused('proposal.unknown', 'There is no such proposal.');
  if (proposal.revision !== revision) {
    return refused(
      'proposal.stale',
      'The proposal was changed meanwhile, in another window or by somebody else. What you entered is still here; look at what is there now before you go on.',
    );
  }
  return decide(proposal);
}
