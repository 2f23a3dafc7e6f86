import type { ActivityReportFacts } from './activity-report/facts.js';
import type { CopFacts } from './cop/facts.js';
import type { CopContinuationFacts } from './cop-continuation/facts.js';
import type { CopMembersFacts } from './cop-members/facts.js';
import type { FacilitatorTrainingFacts } from './facilitator-training/facts.js';
import type { MemberParticipationFacts } from './member-participation/facts.js';
import type { ServiceQuoteFacts } from './service-quote/facts.js';

/** The facts of each subject of the program. */
export interface GrowingTogetherFacts {
  readonly cop: CopFacts;
  readonly 'cop-continuation': CopContinuationFacts;
  readonly 'cop-members': CopMembersFacts;
  readonly 'member-participation': MemberParticipationFacts;
  readonly 'facilitator-training': FacilitatorTrainingFacts;
  readonly 'service-quote': ServiceQuoteFacts;
  readonly 'activity-report': ActivityReportFacts;
}
