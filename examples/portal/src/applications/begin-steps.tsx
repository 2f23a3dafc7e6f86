import { Hono } from 'hono';
import * as z from 'zod';
import { ChoiceGroup, TextArea, TextField } from '../web/components/form.js';
import type { PortalEnv } from '../web/env.js';
import { field } from '../web/form.js';
import { agreementPoints, agreementVersion } from './agreement.js';
import { type Answers, hasAnswers, keepAnswers } from './answers.js';
import type { AskedStep, StepDetails } from './give-command.js';
import { type SentStep, stepPages } from './step-pages.js';

const readiness = [
  'I am ready to submit',
  'I need a little more',
  'I need to prepare first',
] as const;

/** What an applicant does to begin: basic information, the agreement and the self-assessment. */
export function beginSteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/basic-information',
      action: 'application.act',
      command: 'complete-basic-information',
      title: 'Basic information',
      button: 'Keep this information',
      shape: z.object({
        fullName: field.text(120),
        position: field.text(120),
        organisation: field.text(200),
        work: field.text(2000),
      }),
      fields: ({ person, ...props }) => (
        <>
          <TextField
            name="fullName"
            label="Your name"
            autocomplete="name"
            required
            value={person.name}
            {...props}
          />
          <TextField
            name="position"
            label="Your position"
            autocomplete="organization-title"
            required
            {...props}
          />
          <TextField
            name="organisation"
            label="Your institution or organisation"
            autocomplete="organization"
            required
            {...props}
          />
          <TextArea
            name="work"
            label="Your work with communities"
            hint="What you do, with whom, and for how long. A few sentences will do."
            required
            {...props}
          />
        </>
      ),
      ask: (sent) => withAnswers(sent, { type: 'complete-basic-information' }, sent.value),
      leadsTo: pageOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/agreement',
      action: 'application.act',
      command: 'sign-agreement',
      title: 'Agreement',
      button: 'Sign the agreement',
      shape: z.object({
        agreed: z.literal('yes', { error: 'Tick the box if you agree.' }),
        signedAs: field.text(120),
      }),
      fields: ({ errors, entered }) => (
        <>
          <ol class="agreement">
            {agreementPoints.map((point) => (
              <li>{point}</li>
            ))}
          </ol>
          <ChoiceGroup
            name="agreed"
            label="Your agreement"
            type="checkbox"
            choices={[{ value: 'yes', label: 'I have read this, and I agree.' }]}
            {...{ errors, entered }}
          />
          <TextField
            name="signedAs"
            label="Your full name, in place of a signature"
            autocomplete="name"
            required
            {...{ errors, entered }}
          />
        </>
      ),
      ask: (sent) => {
        const answers = { signedAs: sent.value.signedAs, version: agreementVersion };
        return withAnswers(sent, { type: 'sign-agreement' }, answers);
      },
      leadsTo: pageOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/self-assessment',
      action: 'application.act',
      command: 'complete-self-assessment',
      title: 'Self-assessment',
      button: 'Complete the self-assessment',
      shape: z.object({ readiness: field.choice(readiness), thoughts: field.optionalText() }),
      fields: (props) => (
        <>
          <p>
            It helps you to see where you stand. It decides nothing: whatever you answer, you may
            submit.
          </p>
          <ChoiceGroup
            name="readiness"
            label="How prepared do you feel?"
            type="radio"
            choices={readiness.map((value) => ({ value, label: value }))}
            required
            {...props}
          />
          <TextArea name="thoughts" label="What you thought of" {...props} />
        </>
      ),
      ask: ({ value: { readiness: level, thoughts } }) => ({
        details: {
          type: 'complete-self-assessment',
          score: thoughts === '' ? level : `${level}. ${thoughts}`,
        },
      }),
      leadsTo: pageOf,
    }),
  );

  return app;
}

/** A command that is given together with answers; the same answers again are the same thing done twice. */
export function withAnswers(
  { portal: { database }, application: { id } }: SentStep<unknown>,
  details: StepDetails,
  answers: Answers,
  step: string = details.type,
): AskedStep {
  const place = { applicationId: id, step };
  return {
    details,
    alongside: [keepAnswers(database, place, answers)],
    wasDone: () => hasAnswers(database, place, answers),
  };
}

/** The applicant's page of an application. */
export function pageOf({ id }: { readonly id: string }): string {
  return `/applications/${id}`;
}
