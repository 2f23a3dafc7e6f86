import * as z from 'zod';

/** The roles that the pages name for those who take part in a CoP. */
export const participantRoles = [
  'faculty',
  'staff',
  'administrator',
  'student',
  'community-partner',
] as const;

/** A role that the pages name for those who take part in a CoP. */
export type ParticipantRole = (typeof participantRoles)[number];

/** One of the named roles. */
export const participantRole: z.ZodType<ParticipantRole> = z.enum(participantRoles);
