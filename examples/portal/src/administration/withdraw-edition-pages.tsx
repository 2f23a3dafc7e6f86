import { campusCompactCep } from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Problem } from '../ledger/problem.js';
import { loadEditions, noEditions } from '../program/current-program.js';
import { decideWithdrawing } from '../program/decide-edition.js';
import { editionsStream } from '../program/edition.js';
import { authorize } from '../web/authorize.js';
import { ActionForm, ErrorSummary, TextArea } from '../web/components/form.js';
import { Problems } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { type Entered, type FieldError, field, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { today } from '../web/today.js';

const withdrawForm = z.object({ why: field.text(500), seenChanges: field.wholeNumber() });

/** Withdrawing an edition that has not begun. */
export function withdrawEditionPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/administration/editions/:from/withdraw', async (context) => {
    authorize(context, 'rules.edit');
    return showForm(context, context.req.param('from'), {});
  });

  app.post('/administration/editions/:from/withdraw', async (context) => {
    const by = authorize(context, 'rules.edit');
    const from = context.req.param('from');
    const read = await readForm(context, withdrawForm);
    const { entered } = read;
    if (!read.ok) return showForm(context, from, { errors: read.errors, entered });
    const portal = context.get('portal');
    const wish = { ...read.value, from, today: today(portal) };
    const withdrawn = await portal.ledger.change(
      editionsStream,
      campusCompactCep.id,
      { by, at: portal.clock() },
      (state = noEditions) => decideWithdrawing(state, wish),
    );
    if (withdrawn.ok) return context.redirect('/administration/editions', 303);
    return showForm(context, from, { problems: withdrawn.problems, entered });
  });

  return app;
}

async function showForm(
  context: PortalContext,
  from: string,
  shown: {
    readonly problems?: readonly Problem[];
    readonly errors?: readonly FieldError[];
    readonly entered?: Entered;
  },
): Promise<Response> {
  const { problems = [], errors = [], entered } = shown;
  const kept = await loadEditions(context.get('portal').ledger);
  if (!kept.editions.some(({ edition }) => edition.from === from)) throw notFound();
  const title = `Withdraw the edition from ${from}`;
  return showPage(
    context,
    { title, status: problems.length + errors.length === 0 ? 200 : 422 },
    <>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      <Problems problems={problems} />
      <p>
        It has not begun, so nothing rests on it. That it was made and withdrawn stays in the
        ledger, with your reason.
      </p>
      <ActionForm
        action={`/administration/editions/${from}/withdraw`}
        button="Withdraw it"
        tone="danger"
      >
        <input type="hidden" name="seenChanges" value={String(kept.changes)} />
        <TextArea name="why" label="Reason" required errors={errors} entered={entered} />
      </ActionForm>
      <p>
        <a href="/administration/editions">Leave it as it is</a>
      </p>
    </>,
  );
}
