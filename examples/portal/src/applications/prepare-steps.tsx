import type { Application } from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Problem } from '../ledger/problem.js';
import { findOffering, listOfferings } from '../offerings/listed-offerings.js';
import type { Portal } from '../portal.js';
import { type Choice, ChoiceGroup, TextField } from '../web/components/form.js';
import { Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { field } from '../web/form.js';
import { pageOf, withAnswers } from './begin-steps.js';
import { preparationNames } from './names.js';
import { stepPages } from './step-pages.js';

/** What an applicant may do while preparing: note a preparation, join a cohort and leave it. */
export function prepareSteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/preparation',
      action: 'application.act',
      command: 'record-preparation',
      title: 'Note how you prepared',
      button: 'Note this preparation',
      shape: z.object({ route: field.text(100), which: field.optionalText(200) }),
      fields: async ({ application, portal, ...props }) => (
        <>
          <p>
            Preparing is up to you, and so is telling of it. It makes no difference to the decision.{' '}
            <a href="/offerings">Trainings and communities of practice that are offered</a>
          </p>
          <ChoiceGroup
            name="route"
            label="How you prepared"
            type="radio"
            choices={await routesOf(portal, application)}
            required
            {...props}
          />
          <TextField name="which" label="Which one, or more about it" {...props} />
        </>
      ),
      ask: async (sent) => {
        const known = await preparationOf(sent.portal, sent.value);
        if (known === undefined) return { problems: [unknownRoute] };
        const { route, which } = known;
        const details = { type: 'record-preparation', preparation: route } as const;
        return withAnswers(sent, details, { which }, `preparation:${route}`);
      },
      leadsTo: pageOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/cohort',
      action: 'application.act',
      command: 'join-cohort',
      title: 'Join a cohort',
      button: 'Join this cohort',
      shape: z.object({ cohortId: field.text(100) }),
      fields: (props) => (
        <TextField
          name="cohortId"
          label="Name of the cohort"
          hint="Applicants who work together toward submission. The organiser of the cohort tells you its name."
          required
          {...props}
        />
      ),
      ask: ({ value: { cohortId } }) => ({ details: { type: 'join-cohort', cohortId } }),
      leadsTo: pageOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/leave-cohort',
      action: 'application.act',
      command: 'leave-cohort',
      title: 'Leave the cohort',
      button: 'Leave the cohort',
      shape: z.object({}),
      fields: ({ application }) => (
        <p>
          You are in the cohort <Said>{application.cohortId}</Said>. Nothing else changes when you
          leave it.
        </p>
      ),
      ask: () => ({ details: { type: 'leave-cohort' } }),
      leadsTo: pageOf,
    }),
  );

  return app;
}

interface Preparation {
  readonly route: string;
  readonly which: string;
}

const offeringMark = 'offering:';

const unknownRoute: Problem = {
  code: 'preparation.unknown',
  message: 'Choose one of these.',
  path: 'route',
};

/** What is listed here, and the ways that the pages name; each way is noted once. */
async function routesOf(
  { ledger }: Pick<Portal, 'ledger'>,
  { preparation }: Application,
): Promise<readonly Choice[]> {
  const listed = (await listOfferings(ledger)).map(({ kind, offering: { id, title } }) => ({
    route: kind,
    value: `${offeringMark}${id}`,
    label: `${title}, listed here`,
  }));
  const named = Object.entries(preparationNames).map(([route, label]) => ({
    route,
    value: route,
    label,
  }));
  return [...listed, ...named].filter(({ route }) => !preparation.includes(route));
}

/** An offering that was chosen is noted as what it is, under its title. */
async function preparationOf(
  { ledger }: Pick<Portal, 'ledger'>,
  { route, which }: Preparation,
): Promise<Preparation | undefined> {
  if (Object.hasOwn(preparationNames, route)) return { route, which };
  if (!route.startsWith(offeringMark)) return undefined;
  const found = await findOffering(ledger, route.slice(offeringMark.length));
  if (found === undefined) return undefined;
  const { title } = found.offering;
  return { route: found.kind, which: which === '' ? title : `${title}: ${which}` };
}
