import * as z from 'zod';

/** Who reviews what is offered to prepare for an application: staff review CoPs, the board reviews trainings. */
export type Reviewer = 'compact-staff' | 'content-advisory-board';

/** What a review comes to. */
export type ReviewOutcome = 'approved' | 'declined';

/** One of the reviewers. */
export const reviewer: z.ZodType<Reviewer> = z.enum(['compact-staff', 'content-advisory-board']);

/** One of the outcomes. */
export const reviewOutcome: z.ZodType<ReviewOutcome> = z.enum(['approved', 'declined']);
