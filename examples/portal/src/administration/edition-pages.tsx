import { type CalendarDate, campusCompactCep, isCalendarDate } from '@cop-credentials/core';
import { Hono } from 'hono';
import { loadEditions, noEditions, programWith } from '../program/current-program.js';
import { decideMaking } from '../program/decide-edition.js';
import { editionsStream } from '../program/edition.js';
import { authorize } from '../web/authorize.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import type { FieldError } from '../web/form.js';
import { showPage } from '../web/page.js';
import { today } from '../web/today.js';
import { fieldErrors } from './draft-edition.js';
import { EditionForm } from './edition-form.js';
import { EditionList } from './edition-list.js';
import { Preview } from './edition-preview.js';
import { type EditionEntry, readEdition, type WrittenEdition } from './read-edition.js';
import { effectsOnStored } from './stored-records.js';

/** The editions of the rules: what they are, and how an administrator makes one. */
export function editionPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/administration/editions', (context) => {
    authorize(context, 'rules.edit');
    return showList(context, []);
  });

  app.get('/administration/editions/new', async (context) => {
    authorize(context, 'rules.edit');
    const portal = context.get('portal');
    const kept = await loadEditions(portal.ledger);
    const { program } = programWith(kept);
    const from = context.req.query('from') ?? '';
    const message = firstDayProblem(from, {
      taken: program.editions.map((edition) => edition.from),
      today: today(portal),
    });
    return message === undefined
      ? showForm(context, { kept, from, entered: undefined, errors: [] })
      : showList(context, [{ field: 'from', message }]);
  });

  // Back from the preview, with what was entered.
  app.post('/administration/editions/new', async (context) => {
    authorize(context, 'rules.edit');
    const read = await readEdition(context);
    return showForm(context, { ...read.entry, errors: [] });
  });

  app.post('/administration/editions/preview', async (context) => {
    authorize(context, 'rules.edit');
    const portal = context.get('portal');
    const read = await readEdition(context);
    if (!read.ok) return showForm(context, { ...read.entry, errors: read.errors });
    const { entry, edition, before, after, asOf } = read;
    const decision = decideMaking(entry.kept, wishOf(read, today(portal)));
    if (!decision.ok)
      return showForm(context, { ...entry, errors: fieldErrors(decision.problems) });
    const effects = await effectsOnStored(portal.ledger, { present: before, next: after, asOf });
    const { entered = {} } = entry;
    const preview = <Preview {...{ before, after, edition, asOf, entered }} {...effects} />;
    return showPage(context, { title: 'What would change' }, preview);
  });

  app.post('/administration/editions', async (context) => {
    const by = authorize(context, 'rules.edit');
    const portal = context.get('portal');
    const read = await readEdition(context);
    if (!read.ok) return showForm(context, { ...read.entry, errors: read.errors });
    const made = await portal.ledger.change(
      editionsStream,
      campusCompactCep.id,
      { by, at: portal.clock() },
      (state = noEditions) => decideMaking(state, wishOf(read, today(portal))),
    );
    if (made.ok) return context.redirect('/administration/editions', 303);
    const kept = await loadEditions(portal.ledger);
    return showForm(context, { ...read.entry, kept, errors: fieldErrors(made.problems) });
  });

  return app;
}

function wishOf({ edition, seenChanges }: WrittenEdition, day: CalendarDate) {
  return { edition, seenChanges, today: day };
}

function firstDayProblem(
  from: string,
  { taken, today: day }: { readonly taken: readonly CalendarDate[]; readonly today: CalendarDate },
): string | undefined {
  if (!isCalendarDate(from)) return 'Enter a day, such as 2026-05-15.';
  if (taken.includes(from)) return `There is an edition from ${from} already.`;
  return from < day ? 'An edition begins today or later.' : undefined;
}

async function showList(context: PortalContext, errors: readonly FieldError[]): Promise<Response> {
  const portal = context.get('portal');
  const kept = await loadEditions(portal.ledger);
  const names = await portal.people.namesOf(kept.editions.map(({ made }) => made.by.id));
  const { timeZone } = portal.config;
  const list = { kept, names, timeZone, errors, today: today(portal) };
  return showPage(
    context,
    { title: 'Editions', status: errors.length === 0 ? 200 : 422 },
    <EditionList {...list} {...programWith(kept)} />,
  );
}

function showForm(
  context: PortalContext,
  { kept, from, entered, errors }: EditionEntry & { readonly errors: readonly FieldError[] },
): Response | Promise<Response> {
  const { program } = programWith(kept);
  const seenChanges = kept.changes;
  return showPage(
    context,
    { title: 'A new edition', status: errors.length === 0 ? 200 : 422 },
    <EditionForm {...{ program, from, seenChanges, entered, errors }} />,
  );
}
