/** What may be told of the use of a badge. An absent name is not known. */
export interface BadgeUseFacts {
  /** `linkedin`, `cv`, `professional-website` or another; `null` where the badge is not used. */
  readonly use?: string | null;
}
