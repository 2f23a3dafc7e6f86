import { availableCommands } from '@cop-credentials/core';
import { Hono } from 'hono';
import { currentProgram } from '../program/current-program.js';
import { authorize } from '../web/authorize.js';
import { Notice, Said, Table, Tag } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { answersOf } from './answers.js';
import { DecisionPart, StatusTag, Told, WaitsFor } from './application-parts.js';
import { applicationStream } from './application-stream.js';
import { MaterialTable } from './material-table.js';
import { materialsOf } from './materials.js';
import { competencyName, credentialName } from './names.js';
import { openApplication } from './open-application.js';
import { JudgementTable, RecommendationTable, shownOnlyOf } from './review-table.js';
import { applicationTitle, unjudgedBy, waitsForMember } from './waiting.js';

/** Applications as the members of their panels see them. */
export function panelPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/panel', async (context) => {
    const { id: memberId } = authorize(context, 'application.panel-queue');
    const { ledger, people } = context.get('portal');
    const listed = await ledger.list(applicationStream.kind);
    const mine = listed.filter(({ assigned }) => assigned.includes(memberId));
    const kept = await Promise.all(mine.map(({ id }) => ledger.load(applicationStream, id)));
    const applications = kept.flatMap((one) => (one === undefined ? [] : [one.state]));
    const names = await people.namesOf(applications.map(({ applicantId }) => applicantId));
    return showPage(
      context,
      { title: 'Panel' },
      <>
        <h1>Applications that you review</h1>
        <Table
          caption="Your applications"
          columns={['Applicant', 'Application', 'Status', 'What waits for you']}
          empty="You are on no panel now."
          rows={applications.map((application) => [
            <Said>{names.get(application.applicantId)}</Said>,
            <a href={`/panel/${application.id}`}>
              <Said>{applicationTitle(application)}</Said>
            </a>,
            <StatusTag status={application.status} />,
            waitsForMember(application, memberId) ?? 'Nothing',
          ])}
        />
      </>,
    );
  });

  app.get('/panel/:id', async (context) => {
    const { application, by } = await openApplication(context, 'application.judge');
    const { database, ledger, people } = context.get('portal');
    const { id, applicantId, credential, panel } = application;
    const program = await currentProgram(ledger);
    const names = await people.namesOf([applicantId, ...panel.map((member) => member.id)]);
    const isOpen = application.status === 'in-review';
    const next = waitsForMember(application, by.id);
    const mayDecide = availableCommands(application, 'panel-member', { program }).includes(
      'decide',
    );
    const onlyOf = shownOnlyOf(application, by.id);
    const mayRecommend = isOpen && unjudgedBy(application, by.id).length === 0;
    return showPage(
      context,
      { title: credentialName(application) },
      <>
        <p class="back">
          <a href="/panel">Applications that you review</a>
        </p>
        <h1>
          <Said>{credentialName(application)}</Said>
        </h1>
        <p>
          <StatusTag status={application.status} />{' '}
          <span class="hint">
            <Said>{names.get(applicantId)}</Said>, attempt {application.attempt}
          </span>
        </p>
        <WaitsFor application={application} program={program} />
        {isOpen && (
          <Notice tone={next === undefined ? 'plain' : 'open'} title="What waits for you">
            <p>{next ?? 'Nothing: the others have not all recommended yet.'}</p>
          </Notice>
        )}
        <DecisionPart application={application} />
        <h2>Materials</h2>
        <MaterialTable application={application} materials={await materialsOf(database, id)} />
        <h2>Key competencies</h2>
        <Table
          caption="What you find"
          columns={['Key competency', 'Your finding', ...(isOpen ? ['Judge'] : [])]}
          empty="This micro-credential has no key competencies."
          rows={(credential.keyCompetencies ?? []).map((competency) => {
            const name = competencyName(credential.id, competency);
            const found = application.judgements.find((one) => {
              return one.by.id === by.id && one.competency === competency;
            });
            return [
              name,
              found === undefined ? (
                <Tag>Not judged</Tag>
              ) : (
                <Tag tone={found.demonstrated ? 'good' : 'bad'}>
                  {found.demonstrated ? 'Demonstrated' : 'Not demonstrated'}
                </Tag>
              ),
              ...(isOpen
                ? [
                    <a href={`/panel/${id}/competencies/${competency}`}>
                      {found === undefined ? 'Judge' : 'Judge anew'}: {name}
                    </a>,
                  ]
                : []),
            ];
          })}
        />
        <h2>The panel</h2>
        {onlyOf !== undefined && (
          <p class="hint">
            What the others found is shown once you have recommended, so that each member judges for
            themselves.
          </p>
        )}
        <JudgementTable application={application} names={names} onlyOf={onlyOf} />
        <RecommendationTable application={application} names={names} onlyOf={onlyOf} />
        {isOpen && (
          <p class="actions">
            {mayRecommend && (
              <a class="button" href={`/panel/${id}/recommendation`}>
                {onlyOf === undefined ? 'Recommend anew' : 'Recommend'}
              </a>
            )}
            {mayDecide && (
              <a class="button" href={`/panel/${id}/decision`}>
                Record the decision
              </a>
            )}
            <a class="button quiet" href={`/panel/${id}/conflict`}>
              Declare a conflict of interest
            </a>
          </p>
        )}
        <h2>What the applicant told</h2>
        <Told application={application} answers={await answersOf(database, id)} />
      </>,
    );
  });

  return app;
}
