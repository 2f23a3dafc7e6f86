import {
  type AskOptions,
  type Assessment,
  assess,
  type CalendarDate,
  type Program,
  type ReviewOutcome,
  type TrainingOpportunityFacts,
  type TrainingReview,
} from '@cop-credentials/core';
import { refused } from '../ledger/problem.js';
import type { Decision } from '../ledger/stream.js';
import { type Seen, whenSeen, whenUnderReview } from '../offerings/decide-offering.js';
import { judgeListing } from '../offerings/judge-listing.js';
import { inTheWay, leftOpen, problemOf } from '../offerings/must-hold.js';
import { termsOf } from '../offerings/terms-of.js';
import type { Training, TrainingEvent } from './training.js';

/** What the rules say of a training, with the review of the board where there is one. */
export function assessTraining(
  program: Program,
  training: Training,
  options: AskOptions,
): Assessment {
  const { facts, decision } = training;
  return assess(program, 'training-opportunity', reviewed(facts, decision), options);
}

/** The review of the Content Advisory Board. A training is approved only where every must is met with it. */
export function decideTraining(
  training: Training | undefined,
  {
    program,
    outcome,
    competencyIds,
    reason,
    on,
    revision,
  }: Seen & {
    readonly program: Program;
    readonly outcome: ReviewOutcome;
    readonly competencyIds: readonly string[];
    readonly reason: string;
    readonly on: CalendarDate;
  },
): Decision<TrainingEvent> {
  return whenUnderReview(training, revision, (current) => {
    const decision = { outcome, competencyIds, reason, on, open: [] };
    const assessment = assessTraining(program, { ...current, decision }, termsOf(current, on));
    const problems = inTheWay(assessment).map(problemOf);
    if (outcome === 'approved' && problems.length > 0) return { ok: false, problems };
    return {
      ok: true,
      events: [
        {
          type: 'offering-decided',
          decision: { ...decision, open: leftOpen(assessment).map(({ rule }) => rule) },
        },
      ],
    };
  });
}

/** Puts an approved training on the public pages, where the rules allow that. */
export function decideTrainingListing(
  training: Training | undefined,
  { program, on, revision }: Seen & { readonly program: Program; readonly on: CalendarDate },
): Decision<TrainingEvent> {
  return whenSeen(training, revision, (current) => {
    if (current.listedOn !== undefined) return { ok: true, events: [] };
    const { decision } = current;
    if (current.stage !== 'approved' || decision === undefined) {
      return refused('offering.not-approved', 'Only what is approved can be listed.');
    }
    const review = { reviewer: 'content-advisory-board', outcome: decision.outcome } as const;
    const listing = judgeListing(program, { kind: 'approved-training', review, asOf: on });
    const problems = inTheWay(listing).map(problemOf);
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, events: [{ type: 'offering-listed', on }] };
  });
}

function reviewed(
  facts: TrainingOpportunityFacts,
  decision: Training['decision'],
): TrainingOpportunityFacts {
  if (decision === undefined) return facts;
  const { outcome, competencyIds = [] } = decision;
  const review: TrainingReview = { reviewer: 'content-advisory-board', outcome, competencyIds };
  return { ...facts, review };
}
