import { Hono } from 'hono';
import type { ChangeResult } from '../ledger/ledger.js';
import { decisionShape } from '../offerings/decision-fields.js';
import { loadOffering } from '../offerings/load-offering.js';
import { OfferingTable } from '../offerings/my-offering-pages.js';
import { tellDecision } from '../offerings/tell-decision.js';
import { currentProgram } from '../program/current-program.js';
import { authorize } from '../web/authorize.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { type ReadForm, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { today } from '../web/today.js';
import { type Proposal, proposalStream } from './proposal.js';
import { proposals } from './proposal-kind.js';
import { decideOutcome, decideOverride, decideRecordJudgement } from './review-proposal.js';
import { judgementOf, judgementShape, overrideShape } from './review-shapes.js';
import { showReview } from './staff-review-page.js';

/** What staff have to review, and their review of each proposal: judge, decide otherwise than a rule, approve or decline. */
export function staffProposalPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/staff/proposals', async (context) => {
    authorize(context, 'proposal.review-queue');
    const { ledger } = context.get('portal');
    const all = await ledger.list(proposalStream.kind);
    const waiting = all.filter(({ status }) => status === 'submitted');
    const decided = all.filter(({ status }) => status !== 'submitted' && status !== 'draft');
    return showPage(
      context,
      { title: 'Proposals to review' },
      <>
        <h1>Proposals to review</h1>
        <OfferingTable
          context={context}
          records={waiting}
          path="/staff/proposals"
          caption="Waiting for a decision"
          empty="No proposal is waiting."
        />
        <h2>Others</h2>
        <OfferingTable
          context={context}
          records={decided}
          path="/proposals"
          caption="Decided or withdrawn"
          empty="None was decided or withdrawn yet."
        />
      </>,
    );
  });

  app.get('/staff/proposals/:id', async (context) => {
    const { offering } = await loadOffering(context, proposals, 'proposal.decide');
    return showReview(context, { proposal: offering });
  });

  app.post('/proposals/:id/overrides', async (context) => {
    const { offering: proposal, by } = await loadOffering(context, proposals, 'proposal.override');
    const read = await readForm(context, overrideShape);
    if (!read.ok) return showReview(context, { proposal, read });
    const portal = context.get('portal');
    const program = await currentProgram(portal.ledger);
    const { rule, decision, why, revision } = read.value;
    const on = today(portal);
    const override = { rule, decision, why, on, by: { id: by.id, role: 'staff' } } as const;
    const result = await portal.ledger.change(
      proposalStream,
      proposal.id,
      { by, at: portal.clock() },
      (current) => decideOverride(current, { program, override, revision }),
    );
    return answer(context, { proposal, read, result });
  });

  app.post('/proposals/:id/judgement', async (context) => {
    const { offering: proposal, by } = await loadOffering(context, proposals, 'proposal.decide');
    const read = await readForm(context, judgementShape);
    if (!read.ok) return showReview(context, { proposal, read });
    const portal = context.get('portal');
    const review = judgementOf(read.value, today(portal));
    const { revision } = read.value;
    const result = await portal.ledger.change(
      proposalStream,
      proposal.id,
      { by, at: portal.clock() },
      (current) => decideRecordJudgement(current, { review, revision }),
    );
    return answer(context, { proposal, read, result });
  });

  app.post('/proposals/:id/decision', async (context) => {
    const { offering: proposal, by } = await loadOffering(context, proposals, 'proposal.decide');
    const read = await readForm(context, decisionShape);
    if (!read.ok) return showReview(context, { proposal, read });
    const portal = context.get('portal');
    const program = await currentProgram(portal.ledger);
    const on = today(portal);
    const result = await portal.ledger.change(
      proposalStream,
      proposal.id,
      { by, at: portal.clock() },
      (current) => decideOutcome(current, { ...read.value, program, on }),
    );
    if (!result.ok) return answer(context, { proposal, read, result });
    await tellDecision(portal, result.state, proposals.path);
    return context.redirect(`/proposals/${proposal.id}`, 303);
  });

  return app;
}

function answer(
  context: PortalContext,
  options: {
    readonly proposal: Proposal;
    readonly read: ReadForm<unknown>;
    readonly result: ChangeResult<Proposal>;
  },
) {
  const { proposal, read, result } = options;
  if (result.ok) return context.redirect(`/staff/proposals/${proposal.id}`, 303);
  return showReview(context, { proposal, read, problems: result.problems });
}
