import type { PanelMember } from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import { issueAwarded } from '../awards/issue-awarded.js';
import type { Problem } from '../ledger/problem.js';
import type { Person } from '../people/person.js';
import { Checkbox, TextField } from '../web/components/form.js';
import { Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { type Entered, firstOf } from '../web/form.js';
import { credentialName } from './names.js';
import { type SentStep, type StepRequest, type StepView, stepPages } from './step-pages.js';
import { tellAward, tellPanel } from './tell-people.js';

const panelForm = z.object({ member: z.array(z.string().max(100)).max(50), seen: z.string() });

/** What staff do with an application: assign the panel, and record the award that it decided for. */
export function staffSteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/staff/applications/:id/panel',
      action: 'application.administer',
      command: 'assign-panel',
      title: 'Assign the panel',
      button: 'Assign this panel',
      shape: panelForm,
      lists: ['member'],
      fields: panelFields,
      ask: askForPanel,
      tell: tellPanel,
      leadsTo: staffPageOf,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/staff/applications/:id/award',
      action: 'application.award',
      command: 'award',
      title: 'Record the award',
      button: 'Record the award',
      shape: z.object({}),
      fields: async ({ application, portal }) => {
        const names = await portal.people.namesOf([application.applicantId]);
        return (
          <p>
            <Said>{names.get(application.applicantId)}</Said> is awarded{' '}
            <strong>
              <Said>{credentialName(application)}</Said>
            </strong>
            . The badge is signed at once. It carries the name as it stands here.
          </p>
        );
      },
      ask: () => ({ details: { type: 'award' } }),
      tell: tellAward,
      after: (portal, { id }) => issueAwarded(portal, { applicationId: id }),
      leadsTo: staffPageOf,
    }),
  );

  return app;
}

async function panelFields({ portal, application, entered, errors }: StepView) {
  const error = errors.find(({ field }) => field === 'member');
  const candidates = (await panelMembers(portal)).filter(
    ({ id }) => id !== application.applicantId,
  );
  return (
    <>
      <p>
        A panel of experts reviews the materials. Ask each member whether they have a conflict of
        interest, such as working or having worked with the applicant. Who has one does not judge
        and does not see the materials.
      </p>
      <fieldset class="field" id="member">
        <legend>Members</legend>
        {error && <p class="field-error">{error.message}</p>}
        {candidates.length === 0 && <p class="empty">Nobody has the role of a panel member.</p>}
        {candidates.map(({ id, name }) => (
          <div class="candidate">
            <Checkbox
              name="member"
              value={id}
              label={<Said>{name}</Said>}
              checked={
                entered === undefined
                  ? application.panel.some((member) => member.id === id)
                  : (entered.member ?? []).includes(id)
              }
            />
            <TextField
              name={`conflict-${id}`}
              label={
                <>
                  Conflict of interest of <Said>{name}</Said>, if there is one
                </>
              }
              isPlain
              value={application.panel.find((one) => one.id === id)?.conflictOfInterest ?? ''}
              {...{ entered, errors }}
            />
          </div>
        ))}
      </fieldset>
      <input
        type="hidden"
        name="seen"
        value={firstOf(entered, 'seen') || mark(application.panel)}
      />
    </>
  );
}

async function askForPanel({
  portal,
  value: { member: chosen, seen },
  entered,
}: SentStep<z.infer<typeof panelForm>>): Promise<StepRequest> {
  const known = await panelMembers(portal);
  const members = [...new Set(chosen)].flatMap((id): readonly PanelMember[] =>
    known.some((person) => person.id === id)
      ? [{ id, conflictOfInterest: conflictOf(entered, id) }]
      : [],
  );
  if (members.length === 0) return { problems: [nobody] };
  return {
    details: { type: 'assign-panel', members },
    unless: ({ panel }) => (mark(panel) === seen ? undefined : changedMeanwhile),
  };
}

const nobody: Problem = { code: 'panel.empty', message: 'Choose a member.', path: 'member' };

const changedMeanwhile: Problem = {
  code: 'panel.changed-meanwhile',
  message: 'The panel was changed meanwhile. Look at it again before you change it.',
};

function conflictOf(entered: Entered | undefined, id: string): string | null {
  const said = firstOf(entered, `conflict-${id}`).trim().slice(0, 500);
  return said === '' ? null : said;
}

/** Names a panel, so that a form knows whether it still shows the one that there is. */
function mark(panel: readonly PanelMember[]): string {
  return panel.length === 0
    ? 'none'
    : panel
        .map(({ id, conflictOfInterest }) => `${id}${conflictOfInterest === null ? '' : '!'}`)
        .sort()
        .join(' ');
}

async function panelMembers({ people }: StepView['portal']): Promise<readonly Person[]> {
  return (await people.list()).filter(({ roles }) => roles.includes('panel-member'));
}

function staffPageOf({ id }: { readonly id: string }): string {
  return `/staff/applications/${id}`;
}
