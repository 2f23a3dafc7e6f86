import { FactsTold } from '../facts-form/facts-told.js';
import { inWordsOf } from '../facts-form/in-words.js';
import { fieldsOf } from '../facts-form/judge-form.js';
import type { Problem } from '../ledger/problem.js';
import { inTheWay, leftOpen, problemOf } from '../offerings/must-hold.js';
import { StandingInFull } from '../offerings/offering-parts.js';
import { currentProgram } from '../program/current-program.js';
import { Findings } from '../web/components/findings.js';
import { ErrorSummary } from '../web/components/form.js';
import { Facts, Problems, Said } from '../web/components/parts.js';
import type { PortalContext } from '../web/env.js';
import type { ReadForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { refusedStatus } from '../web/refused-status.js';
import { today } from '../web/today.js';
import type { Proposal } from './proposal.js';
import { proposals } from './proposal-kind.js';
import { judgeProposalListing } from './review-proposal.js';
import { DecisionForm, JudgementForm, OverrideForm, overrulable } from './staff-forms.js';

/** Shows a proposal to staff who review it, with what stands in the way of an approval. */
export async function showReview(
  context: PortalContext,
  options: {
    readonly proposal: Proposal;
    /** A form that was refused, to be shown again. */
    readonly read?: ReadForm<unknown>;
    readonly problems?: readonly Problem[];
  },
): Promise<Response> {
  const { proposal, read, problems = [] } = options;
  const { id, ownerId, title, about, facts, stage } = proposal;
  const portal = context.get('portal');
  const asOf = today(portal);
  const program = await currentProgram(portal.ledger);
  const assessment = proposals.judge(proposal, { program, today: asOf });
  const listing = judgeProposalListing(program, { proposal, outcome: 'approved', asOf });
  const { groups } = await proposals.subjectFor(context, proposal);
  const proposer = (await portal.people.namesOf([ownerId])).get(ownerId) ?? 'nobody known';
  const errors = read === undefined || read.ok ? [] : read.errors;
  const refused = problems.length > 0 ? refusedStatus(problems) : 422;
  const sentTo = context.req.path.split('/').at(-1) ?? '';
  const again = (form: string) =>
    sentTo === form ? { entered: read?.entered, errors } : { errors: [] };
  const isWaiting = stage === 'submitted';
  const chosenRule = context.req.query('rule');
  return showPage(
    context,
    { title: `Review: ${title}`, status: read === undefined ? 200 : refused },
    <>
      <h1>
        Review: <Said>{title}</Said>
      </h1>
      <Problems problems={problems} />
      <ErrorSummary errors={errors} />
      <StandingInFull offering={proposal} />
      <Facts
        facts={[
          ['Proposed by', <Said>{proposer}</Said>],
          ['What it is about', <Said>{about}</Said>],
        ]}
      />
      <Findings
        assessment={inWordsOf(fieldsOf(groups), assessment)}
        beside={(finding) =>
          isWaiting &&
          overrulable(finding) && (
            <p>
              <a
                href={`/staff/proposals/${id}?rule=${finding.rule}#overrule`}
                aria-label={`Decide otherwise: ${finding.statement}`}
              >
                Decide otherwise
              </a>
            </p>
          )
        }
      />
      <h2>What was told</h2>
      <FactsTold facts={facts} groups={groups} />
      {isWaiting ? (
        <>
          <JudgementForm proposal={proposal} {...again('judgement')} />
          <OverrideForm
            proposal={proposal}
            findings={assessment.findings}
            chosenRule={chosenRule}
            {...again('overrides')}
          />
          <DecisionForm
            proposal={proposal}
            inTheWay={[...inTheWay(assessment), ...inTheWay(listing)].map(problemOf)}
            open={leftOpen(assessment)}
            {...again('decision')}
          />
        </>
      ) : (
        <p>
          It is not waiting for a decision. <a href={`/proposals/${id}`}>To its page</a>
        </p>
      )}
    </>,
  );
}
