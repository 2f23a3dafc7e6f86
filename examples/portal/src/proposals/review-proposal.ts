import {
  type Assessment,
  applyOverride,
  type CalendarDate,
  type CopProposalFacts,
  CoreError,
  type OfferingReview,
  type Override,
  type Program,
  type ReviewOutcome,
} from '@cop-credentials/core';
import { refused } from '../ledger/problem.js';
import type { Decision } from '../ledger/stream.js';
import { type Seen, whenSeen, whenUnderReview } from '../offerings/decide-offering.js';
import { judgeListing } from '../offerings/judge-listing.js';
import { inTheWay, leftOpen, problemOf } from '../offerings/must-hold.js';
import type { OfferingEvent } from '../offerings/offering.js';
import { termsOf } from '../offerings/terms-of.js';
import { assessProposal } from './assess-proposal.js';
import type { Proposal } from './proposal.js';
import type { ProposalReview } from './proposal-content.js';
import type { ProposalEvent } from './proposal-event.js';

/** Writes down what staff judge of a proposal that was handed in. */
export function decideRecordJudgement(
  proposal: Proposal | undefined,
  { review, revision }: Seen & { readonly review: ProposalReview },
): Decision<ProposalEvent> {
  return whenUnderReview(proposal, revision, () => ({
    ok: true,
    events: [{ type: 'judgement-recorded', review }],
  }));
}

/** Decides otherwise than a rule did. Whether that may be is for core to say. */
export function decideOverride(
  proposal: Proposal | undefined,
  {
    program,
    override,
    revision,
  }: Seen & { readonly program: Program; readonly override: Override },
): Decision<ProposalEvent> {
  return whenUnderReview(proposal, revision, (current) => {
    const assessment = assessProposal(program, current, termsOf(current, override.on));
    try {
      applyOverride(assessment, override);
    } catch (error) {
      if (error instanceof CoreError) return { ok: false, problems: error.problems };
      throw error;
    }
    return { ok: true, events: [{ type: 'finding-overruled', override }] };
  });
}

/** Approves or declines. Nothing is approved while a must is broken or open, unless staff overruled that with a reason. */
export function decideOutcome(
  proposal: Proposal | undefined,
  {
    program,
    outcome,
    reason,
    on,
    revision,
  }: Seen & {
    readonly program: Program;
    readonly outcome: ReviewOutcome;
    readonly reason: string;
    readonly on: CalendarDate;
  },
): Decision<ProposalEvent> {
  return whenUnderReview(proposal, revision, (current) => {
    const rules = assessProposal(program, current, termsOf(current, on));
    const listing = judgeProposalListing(program, { proposal: current, outcome, asOf: on });
    if (outcome === 'approved') {
      const problems = [...inTheWay(rules), ...inTheWay(listing)].map(problemOf);
      if (problems.length > 0) return { ok: false, problems };
    }
    const decision = { outcome, on, reason, open: leftOpen(rules).map(({ rule }) => rule) };
    return { ok: true, events: [{ type: 'offering-decided', decision }] };
  });
}

/** Puts an approved proposal on the public pages, where the rules allow that. */
export function decideListing(
  proposal: Proposal | undefined,
  { program, on, revision }: Seen & { readonly program: Program; readonly on: CalendarDate },
): Decision<OfferingEvent<CopProposalFacts>> {
  return whenSeen(proposal, revision, (current) => {
    if (current.listedOn !== undefined) return { ok: true, events: [] };
    if (current.stage !== 'approved') {
      return refused('offering.not-approved', 'Only what is approved can be listed.');
    }
    const listing = judgeProposalListing(program, {
      proposal: current,
      outcome: current.stage,
      asOf: on,
    });
    const problems = inTheWay(listing).map(problemOf);
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, events: [{ type: 'offering-listed', on }] };
  });
}

/** What the rules say of listing a proposal that has come out so. */
export function judgeProposalListing(
  program: Program,
  {
    proposal: { review },
    outcome,
    asOf,
  }: {
    readonly proposal: Proposal;
    readonly outcome: ReviewOutcome;
    readonly asOf: CalendarDate;
  },
): Assessment {
  const recorded: OfferingReview = {
    reviewer: 'compact-staff',
    outcome,
    ...(review !== undefined && { criteria: review.criteria }),
  };
  return judgeListing(program, { kind: 'community-of-practice', review: recorded, asOf });
}
