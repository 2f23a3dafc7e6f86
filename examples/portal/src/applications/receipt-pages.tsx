import { formatMoney } from '@cop-credentials/core';
import { Hono } from 'hono';
import { Facts, Instant, Said, Table } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { historyOf } from './history.js';
import { sizeInWords } from './material-table.js';
import { materialsOf } from './materials.js';
import { materialName } from './names.js';
import { openApplication } from './open-application.js';
import { applicationTitle } from './waiting.js';

/** What was paid and what was handed in, to print or to keep. */
export function receiptPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/applications/:id/receipt', async (context) => {
    const { application, by } = await openApplication(context, 'application.read');
    // A panel judges what was handed in, not who paid how.
    if (by.role === 'panel-member') throw notFound();
    const { id, fee, submission, credential } = application;
    const { database, ledger, people, config } = context.get('portal');
    const names = await people.namesOf([application.applicantId]);
    const lines = await historyOf({ ledger }, id);
    const submitted = lines.find(({ event }) => event.type === 'application-submitted');
    const paid = lines.filter(({ event }) => event.type === 'payment-recorded');
    const materials = await materialsOf(database, id);
    const { timeZone } = config;
    return showPage(
      context,
      { title: 'Receipt' },
      <div class="receipt">
        <p class="back">
          <a href={`/applications/${id}`}>
            <Said>{applicationTitle(application)}</Said>
          </a>
        </p>
        <h1>Receipt</h1>
        <Facts
          facts={[
            ['Applicant', <Said>{names.get(application.applicantId)}</Said>],
            ['Application for', <Said>{applicationTitle(application)}</Said>],
            ['Number', id],
          ]}
        />
        <h2>Payment</h2>
        <Table
          caption="Payments"
          columns={['Noted', 'Amount', 'Reference']}
          empty={fee.waiver === null ? 'Nothing was paid yet.' : 'The fee was waived.'}
          rows={paid.flatMap(({ at, event }) =>
            event.type === 'payment-recorded'
              ? [
                  [
                    <Instant at={at} timeZone={timeZone} />,
                    formatMoney(event.amount),
                    <Said>{event.reference}</Said>,
                  ],
                ]
              : [],
          )}
        />
        {fee.refunds.map(({ amount, on, reference }) => (
          <p>
            Given back on {on}: {formatMoney(amount)} (<Said>{reference}</Said>)
          </p>
        ))}
        <h2>Submission</h2>
        {submission === null || submitted === undefined ? (
          <p>The materials are not submitted yet.</p>
        ) : (
          <>
            <p>
              Submitted <Instant at={submitted.at} timeZone={timeZone} /> ({submitted.at}), with
              these files:
            </p>
            <Table
              caption="Files that were handed in"
              columns={['Material', 'File', 'Size', 'SHA-256']}
              empty="No files were handed in."
              rows={materials.map(({ material, fileName, bytes, sha256 }) => [
                <Said>{materialName(credential.id, material)}</Said>,
                <Said>{fileName}</Said>,
                sizeInWords(bytes),
                <code>{sha256}</code>,
              ])}
            />
            <p class="hint">
              The SHA-256 of a file is the same for every exact copy of it: with{' '}
              <code>sha256sum</code> anybody can see that the copy they have is what was handed in.
            </p>
          </>
        )}
      </div>,
    );
  });

  return app;
}
