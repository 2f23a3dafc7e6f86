/** Kinds of award that the programs have. */
export type AwardKind = 'micro-credential' | 'full-certification' | 'course-badge';
