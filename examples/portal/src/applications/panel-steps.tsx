import type { Application, Recorded } from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Problem } from '../ledger/problem.js';
import { ChoiceGroup, TextArea } from '../web/components/form.js';
import { Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { field, firstOf } from '../web/form.js';
import { competencyName } from './names.js';
import { outcomeChoices, outcomes } from './review-table.js';
import { type StepView, stepPages } from './step-pages.js';

const judgementForm = z.object({
  demonstrated: field.choice(['yes', 'no']),
  note: field.optionalText(4000),
  seen: field.wholeNumber(),
});

const recommendationForm = z.object({
  outcome: field.choice(outcomes),
  reason: field.text(4000),
  seen: field.wholeNumber(),
});

/** What a member of a panel finds for themselves: of each key competency, and in all. */
export function panelSteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/panel/:id/competencies/:competency',
      action: 'application.judge',
      command: 'judge-competency',
      title: ({ application, param }) =>
        competencyName(application.credential.id, param('competency')),
      button: 'Keep this finding',
      shape: judgementForm,
      fields: (view) => {
        const found = judgementOf(view.application, view);
        return (
          <>
            <ChoiceGroup
              name="demonstrated"
              label="Do the materials demonstrate this key competency?"
              type="radio"
              choices={[
                { value: 'yes', label: 'Yes, demonstrated' },
                { value: 'no', label: 'No, not demonstrated' },
              ]}
              chosen={found === undefined ? [] : [found.demonstrated ? 'yes' : 'no']}
              required
              entered={view.entered}
              errors={view.errors}
            />
            <TextArea
              name="note"
              label="What it rests on"
              hint="For the panel; the applicant does not see it."
              value={found?.note}
              entered={view.entered}
              errors={view.errors}
            />
            <Seen view={view} recorded={found} />
          </>
        );
      },
      ask: ({ value: { demonstrated, note, seen }, ...view }) => ({
        details: {
          type: 'judge-competency',
          competency: view.param('competency'),
          demonstrated: demonstrated === 'yes',
          ...(note !== '' && { note }),
        },
        unless: (application) => changedSince(seen, judgementOf(application, view)),
      }),
      leadsTo: panelPageOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/panel/:id/recommendation',
      action: 'application.judge',
      command: 'recommend',
      title: 'Recommend a decision',
      button: 'Recommend',
      shape: recommendationForm,
      fields: (view) => {
        const given = recommendationOf(view.application, view);
        return (
          <>
            <ChoiceGroup
              name="outcome"
              label="What do you recommend?"
              type="radio"
              choices={outcomeChoices}
              chosen={given === undefined ? [] : [given.outcome]}
              required
              entered={view.entered}
              errors={view.errors}
            />
            <TextArea
              name="reason"
              label="Why"
              hint="For the panel; the applicant does not see it."
              required
              value={given?.reason}
              entered={view.entered}
              errors={view.errors}
            />
            <Seen view={view} recorded={given} />
          </>
        );
      },
      ask: ({ value: { outcome: advised, reason, seen }, ...view }) => ({
        details: { type: 'recommend', outcome: advised, reason },
        unless: (application) => changedSince(seen, recommendationOf(application, view)),
      }),
      leadsTo: panelPageOf,
    }),
  );

  return app;
}

/** Keeps which finding a form shows, so that an old window does not undo what was found since. */
function Seen({
  view: { entered },
  recorded,
}: {
  readonly view: StepView;
  readonly recorded: Recorded | undefined;
}) {
  const seen = firstOf(entered, 'seen') || String(recorded?.order ?? 0);
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      {recorded !== undefined && (
        <p class="hint">
          You found this on <Said>{recorded.on}</Said>. What you recommended rests on it: change it,
          and recommend again.
        </p>
      )}
    </>
  );
}

function changedSince(seen: number, recorded: Recorded | undefined): Problem | undefined {
  if (seen === (recorded?.order ?? 0)) return undefined;
  return {
    code: 'review.changed-meanwhile',
    message: 'You changed this in another window meanwhile. Open it again to see what stands.',
  };
}

type Member = Pick<StepView, 'by' | 'param'>;

function judgementOf({ judgements }: Application, { by, param }: Member) {
  const competency = param('competency');
  return judgements.find((one) => one.by.id === by.id && one.competency === competency);
}

function recommendationOf({ recommendations }: Application, { by }: Member) {
  return recommendations.find((one) => one.by.id === by.id);
}

/** The panel’s page of an application. */
export function panelPageOf({ id }: { readonly id: string }): string {
  return `/panel/${id}`;
}
