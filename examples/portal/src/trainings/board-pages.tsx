import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { listCredentials } from '../credentials/credentials.js';
import { FactsTold } from '../facts-form/facts-told.js';
import { inWordsOf } from '../facts-form/in-words.js';
import { fieldsOf } from '../facts-form/judge-form.js';
import type { Problem } from '../ledger/problem.js';
import { DecisionFields, decisionShape } from '../offerings/decision-fields.js';
import { loadOffering } from '../offerings/load-offering.js';
import { OfferingTable } from '../offerings/my-offering-pages.js';
import { RevisionSeen, StandingInFull } from '../offerings/offering-parts.js';
import { tellDecision } from '../offerings/tell-decision.js';
import { currentProgram } from '../program/current-program.js';
import { authorize } from '../web/authorize.js';
import { Findings } from '../web/components/findings.js';
import { ActionForm, ChoiceGroup, ErrorSummary } from '../web/components/form.js';
import { Problems, Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { type ReadForm, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { refusedStatus } from '../web/refused-status.js';
import { today } from '../web/today.js';
import { decideTraining } from './review-training.js';
import { type Training, trainingStream } from './training.js';
import { trainings } from './training-kind.js';

/** Every key competency, with the micro-credential that it belongs to. */
const competencies = listCredentials().flatMap((credential) =>
  credential.keyCompetencies.map(({ id, name }) => ({
    value: id,
    label: `${name} (${credential.name})`,
  })),
);

const reviewShape = decisionShape.extend({
  competencyIds: z.array(z.string().refine(isCompetency, 'Choose among those that are listed.')),
});

/** What the Content Advisory Board has to review. */
export function boardPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/board', async (context) => {
    authorize(context, 'training.review-queue');
    const { ledger } = context.get('portal');
    const waiting = await ledger.list(trainingStream.kind, { status: 'submitted' });
    return showPage(
      context,
      { title: 'Content Advisory Board' },
      <>
        <h1>Content Advisory Board</h1>
        <h2>Trainings to review</h2>
        <OfferingTable
          context={context}
          records={waiting}
          path="/board/trainings"
          empty="No training is waiting for a review."
        />
      </>,
    );
  });

  app.get('/board/trainings/:id', async (context) => {
    const { offering } = await loadOffering(context, trainings, 'training.decide');
    return showReview(context, { training: offering });
  });

  app.post('/board/trainings/:id', async (context) => {
    const { offering, by } = await loadOffering(context, trainings, 'training.decide');
    const read = await readForm(context, reviewShape, ['competencyIds']);
    if (!read.ok) return showReview(context, { training: offering, read });
    const portal = context.get('portal');
    const program = await currentProgram(portal.ledger);
    const on = today(portal);
    const change = { by, at: portal.clock() };
    const result = await portal.ledger.change(trainingStream, offering.id, change, (training) =>
      decideTraining(training, { ...read.value, program, on }),
    );
    if (!result.ok) {
      return showReview(context, { training: offering, read, problems: result.problems });
    }
    await tellDecision(portal, result.state, trainings.path);
    return context.redirect(`/trainings/${offering.id}`, 303);
  });

  return app;
}

async function showReview(
  context: Context<PortalEnv>,
  options: {
    readonly training: Training;
    readonly read?: ReadForm<unknown>;
    readonly problems?: readonly Problem[];
  },
) {
  const { training, read, problems = [] } = options;
  const portal = context.get('portal');
  const program = await currentProgram(portal.ledger);
  const errors = read === undefined || read.ok ? [] : read.errors;
  const refused = problems.length > 0 ? refusedStatus(problems) : 422;
  const { id, title, about, facts, revision } = training;
  const { groups } = await trainings.subjectFor(context);
  return showPage(
    context,
    { title: `Review: ${title}`, status: read === undefined ? 200 : refused },
    <>
      <h1>
        Review: <Said>{title}</Said>
      </h1>
      <Problems problems={problems} />
      <ErrorSummary errors={errors} />
      <StandingInFull offering={training} />
      <p class="told">
        <Said>{about}</Said>
      </p>
      <h2>What was told</h2>
      <FactsTold facts={facts} groups={groups} />
      <Findings
        assessment={inWordsOf(
          fieldsOf(groups),
          trainings.judge(training, { program, today: today(portal) }),
        )}
      />
      <h2>The board’s review</h2>
      {training.stage === 'submitted' ? (
        <ActionForm action={`/board/trainings/${id}`} button="Record the review">
          <RevisionSeen revision={revision} />
          <ChoiceGroup
            name="competencyIds"
            label="Key competencies that it addresses"
            type="checkbox"
            choices={competencies}
            entered={read?.entered}
            errors={errors}
          />
          <DecisionFields reader="Whoever put it forward" entered={read?.entered} errors={errors} />
        </ActionForm>
      ) : (
        <p>
          It is not waiting for a review. <a href={`/trainings/${id}`}>To its page</a>
        </p>
      )}
    </>,
  );
}

function isCompetency(id: string): boolean {
  return competencies.some(({ value }) => value === id);
}
