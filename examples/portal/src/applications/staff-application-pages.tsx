import { type Application, type ApplicationStatus, availableCommands } from '@cop-credentials/core';
import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { currentProgram } from '../program/current-program.js';
import { authorize, may } from '../web/authorize.js';
import { Facts, Instant, Said, Table } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { answersOf } from './answers.js';
import { DecisionPart, LifeSteps, StatusTag, Told, WaitsFor } from './application-parts.js';
import { applicationStream } from './application-stream.js';
import { FeeLine } from './fee-line.js';
import { History, historyOf } from './history.js';
import { MaterialTable } from './material-table.js';
import { materialsOf } from './materials.js';
import { credentialName } from './names.js';
import { openApplication } from './open-application.js';
import { JudgementTable, PanelTable, RecommendationTable } from './review-table.js';
import { statusWords } from './status-words.js';

/** What waits for staff comes first; what has ended comes last. */
const queues: readonly ApplicationStatus[] = [
  'submitted',
  'successful',
  'in-review',
  'starting',
  'preparing',
  'unsuccessful',
  'awarded',
  'withdrawn',
];

/** Applications as staff see them. */
export function staffApplicationPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/staff/applications', async (context) => {
    authorize(context, 'application.queue');
    const { ledger, people, config } = context.get('portal');
    const listed = await ledger.list(applicationStream.kind);
    const names = await people.namesOf(listed.map(({ ownerId }) => ownerId));
    return showPage(
      context,
      { title: 'Applications' },
      <>
        <h1>Applications</h1>
        <p>
          <a href="/staff/payments">Fees that are owed</a>
        </p>
        {listed.length === 0 && <p class="empty">Nobody has applied yet.</p>}
        {queues.map((status) => {
          const members = listed.filter((one) => one.status === status);
          if (members.length === 0) return null;
          return (
            <section aria-labelledby={`queue-${status}`}>
              <h2 id={`queue-${status}`}>
                {statusWords[status].text} <span class="count">{members.length}</span>
              </h2>
              <Table
                caption={statusWords[status].means}
                columns={['Applicant', 'Application', 'Last change']}
                empty=""
                rows={members.map(({ id, ownerId, title, updatedAt }) => [
                  <Said>{names.get(ownerId)}</Said>,
                  <a href={`/staff/applications/${id}`}>
                    <Said>{title}</Said>
                  </a>,
                  <Instant at={updatedAt} timeZone={config.timeZone} />,
                ])}
              />
            </section>
          );
        })}
      </>,
    );
  });

  app.get('/staff/applications/:id', async (context) => {
    authorize(context, 'application.queue');
    const { application, by } = await openApplication(context, 'application.read');
    // On their own application staff are applicants, and read what applicants may.
    if (by.role !== 'staff') return context.redirect(`/applications/${application.id}`, 303);
    const { database, ledger, people, config } = context.get('portal');
    const { id, applicantId, panel, status, attempt, openedOn, former } = application;
    const program = await currentProgram(ledger);
    const lines = await historyOf({ ledger }, id);
    const names = await people.namesOf([
      applicantId,
      ...panel.map((member) => member.id),
      ...lines.map(({ by }) => by.id),
    ]);
    return showPage(
      context,
      { title: credentialName(application) },
      <>
        <p class="back">
          <a href="/staff/applications">Applications</a>
        </p>
        <h1>
          <Said>{credentialName(application)}</Said>
        </h1>
        <p>
          <StatusTag status={status} />{' '}
          <span class="hint">
            Attempt {attempt}, opened on {openedOn}
          </span>
        </p>
        <LifeSteps application={application} />
        <WaitsFor application={application} program={program} />
        <StaffActions
          application={application}
          available={actionsOf(context, application, program)}
        />
        <Facts
          facts={[
            ['Applicant', <Said>{names.get(applicantId)}</Said>],
            [
              'Full certification',
              <a href={`/staff/certification/${applicantId}`}>How far the applicant is</a>,
            ],
            [
              'Application before',
              former === null ? 'None' : <a href={`/staff/applications/${former}`}>Open it</a>,
            ],
          ]}
        />
        <h2>What the applicant told</h2>
        <Told application={application} answers={await answersOf(database, id)} />
        <FeeLine application={application} program={program} />
        <p>
          <a href={`/staff/payments/${id}`}>Keep the fee</a>
        </p>
        <h2>Materials</h2>
        <MaterialTable
          application={application}
          materials={await materialsOf(database, id)}
          mayRead={may(
            context,
            'application.read-material',
            applicationStream.summarise(application),
          )}
        />
        <h2>Review</h2>
        <PanelTable application={application} names={names} />
        <JudgementTable application={application} names={names} />
        <RecommendationTable application={application} names={names} />
        <DecisionPart application={application} />
        <History application={application} lines={lines} names={names} timeZone={config.timeZone} />
      </>,
    );
  });

  return app;
}

const actions = [
  { command: 'assign-panel', action: 'application.administer', path: 'panel' },
  { command: 'award', action: 'application.award', path: 'award' },
] as const;

type StaffAction = (typeof actions)[number];

function actionsOf(
  context: PortalContext,
  application: Application,
  program: Awaited<ReturnType<typeof currentProgram>>,
): readonly StaffAction[] {
  const owned = applicationStream.summarise(application);
  const available = availableCommands(application, 'staff', { program });
  return actions.filter(
    ({ command, action }) => available.includes(command) && may(context, action, owned),
  );
}

const StaffActions: FC<{
  readonly application: Application;
  readonly available: readonly StaffAction[];
}> = ({ application: { id, panel }, available }) => {
  if (available.length === 0) return null;
  const texts = {
    panel: panel.length === 0 ? 'Assign the panel' : 'Change the panel',
    award: 'Record the award',
  };
  return (
    <p class="actions">
      {available.map(({ path }) => (
        <a class="button" href={`/staff/applications/${id}/${path}`}>
          {texts[path]}
        </a>
      ))}
    </p>
  );
};
