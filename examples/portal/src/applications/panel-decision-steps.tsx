import { Hono } from 'hono';
import * as z from 'zod';
import { signedIn } from '../web/authorize.js';
import { ChoiceGroup, TextArea } from '../web/components/form.js';
import type { PortalEnv } from '../web/env.js';
import { field } from '../web/form.js';
import { findApplication } from './open-application.js';
import { panelPageOf } from './panel-steps.js';
import {
  JudgementTable,
  outcomeChoices,
  outcomes,
  RecommendationTable,
  shownOnlyOf,
} from './review-table.js';
import { stepPages } from './step-pages.js';
import { tellDecision } from './tell-people.js';

/** What a member of a panel does for all of it: record its decision, or step back from it. */
export function panelDecisionSteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/panel/:id/decision',
      action: 'application.judge',
      command: 'decide',
      title: 'Record what the panel decides',
      button: 'Record the decision',
      shape: z.object({ outcome: field.choice(outcomes), feedback: field.text(8000) }),
      fields: async ({ portal, application, by, entered, errors }) => {
        const onlyOf = shownOnlyOf(application, by.id);
        const names = await portal.people.namesOf(application.panel.map(({ id }) => id));
        return (
          <>
            <p>
              The decision is that of the whole panel. It cannot be changed afterwards, and the
              applicant reads the feedback at once.
            </p>
            <JudgementTable application={application} names={names} onlyOf={onlyOf} />
            <RecommendationTable application={application} names={names} onlyOf={onlyOf} />
            <ChoiceGroup
              name="outcome"
              label="What the panel decides"
              type="radio"
              choices={outcomeChoices}
              required
              {...{ entered, errors }}
            />
            <TextArea
              name="feedback"
              label="Feedback to the applicant"
              rows={8}
              required
              {...{ entered, errors }}
            />
          </>
        );
      },
      ask: ({ value: { outcome: decided, feedback } }) => ({
        details: { type: 'decide', outcome: decided, feedback },
      }),
      tell: tellDecision,
      leadsTo: panelPageOf,
    }),
  );

  // Who has stepped back is not on the panel any more: a form that is sent twice must not end at a missing page.
  app.post('/panel/:id/conflict', async (context, next) => {
    const { id } = signedIn(context);
    const { state } = await findApplication(context);
    const isOut = state.panel.some((one) => one.id === id && one.conflictOfInterest !== null);
    if (isOut) return context.redirect('/panel', 303);
    return next();
  });

  app.route(
    '/',
    stepPages({
      path: '/panel/:id/conflict',
      action: 'application.judge',
      command: 'declare-conflict',
      title: 'Declare a conflict of interest',
      button: 'Declare it and step back',
      tone: 'danger',
      shape: z.object({ conflictOfInterest: field.text(500) }),
      fields: ({ entered, errors }) => (
        <>
          <p>
            You will not judge this application any more, and what you found so far does not count.
            Program staff see what you write here, and may ask somebody else.
          </p>
          <TextArea
            name="conflictOfInterest"
            label="What the conflict of interest is"
            required
            {...{ entered, errors }}
          />
        </>
      ),
      ask: ({ value: { conflictOfInterest } }) => ({
        details: { type: 'declare-conflict', conflictOfInterest },
      }),
      leadsTo: () => '/panel',
    }),
  );

  return app;
}
