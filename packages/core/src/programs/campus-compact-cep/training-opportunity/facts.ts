import type { Reviewer, ReviewOutcome } from '../review.js';

/** What may be told of a training. An absent name is not known; `null` or an empty list is known to be none. */
export interface TrainingOpportunityFacts {
  readonly format?: 'course' | 'seminar-series' | 'workshop' | 'other';
  readonly provider?: TrainingProvider;
  readonly guidedInstruction?: boolean;
  /** The curriculum, or where it stands; `null` where there is none. */
  readonly curriculum?: string | null;
  readonly learningGoals?: readonly string[];
  /** Core competency areas (micro-credentials) that it serves. */
  readonly competencyAreaIds?: readonly string[];
  /** The review of the training; `null` where there was none. */
  readonly review?: TrainingReview | null;
}

/** Who offers a training. */
export interface TrainingProvider {
  readonly isThirdParty?: boolean;
}

/** What a reviewer recorded of a training. */
export interface TrainingReview {
  readonly reviewer?: Reviewer;
  readonly outcome?: ReviewOutcome;
  /** Key competencies that the review finds addressed. */
  readonly competencyIds?: readonly string[];
}
