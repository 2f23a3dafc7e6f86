import * as z from 'zod';
import {
  calendarDate,
  clockTime,
  partialMoney,
  text,
  texts,
  wholeNumber,
  words,
  yesOrNo,
} from '../../../schema/parts.js';
import { enrollmentPeriod } from '../enrollment-period.js';
import { equityPrinciples } from '../equity-principle.js';
import { participantRole } from '../participant-role.js';
import { reviewer } from '../review.js';
import type { CopMeeting, CopProposalFacts, Proposer } from './facts.js';

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
  activities: texts,
});

const leader = z.strictObject({ id: words, experienced: yesOrNo, networkAffiliation: yesOrNo });

const attestations = z.strictObject({
  democraticDesign: yesOrNo,
  didacticOnly: yesOrNo,
  equityPrinciples: z.exactOptional(equityPrinciples),
});

const review = z.strictObject({
  reviewer: z.exactOptional(reviewer),
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
  roleRestrictions: texts,
  affiliatedWithMemberCampuses: yesOrNo,
  deliveryMode: z.exactOptional(z.enum(['virtual', 'in-person', 'hybrid'])),
  competencyAreaIds: texts,
  meetings: z.exactOptional(z.array(meeting)),
  enrollmentPeriod: z.exactOptional(z.nullable(enrollmentPeriod)),
  attestations: z.exactOptional(attestations),
  learningGoalsOrigin: z.exactOptional(z.enum(['emergent', 'fixed-in-advance'])),
  review: z.exactOptional(review),
  approved: yesOrNo,
  supportRequested: texts,
});
