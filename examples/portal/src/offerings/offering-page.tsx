import { FactsTold } from '../facts-form/facts-told.js';
import { inWordsOf } from '../facts-form/in-words.js';
import { fieldsOf } from '../facts-form/judge-form.js';
import type { Problem } from '../ledger/problem.js';
import type { Action } from '../permissions/permissions.js';
import { currentProgram } from '../program/current-program.js';
import { may } from '../web/authorize.js';
import { Findings } from '../web/components/findings.js';
import { ActionForm, ErrorSummary } from '../web/components/form.js';
import { Notice, Problems, Said } from '../web/components/parts.js';
import type { PortalContext } from '../web/env.js';
import type { ReadForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { refusedStatus } from '../web/refused-status.js';
import { today } from '../web/today.js';
import { asOfNow } from './as-of-now.js';
import type { Offering } from './offering.js';
import type { OfferingKind } from './offering-kind.js';
import { DecisionTold, ReasonForm, RevisionSeen, StandingInFull } from './offering-parts.js';

/** Shows an offering with what the rules say of it, and what whoever looks can do with it. */
export async function showOffering<Facts, State extends Offering<Facts>>(
  context: PortalContext,
  options: {
    readonly kind: OfferingKind<Facts, State>;
    readonly offering: State;
    /** A form that was refused, to be shown again. */
    readonly read?: ReadForm<unknown>;
    readonly problems?: readonly Problem[];
  },
): Promise<Response> {
  const { kind, read, problems = [] } = options;
  const { path } = kind;
  const { groups, renew } = await kind.subjectFor(context, options.offering);
  const offering = asOfNow(options.offering, renew);
  const { id, title, about, facts, stage, listedOn } = offering;
  const portal = context.get('portal');
  const program = await currentProgram(portal.ledger);
  const assessment = kind.judge(offering, { program, today: today(portal) });
  const errors = read === undefined || read.ok ? [] : read.errors;
  const canDo = (action: Action) => may(context, action, offering);
  const isOpen = stage !== 'declined' && stage !== 'withdrawn';
  const refused = problems.length > 0 ? refusedStatus(problems) : 422;
  return showPage(
    context,
    { title, status: read === undefined ? 200 : refused },
    <>
      <h1>
        <Said>{title}</Said>
      </h1>
      <Problems problems={problems} />
      <ErrorSummary errors={errors} />
      <StandingInFull offering={offering} />
      <DecisionTold offering={offering} />
      {about !== '' && (
        <p class="told">
          <Said>{about}</Said>
        </p>
      )}
      <div class="actions">
        {stage === 'draft' && canDo(`${kind.name}.edit`) && (
          <a class="button quiet" href={`${path}/${id}/edit`}>
            Change
          </a>
        )}
        {stage === 'draft' && canDo(`${kind.name}.submit`) && (
          <ActionForm action={`${path}/${id}/submit`} button="Hand in">
            <RevisionSeen revision={offering.revision} />
          </ActionForm>
        )}
        {stage === 'submitted' && canDo(`${kind.name}.decide`) && (
          <a class="button" href={`${kind.reviewPath}/${id}`}>
            Review and decide
          </a>
        )}
        {stage === 'approved' && listedOn === undefined && canDo(`${kind.name}.list-publicly`) && (
          <ActionForm action={`${path}/${id}/list`} button="List publicly">
            <RevisionSeen revision={offering.revision} />
          </ActionForm>
        )}
        {listedOn !== undefined && (
          <a class="button quiet" href={`/offerings/${id}`}>
            Public page
          </a>
        )}
        {stage !== 'draft' && canDo(`${kind.name}.copy`) && (
          <ActionForm action={`${path}/${id}/copy`} button="Begin another from this" tone="quiet" />
        )}
      </div>
      {stage === 'draft' && assessment.outcome === 'does-not-meet' && (
        <Notice tone="open">
          <p>
            A rule is broken. You can hand it in nevertheless; it is approved only where reviewers
            decide otherwise, and say why.
          </p>
        </Notice>
      )}
      <Findings assessment={inWordsOf(fieldsOf(groups), assessment)} />
      <p>
        The checklist to keep: <a href={`${path}/${id}/checklist.txt`}>as text</a>,{' '}
        <a href={`${path}/${id}/checklist.md`}>as Markdown</a>
      </p>
      <h2>What was told</h2>
      <FactsTold facts={facts} groups={groups} />
      {isOpen && canDo(`${kind.name}.withdraw`) && (
        <ReasonForm
          action={`${path}/${id}/withdraw`}
          button="Withdraw"
          title="Withdraw it"
          hint="It is closed then, and leaves the public pages. You can begin another from it."
          revision={offering.revision}
          entered={context.req.path.endsWith('/withdraw') ? read?.entered : undefined}
          errors={context.req.path.endsWith('/withdraw') ? errors : []}
        />
      )}
      {listedOn !== undefined && canDo(`${kind.name}.list-publicly`) && (
        <ReasonForm
          action={`${path}/${id}/unlist`}
          button="Take off the public pages"
          title="Take it off the public pages"
          revision={offering.revision}
          entered={context.req.path.endsWith('/unlist') ? read?.entered : undefined}
          errors={context.req.path.endsWith('/unlist') ? errors : []}
        />
      )}
    </>,
  );
}
