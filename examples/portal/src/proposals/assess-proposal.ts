import {
  type AskOptions,
  type Assessment,
  applyOverride,
  assess,
  type CopProposalFacts,
  CoreError,
  type Override,
  type Program,
} from '@cop-credentials/core';
import type { Proposal } from './proposal.js';

/** What the rules say of a proposal, with what staff judged and decided otherwise. */
export function assessProposal(
  program: Program,
  proposal: Proposal,
  options: AskOptions,
): Assessment {
  const assessment = assess(program, 'cop-proposal', factsOf(proposal), options);
  return proposal.overrides.reduce(withOverride, assessment);
}

/** What is known of a proposal: what the proposer told, what staff judged, and whether it is approved. */
function factsOf({ facts, stage, review }: Proposal): CopProposalFacts {
  const isDecided = stage === 'approved' || stage === 'declined';
  return {
    ...facts,
    ...(review?.collegialNotContent !== undefined && {
      review: {
        reviewer: 'compact-staff',
        collegialNotContent: review.collegialNotContent,
      },
    }),
    ...(isDecided && { approved: stage === 'approved' }),
  };
}

/** An override that changes nothing any more, since the facts or the parameters have changed, is passed over. */
function withOverride(assessment: Assessment, override: Override): Assessment {
  try {
    return applyOverride(assessment, override);
  } catch (error) {
    if (error instanceof CoreError && error.code === 'override.changes-nothing') return assessment;
    throw error;
  }
}
