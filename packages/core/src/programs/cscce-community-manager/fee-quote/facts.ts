/** What may be asked for a price. An absent name is not known; an empty list is known to be none. */
export interface CourseFeeQuoteFacts {
  readonly items?: readonly CourseFeeQuoteItem[];
}

/** One thing to be priced. */
export interface CourseFeeQuoteItem {
  /** `course`, or another kind, for which the page gives no price. */
  readonly kind?: string;
  /** Id of the course: `cop`, or another, which the page does not price. */
  readonly courseId?: string;
}
