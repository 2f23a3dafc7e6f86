import type { CalendarDate, CopProposalFacts, Program } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import * as z from 'zod';
import { type KeptPeriod, periodFacts } from '../calendar/period.js';
import { enterFacts } from '../facts-form/enter-facts.js';
import { type FactsSubject, fieldsOf } from '../facts-form/judge-form.js';
import type { ShownDraft } from '../facts-form/read-draft.js';
import { FactsForm } from '../facts-form/workbench.js';
import { type Entered, firstOf } from '../web/form.js';
import { PlanFields } from './plan-fields.js';
import type { ProposalContent } from './proposal-content.js';
import { proposalGroups } from './proposal-fields.js';

// `assess` of core has read them by the schema of the subject.
const accepted = z.custom<CopProposalFacts>();

/** What a form of a proposal asks for, and which rules are asked about it. */
export function proposalSubject(terms: {
  readonly program: Program;
  readonly periods: readonly KeptPeriod[];
  readonly asOf: CalendarDate;
}): FactsSubject<CopProposalFacts> {
  const { program, periods, asOf } = terms;
  return {
    program,
    subject: 'cop-proposal',
    groups: proposalGroups(periods),
    asOf,
    accepted,
    complete: (facts) => {
      const period = periods.find(({ id }) => id === facts.enrollmentPeriod);
      return period === undefined ? facts : { ...facts, enrollmentPeriod: periodFacts(period) };
    },
  };
}

/** A proposal as it would be entered. */
export function enterProposal(
  { title, about, facts }: ProposalContent,
  subject: FactsSubject<CopProposalFacts>,
): Entered {
  return { title: [title], about: [about], ...enterFacts(facts, fieldsOf(subject.groups)) };
}

/** A proposal with its enrollment period as that stands now. */
export function withCurrentPeriod(
  { title, about, facts }: ProposalContent,
  periods: readonly KeptPeriod[],
): ProposalContent {
  const period = periods.find(({ id }) => id === facts.enrollmentPeriod?.id);
  if (period === undefined) return { title, about, facts };
  return { title, about, facts: { ...facts, enrollmentPeriod: periodFacts(period) } };
}

/** The deadline of the period that was chosen in a form. */
export function chosenDeadline(
  entered: Entered,
  periods: readonly KeptPeriod[],
): CalendarDate | undefined {
  const chosen = firstOf(entered, 'enrollmentPeriod');
  return periods.find(({ id }) => id === chosen)?.submissionDeadline;
}

/** The form of a proposal. */
export const ProposalForm: FC<
  ShownDraft & {
    readonly subject: FactsSubject<CopProposalFacts>;
    readonly action: string;
    readonly hidden: Readonly<Record<string, string>>;
  }
> = ({ subject, ...form }) => (
  <FactsForm
    {...form}
    groups={subject.groups}
    checkAction="/proposals/check"
    titleLabel="Name of the community of practice"
    aboutLabel="What it is about"
    extra={
      <PlanFields
        entered={form.entered}
        errors={form.errors}
        action={form.action}
        earliest={subject.asOf}
      />
    }
  />
);
