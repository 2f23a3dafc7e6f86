import {
  type Application,
  availableCommands,
  formatMoney,
  type Program,
} from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import { StatusTag } from '../applications/application-parts.js';
import { applicationStream } from '../applications/application-stream.js';
import { FeeLine, owedOf } from '../applications/fee-line.js';
import { openApplication } from '../applications/open-application.js';
import { applicationTitle } from '../applications/waiting.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { authorize, may } from '../web/authorize.js';
import { ActionForm } from '../web/components/form.js';
import { Facts, Notice, Said, Table } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { field, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { refusal } from '../web/refusal.js';
import { paymentsOf } from './payments.js';
import { chargeOf, type UnplacedSettlement, unplacedIn } from './settle-fee.js';

const returnForm = z.object({ settlement: field.text(200) });

/** Fees as staff keep them. */
export function staffPaymentPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/staff/payments', async (context) => {
    authorize(context, 'application.queue');
    const portal = context.get('portal');
    const program = await currentProgram(portal.ledger);
    const waiting = await applicationsThatOwe(portal, program);
    const owners = waiting.map(({ application }) => application.applicantId);
    const names = await portal.people.namesOf(owners);
    return showPage(
      context,
      { title: 'Fees' },
      <>
        <p class="back">
          <a href="/staff/applications">Applications</a>
        </p>
        <h1>Fees</h1>
        <Table
          caption="Applications that owe something"
          columns={['Applicant', 'Application', 'Status', 'Owed', 'Reference to look for']}
          empty="Nobody owes anything."
          rows={waiting.map(({ application, owed, memo }) => [
            <Said>{names.get(application.applicantId)}</Said>,
            <a href={`/staff/payments/${application.id}`}>
              <Said>{applicationTitle(application)}</Said>
            </a>,
            <StatusTag status={application.status} />,
            owed,
            memo === undefined ? 'Not asked for yet' : <code>{memo}</code>,
          ])}
        />
      </>,
    );
  });

  app.get('/staff/payments/:id', async (context) => {
    authorize(context, 'application.queue');
    const { application } = await openApplication(context, 'application.read');
    const portal = context.get('portal');
    const { id } = application;
    const program = await currentProgram(portal.ledger);
    const account = await paymentsOf(portal).account(chargeOf(id));
    const at = portal.clock();
    const unplaced =
      account === undefined ? [] : await unplacedIn(portal, application, { account, at });
    const names = await portal.people.namesOf([application.applicantId]);
    const mayAct = may(context, 'application.administer', applicationStream.summarise(application));
    const payBy = account?.charge.payBy;
    return showPage(
      context,
      { title: 'Fee of an application' },
      <>
        <p class="back">
          <a href="/staff/payments">Fees</a>
        </p>
        <h1>Fee of an application</h1>
        <Facts
          facts={[
            ['Applicant', <Said>{names.get(application.applicantId)}</Said>],
            [
              'Application',
              <a href={`/staff/applications/${id}`}>
                <Said>{applicationTitle(application)}</Said>
              </a>,
            ],
            ['Status', <StatusTag status={application.status} />],
            [
              'Reference to look for',
              payBy?.kind === 'transfer' ? <code>{payBy.memo}</code> : 'Not asked for yet',
            ],
          ]}
        />
        <FeeLine application={application} program={program} />
        <Unplaced applicationId={id} unplaced={unplaced} mayAct={mayAct} />
        {mayAct ? (
          <MoneyActions application={application} program={program} />
        ) : (
          <p>This is your own application: somebody else keeps its fee.</p>
        )}
      </>,
    );
  });

  app.post('/staff/payments/:id/returns', async (context) => {
    const { application } = await openApplication(context, 'application.administer');
    const portal = context.get('portal');
    const read = await readForm(context, returnForm);
    const port = paymentsOf(portal);
    const account = await port.account(chargeOf(application.id));
    const settlement = account?.settlements.find(
      ({ reference }) => read.ok && reference === read.value.settlement,
    );
    const isTaken = application.fee.payments.some(
      ({ reference }) => reference === settlement?.reference,
    );
    if (settlement === undefined || isTaken)
      throw refusal(409, 'There is no such payment to be sent back.');
    await port.refund({
      reference: `return:${settlement.reference}`,
      settlement: settlement.reference,
      amount: settlement.amount,
      reason: 'The application does not take it.',
    });
    return context.redirect(`/staff/payments/${application.id}`, 303);
  });

  return app;
}

function Unplaced({
  applicationId,
  unplaced,
  mayAct,
}: {
  readonly applicationId: string;
  readonly unplaced: readonly UnplacedSettlement[];
  readonly mayAct: boolean;
}) {
  return (
    <>
      {unplaced.map(({ settlement: { reference, amount, receivedOn }, problems }) => (
        <Notice tone="open" title="Money that the application does not take">
          <p>
            {formatMoney(amount)} arrived on {receivedOn} (<Said>{reference}</Said>).{' '}
            {problems.map(({ message }) => message).join(' ')} Send it back.
          </p>
          {mayAct && (
            <ActionForm
              action={`/staff/payments/${applicationId}/returns`}
              button="Note that it was sent back"
              label={`Send ${reference} back`}
              tone="quiet"
            >
              <input type="hidden" name="settlement" value={reference} />
            </ActionForm>
          )}
        </Notice>
      ))}
    </>
  );
}

const actions = [
  { command: 'record-payment', path: 'arrival', text: 'Note that money has arrived' },
  { command: 'refund-payment', path: 'refund', text: 'Give money back' },
  { command: 'waive-fee', path: 'waiver', text: 'Waive what is owed' },
] as const;

function MoneyActions({
  application,
  program,
}: {
  readonly application: Application;
  readonly program: Program;
}) {
  const available = availableCommands(application, 'staff', { program });
  const offered = actions.filter(({ command }) => available.includes(command));
  return (
    <>
      <h2>What you can do</h2>
      {offered.length === 0 && <p>Nothing: no money is owed, and none is left to give back.</p>}
      <ul class="plain-list">
        {offered.map(({ path, text }) => (
          <li>
            <a href={`/staff/payments/${application.id}/${path}`}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An application of which something is to be paid. */
interface OwingApplication {
  readonly application: Application;
  readonly owed: string;
  readonly memo: string | undefined;
}

async function applicationsThatOwe(
  portal: Portal,
  program: Program,
): Promise<readonly OwingApplication[]> {
  const { ledger } = portal;
  const port = paymentsOf(portal);
  const { kind } = applicationStream;
  const listed = await Promise.all(
    ['starting', 'preparing'].map((status) => ledger.list(kind, { status })),
  );
  const found: OwingApplication[] = [];
  for (const { id } of listed.flat()) {
    const kept = await ledger.load(applicationStream, id);
    const owed = kept && owedOf(kept.state, program);
    if (kept === undefined || owed === undefined) continue;
    const payBy = (await port.account(chargeOf(id)))?.charge.payBy;
    const memo = payBy?.kind === 'transfer' ? payBy.memo : undefined;
    found.push({ application: kept.state, owed: formatMoney(owed), memo });
  }
  return found;
}
