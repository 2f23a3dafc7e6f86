import { type Application, formatMoney, type Program, quoteFees } from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import { listPeriods, openPeriods } from '../calendar/periods.js';
import { listCredentials } from '../credentials/credentials.js';
import type { Problem } from '../ledger/problem.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { authorize } from '../web/authorize.js';
import { ActionForm } from '../web/components/form.js';
import { Problems, Said, Table, Tag } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { field, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { today } from '../web/today.js';
import { firstApplicationId } from './application-id.js';
import { StatusTag } from './application-parts.js';
import { applicationStream } from './application-stream.js';
import { openApplication } from './open-application.js';
import { reApply, startApplication } from './start-application.js';
import { applicationTitle, waitedFor, waitingFor } from './waiting.js';

const startForm = z.object({ credentialId: field.text(100) });

const notChosen: Problem = { code: 'credential.unknown', message: 'Choose a micro-credential.' };

/** The applications of whoever is signed in, and how to begin one. */
export function startPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/applications', async (context) => {
    const { id } = authorize(context, 'application.list');
    return showApplications(context, { personId: id, problems: [] });
  });

  app.post('/applications', async (context) => {
    const by = authorize(context, 'application.start');
    const portal = context.get('portal');
    const read = await readForm(context, startForm);
    if (!read.ok) return showApplications(context, { personId: by.id, problems: [notChosen] });
    const { credentialId } = read.value;
    const result = await startApplication(portal, credentialId, { by, at: portal.clock() });
    return result.ok
      ? context.redirect(`/applications/${result.state.id}`, 303)
      : showApplications(context, { personId: by.id, problems: result.problems });
  });

  app.get('/applications/:id/re-apply', async (context) => {
    const { application } = await openApplication(context, 'application.act');
    return showAgain(context, application, []);
  });

  app.post('/applications/:id/re-apply', async (context) => {
    const { application, by } = await openApplication(context, 'application.act');
    const portal = context.get('portal');
    const result = await reApply(portal, application, { by, at: portal.clock() });
    return result.ok
      ? context.redirect(`/applications/${result.state.id}`, 303)
      : showAgain(context, application, result.problems);
  });

  return app;
}

async function showApplications(
  context: PortalContext,
  { personId, problems }: { readonly personId: string; readonly problems: readonly Problem[] },
) {
  const portal = context.get('portal');
  const program = await currentProgram(portal.ledger);
  const own = await applicationsOf(portal, personId);
  const begun = new Set(own.map(({ id }) => id));
  return showPage(
    context,
    { title: 'My applications', status: problems.length > 0 ? 409 : 200 },
    <>
      <h1>My applications</h1>
      <Problems problems={problems} />
      <Table
        caption="Applications"
        columns={['Micro-credential', 'Status', 'What is next']}
        empty="You have not applied for anything yet."
        rows={own.map((application) => [
          <a href={`/applications/${application.id}`}>
            <Said>{applicationTitle(application)}</Said>
          </a>,
          <StatusTag status={application.status} />,
          nextInShort(application, program),
        ])}
      />
      <p>
        <a href="/certification">How far you are on the way to full certification</a>
      </p>
      <h2>Apply for a micro-credential</h2>
      <PeriodHint portal={portal} />
      <ul class="cards">
        {listCredentials().map(({ id, name, description, availability }) => (
          <li class="card">
            <h3>{name}</h3>
            <p>{description}</p>
            {availability === 'planned' ? (
              <Tag tone="open">Planned, not open yet</Tag>
            ) : (
              <>
                <p>Fee: {feeInWords(program, { credentialId: id, attempt: 1 }, portal)}</p>
                {begun.has(firstApplicationId(personId, id)) ? (
                  <Tag>You have applied</Tag>
                ) : (
                  <ActionForm action="/applications" button={`Apply for ${name}`}>
                    <input type="hidden" name="credentialId" value={id} />
                  </ActionForm>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </>,
  );
}

async function showAgain(
  context: PortalContext,
  application: Application,
  problems: readonly Problem[],
) {
  const portal = context.get('portal');
  const program = await currentProgram(portal.ledger);
  const attempt = application.attempt + 1;
  const credentialId = application.credential.id;
  return showPage(
    context,
    { title: 'Apply again', status: problems.length > 0 ? 409 : 200 },
    <>
      <p class="back">
        <a href={`/applications/${application.id}`}>
          <Said>{applicationTitle(application)}</Said>
        </a>
      </p>
      <h1>Apply again</h1>
      <Problems problems={problems} />
      <p>
        This opens a new application, attempt {attempt}. The former one stays as it is, with its
        feedback.
      </p>
      <p>Fee: {feeInWords(program, { credentialId, attempt }, portal)}</p>
      <ActionForm action={`/applications/${application.id}/re-apply`} button="Apply again" />
    </>,
  );
}

const PeriodHint = async ({ portal }: { readonly portal: Portal }) => {
  const periods = openPeriods(await listPeriods(portal.ledger), today(portal));
  if (periods.length === 0) return null;
  return (
    <p>
      Materials can be handed in until:{' '}
      {periods.map(({ name, submissionDeadline }, index) => (
        <>
          {index > 0 && '; '}
          <Said>{name}</Said>, {submissionDeadline}
        </>
      ))}
      . <a href="/calendar">Calendar</a>
    </p>
  );
};

async function applicationsOf(
  { ledger }: Portal,
  ownerId: string,
): Promise<readonly Application[]> {
  const listed = await ledger.list(applicationStream.kind, { ownerId });
  const kept = await Promise.all(listed.map(({ id }) => ledger.load(applicationStream, id)));
  return kept.flatMap((one) => (one === undefined ? [] : [one.state]));
}

function nextInShort(application: Application, program: Program): string {
  const waiting = waitingFor(application, program);
  if (waiting.length === 0) return 'Nothing is left to do.';
  return waiting
    .map(({ role, messages }) =>
      role === 'applicant' ? messages.join(' ') : `${waitedFor[role]}: ${messages.join(' ')}`,
    )
    .join(' ');
}

function feeInWords(
  program: Program,
  item: { readonly credentialId: string; readonly attempt: number },
  portal: Portal,
): string {
  const items = [{ kind: 'micro-credential-application', ...item }];
  const { total, lines } = quoteFees(program, { items }, { asOf: today(portal) });
  return total === null ? `not published. ${lines[0]?.why ?? ''}` : formatMoney(total);
}
