/** The outcomes that are reported to NCPC, in the order of the page. */
export const reportedOutcomes = [
  'cop-development-knowledge',
  'facilitation-knowledge',
  'members-new-knowledge',
  'members-confidence',
  'members-supported',
  'members-resources',
] as const;

/** An outcome that is reported to NCPC. */
export type ReportedOutcome = (typeof reportedOutcomes)[number];
