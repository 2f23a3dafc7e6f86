import * as z from 'zod';
import { applicationSchema } from '../application/application-schema.js';
import { contradictionsIn, throwContradictions } from '../application/parse.js';
import { certificationPolicy, earnedCredential } from '../certification/parse-certification.js';
import { parseTagged } from '../parse-tagged.js';
import { calendarDate, text } from '../schema/parts.js';
import type { AssessedCourse, AwardDecision } from './decision.js';

const assessedCourse: z.ZodType<AssessedCourse> = z.looseObject({
  program: z.literal('cscce-community-manager'),
  subject: z.literal('course-badge'),
  edition: text,
  asOf: calendarDate,
  outcome: z.enum(['meets', 'meets-with-advisories', 'does-not-meet', 'undetermined']),
  findings: z.array(
    z.looseObject({
      rule: text,
      status: z.enum(['satisfied', 'violated', 'advisory', 'unknown', 'not-applicable']),
    }),
  ),
});

/** A schema for each decision. */
type DecisionSchemas = {
  readonly [Name in AwardDecision['decision']]: z.ZodType<
    Extract<AwardDecision, { readonly decision: Name }>
  >;
};

const schemas: DecisionSchemas = {
  application: z.strictObject({
    decision: z.literal('application'),
    application: applicationSchema,
  }),
  certification: z.strictObject({
    decision: z.literal('certification'),
    recipientId: text,
    credentialId: text,
    history: z.array(earnedCredential),
    policy: z.exactOptional(certificationPolicy.nullable()),
    asOf: calendarDate,
  }),
  'course-badge': z.strictObject({
    decision: z.literal('course-badge'),
    recipientId: text,
    credentialId: text,
    assessment: assessedCourse,
  }),
  'growing-together': z.strictObject({
    decision: z.literal('growing-together'),
    recipientId: text,
  }),
  'cop-attendance': z.strictObject({
    decision: z.literal('cop-attendance'),
    recipientId: text,
  }),
};

/** Reads a decision: a copy of it, or an error that names every fault. */
export function parseDecision(given: unknown): AwardDecision {
  const decision = parseTagged<AwardDecision>(given, { tag: 'decision', schemas });
  if (decision.decision === 'application') {
    const contradictions = contradictionsIn(decision.application);
    throwContradictions(contradictions.map((one) => ({ ...one, path: `/application${one.path}` })));
  }
  return decision;
}
