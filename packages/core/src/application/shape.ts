import * as z from 'zod';
import { type Actor, roles } from '../model/actor.js';
import { currencyPattern, type Money } from '../money.js';
import { calendarDate, distinctIds, ordinal, text, words } from '../schema/parts.js';
import type { Recorded } from './application.js';
import type {
  CompetencyJudgement,
  CredentialOffer,
  DecisionDetails,
  Determination,
  MaterialDetails,
  PanelMember,
  PaymentDetails,
  RecommendationDetails,
  RefundDetails,
  SelfAssessmentDetails,
  SubmissionDetails,
  WaiverDetails,
  WithdrawalDetails,
} from './details.js';

/** A schema for each member of an object, so that none is forgotten. */
export type ShapeOf<Value> = { readonly [Name in keyof Value]-?: z.ZodType<Required<Value>[Name]> };

const currency = z.string().regex(currencyPattern, 'three capital letters of ISO 4217');

/** A price, which may be nothing. */
export const price: z.ZodType<Money> = z.strictObject({ amount: z.int().min(0), currency });

const received: z.ZodType<Money> = z.strictObject({ amount: z.int().min(1), currency });

const outcome: z.ZodType<Determination> = z.enum(['sufficient', 'not-sufficient']);

/** A person in a role. */
export const actor: z.ZodType<Actor> = z.strictObject({ id: text, role: z.enum(roles) });

/** Members of {@link Recorded}. */
export const recorded: ShapeOf<Recorded> = { order: ordinal, on: calendarDate, by: actor };

/** Shape of {@link CredentialOffer}. */
export const credentialOffer: z.ZodType<CredentialOffer> = z.strictObject({
  id: text,
  availability: z.enum(['available', 'planned']),
  requiredMaterials: z.exactOptional(distinctIds),
  keyCompetencies: z.exactOptional(distinctIds),
});

/** Members of {@link PaymentDetails}. */
export const payment: ShapeOf<PaymentDetails> = { amount: received, reference: text };

/** Members of {@link WaiverDetails}. */
export const waiver: ShapeOf<WaiverDetails> = { reference: text, reason: text };

/** Members of {@link RefundDetails}. */
export const refund: ShapeOf<RefundDetails> = {
  payment: text,
  amount: received,
  reference: text,
  reason: text,
};

/** Members of {@link SelfAssessmentDetails}. */
export const selfAssessment: ShapeOf<SelfAssessmentDetails> = { score: words };

/** Members of {@link MaterialDetails}. */
export const material: ShapeOf<MaterialDetails> = {
  material: text,
  framing: z.exactOptional(distinctIds),
};

/** Members of {@link SubmissionDetails}. */
export const submission: ShapeOf<SubmissionDetails> = { channel: text };

/** Shape of {@link PanelMember}. */
export const panelMember: z.ZodType<PanelMember> = z.strictObject({
  id: text,
  conflictOfInterest: text.nullable(),
});

/** Members of {@link CompetencyJudgement}. */
export const judgement: ShapeOf<CompetencyJudgement> = {
  competency: text,
  demonstrated: z.boolean(),
  note: words,
};

/** Members of {@link RecommendationDetails}. */
export const recommendation: ShapeOf<RecommendationDetails> = { outcome, reason: text };

/** Members of {@link DecisionDetails}. */
export const decision: ShapeOf<DecisionDetails> = { outcome, feedback: text };

/** Members of {@link WithdrawalDetails}. */
export const withdrawal: ShapeOf<WithdrawalDetails> = { reason: words };
