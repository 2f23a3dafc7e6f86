import * as z from 'zod';
import { calendarDate, text, texts, words, yesOrNo } from '../../../schema/parts.js';
import type { CopFacilitator, CopFacts, CopGathering } from './facts.js';

const wordsOrNone = z.exactOptional(z.nullable(text));

const facilitator: z.ZodType<CopFacilitator> = z.strictObject({
  id: words,
  degree: wordsOrNone,
  attestations: z.exactOptional(
    z.strictObject({
      leadership: yesOrNo,
      communication: yesOrNo,
      domainKnowledge: yesOrNo,
      sharedInterests: yesOrNo,
      time: yesOrNo,
    }),
  ),
  beneficial: z.exactOptional(
    z.strictObject({
      adultLearning: yesOrNo,
      sharedPractice: yesOrNo,
      communication: yesOrNo,
      organization: yesOrNo,
      groupFacilitation: yesOrNo,
    }),
  ),
});

const gathering: z.ZodType<CopGathering> = z.strictObject({
  date: z.exactOptional(calendarDate),
  status: z.exactOptional(z.enum(['planned', 'held', 'cancelled'])),
  activities: texts,
});

const description = z.strictObject({
  domain: wordsOrNone,
  community: wordsOrNone,
  practice: wordsOrNone,
  assessment: wordsOrNone,
});

const inPersonPlan = z.strictObject({
  time: wordsOrNone,
  location: wordsOrNone,
  inclusion: wordsOrNone,
});

const room = z.strictObject({
  groupSpace: yesOrNo,
  computer: yesOrNo,
  microphone: yesOrNo,
  camera: yesOrNo,
  servesEntireGroup: yesOrNo,
  showsWholeRoom: yesOrNo,
});

const facilitatorDuties = z.strictObject({
  promoteEngagement: yesOrNo,
  provideInfrastructure: yesOrNo,
  ongoingAssessment: yesOrNo,
});

/** Shape of {@link CopFacts}. */
export const copFacts: z.ZodType<CopFacts> = z.strictObject({
  cad: z.exactOptional(z.nullable(description)),
  cadRevisions: z.exactOptional(z.array(calendarDate)),
  domainHistory: z.exactOptional(
    z.array(z.strictObject({ from: z.exactOptional(calendarDate), domain: words })),
  ),
  activeFrom: z.exactOptional(calendarDate),
  activeTo: z.exactOptional(z.nullable(calendarDate)),
  meetings: z.exactOptional(z.array(gathering)),
  facilitators: z.exactOptional(z.array(facilitator)),
  facilitatorDuties: z.exactOptional(facilitatorDuties),
  skillfulManager: yesOrNo,
  members: z.exactOptional(z.array(z.strictObject({ id: words, device: words }))),
  membership: words,
  adaptations: texts,
  deliveryMode: z.exactOptional(z.enum(['virtual', 'in-person', 'hybrid'])),
  inPersonPlan: z.exactOptional(z.nullable(inPersonPlan)),
  onlineSoftware: wordsOrNone,
  softwareConsidered: yesOrNo,
  room: z.exactOptional(room),
  memberEquipmentOk: yesOrNo,
  hasBook: yesOrNo,
});
