import type { CalendarDate, CopApprovalCriteria, EquityPrinciples } from '@cop-credentials/core';
import * as z from 'zod';
import { type Entered, field } from '../web/form.js';
import { seenShape } from '../web/seen-form.js';
import type { ProposalReview } from './proposal-content.js';

/** Shape of the form that decides otherwise than a rule. */
export const overrideShape = seenShape.extend({
  rule: z.string({ error: 'Choose one.' }).min(1, 'Choose one.').max(200),
  decision: field.choice(['satisfied', 'not-satisfied', 'not-applicable']),
  why: field.text(2000),
});

const judged = z.enum(['yes', 'no', ''], { error: 'Choose one.' }).default('');

/** Shape of the form in which staff record what they judge. */
export const judgementShape = seenShape.extend({
  collegialNotContent: judged,
  democraticDesign: judged,
  everyoneHasKnowledge: judged,
  everyoneHasLearning: judged,
  manyIdentities: judged,
  note: field.optionalText(4000),
});

/** What staff judged: what they left open stays unknown. */
export function judgementOf(
  form: z.infer<typeof judgementShape>,
  on: CalendarDate,
): ProposalReview {
  const { collegialNotContent, democraticDesign, note, revision: _, ...principles } = form;
  const equityPrinciples: EquityPrinciples = known(principles);
  const criteria: CopApprovalCriteria = { ...known({ democraticDesign }), equityPrinciples };
  return { on, ...known({ collegialNotContent }), criteria, note };
}

/** A judgement as it was entered. */
export function enterJudgement(review: ProposalReview | undefined): Entered {
  const principles = review?.criteria.equityPrinciples;
  return {
    collegialNotContent: [word(review?.collegialNotContent)],
    democraticDesign: [word(review?.criteria.democraticDesign)],
    everyoneHasKnowledge: [word(principles?.everyoneHasKnowledge)],
    everyoneHasLearning: [word(principles?.everyoneHasLearning)],
    manyIdentities: [word(principles?.manyIdentities)],
    note: [review?.note ?? ''],
  };
}

function word(judgement: boolean | undefined): string {
  if (judgement === undefined) return '';
  return judgement ? 'yes' : 'no';
}

/** Judgements that were made, each by its name. */
function known<Name extends string>(
  given: Readonly<Record<Name, 'yes' | 'no' | ''>>,
): Readonly<Partial<Record<Name, boolean>>> {
  const made: Partial<Record<Name, boolean>> = {};
  for (const name in given) if (given[name] !== '') made[name] = given[name] === 'yes';
  return made;
}
