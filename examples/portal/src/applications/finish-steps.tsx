import { Hono } from 'hono';
import * as z from 'zod';
import { ChoiceGroup, TextArea } from '../web/components/form.js';
import type { PortalEnv } from '../web/env.js';
import { field } from '../web/form.js';
import { pageOf } from './begin-steps.js';
import { MaterialTable } from './material-table.js';
import { materialsOf } from './materials.js';
import { stepPages } from './step-pages.js';

/** How an applicant hands in, or takes back. */
export function finishSteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/submit',
      action: 'application.act',
      command: 'submit',
      title: 'Submit the materials',
      button: 'Submit for evaluation',
      shape: z.object({
        complete: z.literal('yes', { error: 'Tick the box when everything is in.' }),
      }),
      fields: async ({ portal, application, entered, errors }) => (
        <>
          <MaterialTable
            application={application}
            materials={await materialsOf(portal.database, application.id)}
          />
          <p>After the submission nothing can be added or taken out.</p>
          <ChoiceGroup
            name="complete"
            label="Before you submit"
            type="checkbox"
            choices={[{ value: 'yes', label: 'Everything that I want the panel to see is in.' }]}
            {...{ errors, entered }}
          />
        </>
      ),
      ask: () => ({ details: { type: 'submit', channel: 'online-portal' } }),
      leadsTo: pageOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/withdraw',
      action: 'application.act',
      command: 'withdraw',
      title: 'Withdraw the application',
      button: 'Withdraw',
      tone: 'danger',
      shape: z.object({ reason: field.optionalText() }),
      fields: (props) => (
        <>
          <p>
            The application ends, and is never opened again. You may apply again with a new one,
            which has a fee of its own.
          </p>
          <TextArea name="reason" label="Why" {...props} />
        </>
      ),
      ask: ({ value: { reason } }) => ({
        details: { type: 'withdraw', ...(reason !== '' && { reason }) },
      }),
      leadsTo: pageOf,
    }),
  );

  return app;
}
