/** How the facts stand to a rule. */
export type FindingStatus = 'satisfied' | 'violated' | 'advisory' | 'unknown' | 'not-applicable';
