/** What may be told of whether a CoP goes on. An absent name is not known. */
export interface CopContinuationFacts {
  /** Whether members go on taking part. */
  readonly participationContinues?: boolean;
  /** Whether assessments indicate that members value the CoP and its impacts. */
  readonly assessmentsIndicateValue?: boolean;
}
