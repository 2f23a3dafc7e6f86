/** A published page that rules come from. */
export interface SourceDocument {
  /** Short stable name of the page, such as `hosting-a-cop`. */
  readonly document: string;
  /** The page's own heading. */
  readonly title: string;
  /** Address of the page. */
  readonly url: string;
}

/** The place in a published page where a rule stands. */
export interface Source extends SourceDocument {
  /** Where in the page, in words, such as `FAQ 3`. */
  readonly place: string;
  /** Line or lines of the page's text, such as `37` or `33-35`. */
  readonly lines?: string;
}
