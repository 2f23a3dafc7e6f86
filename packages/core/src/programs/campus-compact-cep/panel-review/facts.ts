/** What may be told of the review of an application. An absent name is not known; an empty list is known to be none. */
export interface PanelReviewFacts extends PanelFacts {
  /** What the panel finds of each key competency of the micro-credential. */
  readonly keyCompetencies?: readonly KeyCompetencyFinding[];
}

/** A panel and what it decided. */
export interface PanelFacts {
  /** How many review. */
  readonly panelSize?: number;
  readonly members?: readonly PanelMemberFacts[];
  /** `sufficient`, `not-sufficient`, or another, which is no decision that the pages know. */
  readonly decision?: string;
}

/** Somebody who reviews. */
export interface PanelMemberFacts {
  readonly id?: string;
  /** Whether the member is an expert in the field. */
  readonly isExpert?: boolean;
}

/** What a panel finds of a key competency. */
export interface KeyCompetencyFinding {
  readonly id?: string;
  readonly demonstrated?: boolean;
}
