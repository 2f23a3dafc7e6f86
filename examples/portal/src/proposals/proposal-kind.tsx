import type { CopProposalFacts } from '@cop-credentials/core';
import * as z from 'zod';
import { type KeptPeriod, periodFacts } from '../calendar/period.js';
import { listPeriods, openPeriods } from '../calendar/periods.js';
import type { OfferingKind } from '../offerings/offering-kind.js';
import { termsOf } from '../offerings/terms-of.js';
import { currentProgram } from '../program/current-program.js';
import { type Entered, firstOf } from '../web/form.js';
import { today } from '../web/today.js';
import { assessProposal } from './assess-proposal.js';
import { PlanFields } from './plan-fields.js';
import { planInto } from './plan-meetings.js';
import { type Proposal, proposalStream } from './proposal.js';
import { proposalGroups } from './proposal-fields.js';
import { decideListing } from './review-proposal.js';

// `assess` of core has read them by the schema of the subject.
const accepted = z.custom<CopProposalFacts>();

/** Proposals to host a CoP, reviewed by staff. */
export const proposals: OfferingKind<CopProposalFacts, Proposal> = {
  name: 'proposal',
  path: '/proposals',
  reviewPath: '/staff/proposals',
  stream: proposalStream.kind,
  words: {
    mine: 'My proposals',
    begin: 'Propose a community of practice',
    change: 'Change your proposal',
    titleLabel: 'Name of the community of practice',
    aboutLabel: 'What it is about',
    empty: 'You have proposed no community of practice yet.',
  },
  load: (ledger, id) => ledger.load(proposalStream, id),
  change: (ledger, id, { decide, ...context }) =>
    ledger.change(proposalStream, id, context, decide),
  judge: (proposal, { program, today: asOf }) =>
    assessProposal(program, proposal, termsOf(proposal, asOf)),
  decideListing,
  subjectFor: async (context, proposal) => {
    const portal = context.get('portal');
    const asOf = today(portal);
    const program = await currentProgram(portal.ledger);
    const all = await listPeriods(portal.ledger);
    const open = openPeriods(all, asOf);
    // Those to come can be chosen, and the one that was chosen before stays.
    const chosen = proposal?.facts.enrollmentPeriod?.id;
    const periods = all.filter((period) => open.includes(period) || period.id === chosen);
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
      renew: ({ title, about, facts }) => {
        const period = all.find(({ id }) => id === facts.enrollmentPeriod?.id);
        if (period === undefined) return { title, about, facts };
        return { title, about, facts: { ...facts, enrollmentPeriod: periodFacts(period) } };
      },
      extra: ({ entered, errors }, action) => (
        <PlanFields entered={entered} errors={errors} action={action} earliest={asOf} />
      ),
      otherIntent: (intent, entered) => {
        if (intent !== 'plan') return undefined;
        const deadline = chosenIn(entered, periods)?.submissionDeadline;
        return planInto(entered, { program, deadline, today: asOf });
      },
    };
  },
};

function chosenIn(entered: Entered, periods: readonly KeptPeriod[]): KeptPeriod | undefined {
  return periods.find(({ id }) => id === firstOf(entered, 'enrollmentPeriod'));
}
