import type { ApplicationFacts } from './application/facts.js';
import type { ApplicationStartFacts } from './application-start/facts.js';
import type { BadgeUseFacts } from './badge-use/facts.js';
import type { CertificationFacts } from './certification/facts.js';
import type { CopParticipantsFacts } from './cop-participants/facts.js';
import type { CopProposalFacts } from './cop-proposal/facts.js';
import type { FeeQuoteFacts } from './fee-quote/facts.js';
import type { PanelReviewFacts } from './panel-review/facts.js';
import type { PreparationListingFacts } from './preparation-listing/facts.js';
import type { TrainingOpportunityFacts } from './training-opportunity/facts.js';

/** The facts of each subject of the program. */
export interface CepFacts {
  readonly 'cop-proposal': CopProposalFacts;
  readonly 'cop-participants': CopParticipantsFacts;
  readonly 'preparation-listing': PreparationListingFacts;
  readonly 'training-opportunity': TrainingOpportunityFacts;
  readonly 'application-start': ApplicationStartFacts;
  readonly application: ApplicationFacts;
  readonly 'panel-review': PanelReviewFacts;
  readonly certification: CertificationFacts;
  readonly 'badge-use': BadgeUseFacts;
  readonly 'fee-quote': FeeQuoteFacts;
}
