import { assessCertification } from '@cop-credentials/core';
import { Hono } from 'hono';
import { issueAwarded } from '../awards/issue-awarded.js';
import type { Problem } from '../ledger/problem.js';
import { currentProgram } from '../program/current-program.js';
import { authorize, may, signedIn } from '../web/authorize.js';
import { ActionForm } from '../web/components/form.js';
import { Problems, Said } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { today } from '../web/today.js';
import { awardCertification } from './award-certification.js';
import { certificationPolicy } from './certification-policy.js';
import { certificationStream } from './certification-stream.js';
import { earnedCredentials } from './earned-credentials.js';
import { Progress } from './progress.js';

/** The way to full certification: one’s own, and that of anybody for staff, who award it. */
export function certificationPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/certification', async (context) => {
    const { id } = signedIn(context);
    authorize(context, 'certification.read', { ownerId: id });
    const view = await progressOf(context, id);
    return showPage(
      context,
      { title: 'Full certification' },
      <>
        <p class="back">
          <a href="/applications">My applications</a>
        </p>
        <h1>Full certification</h1>
        <Progress {...view} />
        {view.record === undefined && view.assessment.status === 'certified' && (
          <p>Program staff award it next.</p>
        )}
      </>,
    );
  });

  app.get('/staff/certification/:personId', async (context) => {
    authorize(context, 'application.queue');
    return showForStaff(context, context.req.param('personId'), []);
  });

  app.post('/staff/certification/:personId', async (context) => {
    const personId = context.req.param('personId');
    signedIn(context);
    const by = authorize(context, 'certification.award', { ownerId: personId });
    const portal = context.get('portal');
    if ((await portal.people.find(personId)) === undefined) throw notFound();
    const result = await awardCertification(portal, personId, { by, at: portal.clock() });
    if (!result.ok) return showForStaff(context, personId, result.problems);
    await issueAwarded(portal, { personId });
    return context.redirect(`/staff/certification/${personId}`, 303);
  });

  return app;
}

async function progressOf(context: PortalContext, personId: string) {
  const portal = context.get('portal');
  const program = await currentProgram(portal.ledger);
  const { history, suspended } = await earnedCredentials(portal, personId);
  const { policy } = certificationPolicy;
  const assessment = assessCertification({ history, policy, asOf: today(portal), program });
  const record = (await portal.ledger.load(certificationStream, personId))?.state;
  return { assessment, suspended, record };
}

async function showForStaff(
  context: PortalContext,
  personId: string,
  problems: readonly Problem[],
): Promise<Response> {
  const person = await context.get('portal').people.find(personId);
  if (person === undefined) throw notFound();
  authorize(context, 'certification.read', { ownerId: personId });
  const view = await progressOf(context, personId);
  const isWaiting = view.record === undefined && view.assessment.status === 'certified';
  return showPage(
    context,
    { title: 'Full certification', status: problems.length > 0 ? 409 : 200 },
    <>
      <p class="back">
        <a href="/staff/applications">Applications</a>
      </p>
      <h1>
        Full certification of <Said>{person.name}</Said>
      </h1>
      <Problems problems={problems} />
      <Progress {...view} />
      {isWaiting && may(context, 'certification.award', { ownerId: personId }) && (
        <>
          <h2>Award</h2>
          <p>
            Everything that the policy asks for is there. The badge is signed at once and carries
            the name as it stands here.
          </p>
          <ActionForm
            action={`/staff/certification/${personId}`}
            button="Award full certification"
          />
        </>
      )}
    </>,
  );
}
