import { type Application, formatMoney, type Program } from '@cop-credentials/core';
import { Hono } from 'hono';
import { FeeLine, owedOf } from '../applications/fee-line.js';
import { credentialName } from '../applications/names.js';
import { openApplication } from '../applications/open-application.js';
import { applicationTitle } from '../applications/waiting.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { ActionForm } from '../web/components/form.js';
import { Facts, Notice, Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import type { Charge } from './payment-port.js';
import { paymentsOf } from './payments.js';
import { chargeOf, settleFee } from './settle-fee.js';

/** Where an applicant pays the fee. */
export function feePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/applications/:id/fee', async (context) => {
    const { application } = await openApplication(context, 'application.act');
    const portal = context.get('portal');
    const program = await currentProgram(portal.ledger);
    const account = await paymentsOf(portal).account(chargeOf(application.id));
    const owed = owedOf(application, program);
    return showPage(
      context,
      { title: 'Fee' },
      <>
        <p class="back">
          <a href={`/applications/${application.id}`}>
            <Said>{applicationTitle(application)}</Said>
          </a>
        </p>
        <h1>Pay the fee</h1>
        <FeeLine application={application} program={program} />
        {owed === undefined ? (
          <p>
            {application.fee.due === null
              ? 'Program staff will tell you what it costs.'
              : 'Nothing is left to pay.'}
          </p>
        ) : account === undefined ? (
          <ActionForm action={`/applications/${application.id}/fee`} button="Show me how to pay" />
        ) : (
          <HowToPay application={application} charge={account.charge} program={program} />
        )}
      </>,
    );
  });

  // Asks the payment port again, too: after a payment by card one comes back to this page.
  app.post('/applications/:id/fee', async (context) => {
    const { application } = await openApplication(context, 'application.act');
    const portal = context.get('portal');
    const program = await currentProgram(portal.ledger);
    const owed = owedOf(application, program);
    if (owed !== undefined) await beginCharge(portal, application, owed);
    await settleFee(portal, application.id, {
      port: paymentsOf(portal),
      by: { id: 'portal', role: 'portal' },
      at: portal.clock(),
    });
    return context.redirect(`/applications/${application.id}/fee`, 303);
  });

  return app;
}

/** Begins to ask for the fee of an application, or gives the charge that there is. */
export function beginCharge(
  portal: Portal,
  application: Application,
  amount: NonNullable<ReturnType<typeof owedOf>>,
): Promise<Charge> {
  return paymentsOf(portal).begin({
    reference: chargeOf(application.id),
    amount,
    description: `Application for ${credentialName(application)}, attempt ${application.attempt}`,
    returnTo: `${portal.config.origin}/applications/${application.id}/fee`,
  });
}

function HowToPay({
  application,
  charge: { payBy },
  program,
}: {
  readonly application: Application;
  readonly charge: Charge;
  readonly program: Program;
}) {
  const owed = owedOf(application, program);
  if (payBy.kind === 'address')
    return (
      <p>
        <a class="button" href={payBy.url}>
          Pay {owed && formatMoney(owed)}
        </a>
      </p>
    );
  return (
    <>
      <Notice title="By transfer">
        <p>
          Send the fee to the account of the program, with the reference below. Program staff note
          it here when it has arrived, which takes a few days.
        </p>
      </Notice>
      <Facts
        facts={[
          ['Amount', owed ? formatMoney(owed) : ''],
          ['Reference', <code>{payBy.memo}</code>],
          ['Account', 'This is an example: there is no account, and no money should be sent.'],
        ]}
      />
      <p>
        <button
          type="button"
          class="button quiet"
          data-copy={payBy.memo}
          aria-label="Copy the reference"
          hidden
        >
          Copy the reference
        </button>
      </p>
      <ActionForm
        action={`/applications/${application.id}/fee`}
        button="See whether it has arrived"
        tone="quiet"
      />
    </>
  );
}
