import * as z from 'zod';
import { calendarDate, partialMoney, text, wholeNumber } from '../../../schema/parts.js';
import { participantRole } from '../participant-role.js';
import type { CopMeeting, CopProposalFacts, EnrollmentPeriod, Proposer } from './facts.js';

const yesOrNo = z.exactOptional(z.boolean());
const words = z.exactOptional(text);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time, HH:MM');
const timeZone = z
  .string()
  .regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/, 'an IANA time zone, such as America/New_York');

const proposer: z.ZodType<Proposer> = z.strictObject({
  kind: words,
  isCompactMember: yesOrNo,
  members: z.exactOptional(z.array(z.strictObject({ isCompactMember: yesOrNo }))),
});

const meeting: z.ZodType<CopMeeting> = z.strictObject({
  date: z.exactOptional(calendarDate),
  startTime: z.exactOptional(clockTime),
  durationMinutes: z.exactOptional(wholeNumber),
  channel: words,
  status: z.exactOptional(z.enum(['planned', 'held', 'cancelled'])),
  activities: z.exactOptional(z.array(text)),
});

const enrollmentPeriod: z.ZodType<EnrollmentPeriod> = z.strictObject({
  id: words,
  name: words,
  submissionDeadline: z.exactOptional(calendarDate),
  submissionTime: z.exactOptional(clockTime),
  timeZone: z.exactOptional(timeZone),
});

const leader = z.strictObject({ id: words, experienced: yesOrNo, networkAffiliation: yesOrNo });

const attestations = z.strictObject({
  democraticDesign: yesOrNo,
  didacticOnly: yesOrNo,
  equityPrinciples: z.exactOptional(
    z.strictObject({
      everyoneHasKnowledge: yesOrNo,
      everyoneHasLearning: yesOrNo,
      manyIdentities: yesOrNo,
    }),
  ),
});

const review = z.strictObject({
  reviewer: z.exactOptional(z.enum(['compact-staff', 'content-advisory-board'])),
  collegialNotContent: yesOrNo,
});

/** Shape of {@link CopProposalFacts}. */
export const copProposalFacts: z.ZodType<CopProposalFacts> = z.strictObject({
  proposer: z.exactOptional(proposer),
  level: z.exactOptional(z.nullable(text)),
  leaders: z.exactOptional(z.array(leader)),
  facilitatorCompensation: z.exactOptional(
    z.array(z.strictObject({ payer: words, amount: z.exactOptional(partialMoney) })),
  ),
  wantsPairing: yesOrNo,
  participantFee: z.exactOptional(partialMoney),
  participantCount: z.exactOptional(wholeNumber),
  openToRoles: z.exactOptional(z.array(participantRole)),
  roleRestrictions: z.exactOptional(z.array(text)),
  affiliatedWithMemberCampuses: yesOrNo,
  deliveryMode: z.exactOptional(z.enum(['virtual', 'in-person', 'hybrid'])),
  competencyAreaIds: z.exactOptional(z.array(text)),
  meetings: z.exactOptional(z.array(meeting)),
  enrollmentPeriod: z.exactOptional(z.nullable(enrollmentPeriod)),
  attestations: z.exactOptional(attestations),
  learningGoalsOrigin: z.exactOptional(z.enum(['emergent', 'fixed-in-advance'])),
  review: z.exactOptional(review),
  approved: yesOrNo,
  supportRequested: z.exactOptional(z.array(text)),
});
