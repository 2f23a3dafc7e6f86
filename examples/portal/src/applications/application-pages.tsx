import { Hono } from 'hono';
import { currentProgram } from '../program/current-program.js';
import { Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { answersOf } from './answers.js';
import { DecisionPart, LifeSteps, StatusTag, Told, WaitsFor } from './application-parts.js';
import { FeeLine } from './fee-line.js';
import { History, historyOf, withoutDeliberations } from './history.js';
import { MaterialTable } from './material-table.js';
import { materialsOf } from './materials.js';
import { credentialName } from './names.js';
import { NextActions } from './next-actions.js';
import { openApplication } from './open-application.js';

/** An application as its owner sees it, and as an administrator may look at it; others have pages of their own. */
export function applicationPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/applications/:id', async (context) => {
    const { application, by } = await openApplication(context, 'application.read');
    const { id, status, attempt, openedOn, former, submission, award } = application;
    if (by.role === 'staff') return context.redirect(`/staff/applications/${id}`, 303);
    if (by.role === 'panel-member') return context.redirect(`/panel/${id}`, 303);
    const { database, ledger, people, config } = context.get('portal');
    const program = await currentProgram(ledger);
    const materials = await materialsOf(database, id);
    const history = await historyOf({ ledger }, id);
    const isOwn = by.role === 'member';
    const names = await people.namesOf([application.applicantId]);
    const title = credentialName(application);
    return showPage(
      context,
      { title },
      <>
        <p class="back">
          <a href={isOwn ? '/applications' : '/administration'}>
            {isOwn ? 'My applications' : 'Administration'}
          </a>
        </p>
        <h1>
          <Said>{title}</Said>
        </h1>
        <p>
          <StatusTag status={status} />{' '}
          <span class="hint">
            Attempt {attempt}, opened on {openedOn}
          </span>{' '}
          {former !== null && <a href={`/applications/${former}`}>The application before</a>}
        </p>
        <LifeSteps application={application} />
        <WaitsFor application={application} program={program} isOwn={isOwn} />
        <DecisionPart application={application} />
        {award !== null && isOwn && (
          <p>
            <a href="/badges">Your badge</a>
          </p>
        )}
        {isOwn && <NextActions application={application} program={program} />}
        <h2>What you told</h2>
        <Told application={application} answers={await answersOf(database, id)} />
        <FeeLine application={application} program={program} />
        <h2 id="materials">What you handed in</h2>
        <MaterialTable application={application} materials={materials} mayRead={isOwn} />
        {(submission !== null || application.fee.payments.length > 0) && (
          <p>
            <a href={`/applications/${id}/receipt`}>Receipt, to print or to keep</a>
          </p>
        )}
        <History
          application={application}
          lines={isOwn ? withoutDeliberations(history) : history}
          names={names}
          timeZone={config.timeZone}
        />
      </>,
    );
  });

  return app;
}
