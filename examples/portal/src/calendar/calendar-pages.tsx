import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Problem } from '../ledger/problem.js';
import { attachmentHeaders } from '../web/attachment.js';
import { authorize, may } from '../web/authorize.js';
import { ErrorSummary } from '../web/components/form.js';
import { Problems, Said, Table, Tag } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { type Entered, type FieldError, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { refusedStatus } from '../web/refused-status.js';
import { seenShape } from '../web/seen-form.js';
import { today } from '../web/today.js';
import { calendarType, writeCalendar } from './ical.js';
import { decideAddPeriod, decideChangePeriod, type KeptPeriod, periodStream } from './period.js';
import { enterPeriod, PeriodForm, periodShape } from './period-form.js';
import { listPeriods, openPeriods } from './periods.js';

/** The enrollment periods, for everybody to see and for staff to keep. */
export function calendarPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/calendar', async (context) => {
    const portal = context.get('portal');
    const periods = await listPeriods(portal.ledger);
    const day = today(portal);
    const open = openPeriods(periods, day);
    const canEdit = may(context, 'period.edit');
    const rowOf = (period: KeptPeriod) => [
      <Said>{period.name}</Said>,
      standingOf(period, day),
      period.firstDay,
      `${period.submissionDeadline} at ${period.submissionTime}, ${period.timeZone}`,
      ...(canEdit
        ? [
            <a href={`/calendar/periods/${period.id}`} aria-label={`Change ${period.name}`}>
              Change
            </a>,
          ]
        : []),
    ];
    const columns = ['Name', 'Standing', 'First day', 'Submissions until'];
    return showPage(
      context,
      { title: 'Calendar' },
      <>
        <h1>Calendar of enrollment periods</h1>
        <p class="lead">
          An application is handed in within an enrollment period. A community of practice meets so
          that it is done before the deadline.
        </p>
        {canEdit && (
          <p>
            <a class="button" href="/calendar/periods/new">
              Add a period
            </a>
          </p>
        )}
        <Table
          caption="Periods that are open, or to come"
          columns={canEdit ? [...columns, 'Change'] : columns}
          rows={open.map(rowOf)}
          empty="No enrollment period is open, and none is set yet."
        />
        {open.length > 0 && (
          <p>
            <a href="/calendar/deadlines.ics">The deadlines for your own calendar</a> (iCalendar)
          </p>
        )}
        {periods.length > open.length && (
          <Table
            caption="Periods that are over"
            columns={canEdit ? [...columns, 'Change'] : columns}
            rows={periods.filter((period) => !open.includes(period)).map(rowOf)}
            empty=""
          />
        )}
      </>,
    );
  });

  app.get('/calendar/deadlines.ics', async (context) => {
    const portal = context.get('portal');
    const periods = openPeriods(await listPeriods(portal.ledger), today(portal));
    const entries = periods.map(({ id, name, submissionDeadline, submissionTime, timeZone }) => ({
      id: `deadline-${id}`,
      summary: `Deadline for applications: ${name}`,
      day: submissionDeadline,
      time: submissionTime,
      timeZone,
    }));
    const { host } = new URL(portal.config.origin);
    const file = writeCalendar('Deadlines', entries, { host, stamp: portal.clock() });
    return context.body(file, 200, attachmentHeaders('deadlines.ics', calendarType));
  });

  app.get('/calendar/periods/new', (context) => {
    authorize(context, 'period.edit');
    const { timeZone } = context.get('portal').config;
    const entered = { submissionTime: ['23:59'], timeZone: [timeZone] };
    return showPeriodForm(context, { entered });
  });

  app.post('/calendar/periods/new', async (context) => {
    const by = authorize(context, 'period.edit');
    const read = await readForm(context, periodShape);
    const { entered } = read;
    if (!read.ok) return showPeriodForm(context, { entered, errors: read.errors });
    const { ledger, clock } = context.get('portal');
    const id = randomUUID();
    const result = await ledger.change(periodStream, id, { by, at: clock() }, () =>
      decideAddPeriod(id, read.value),
    );
    if (!result.ok) return showPeriodForm(context, { entered, problems: result.problems });
    return context.redirect('/calendar', 303);
  });

  app.get('/calendar/periods/:id', async (context) => {
    authorize(context, 'period.edit');
    const period = await loadPeriod(context);
    return showPeriodForm(context, { entered: enterPeriod(period), period });
  });

  app.post('/calendar/periods/:id', async (context) => {
    const by = authorize(context, 'period.edit');
    const period = await loadPeriod(context);
    const read = await readForm(context, periodShape);
    const seen = await readForm(context, seenShape);
    const { entered } = read;
    if (!read.ok) return showPeriodForm(context, { entered, period, errors: read.errors });
    const revision = seen.ok ? seen.value.revision : 0;
    const { ledger, clock } = context.get('portal');
    const result = await ledger.change(periodStream, period.id, { by, at: clock() }, (current) =>
      decideChangePeriod(current, read.value, revision),
    );
    if (!result.ok) return showPeriodForm(context, { entered, period, problems: result.problems });
    return context.redirect('/calendar', 303);
  });

  return app;
}

async function loadPeriod(context: PortalContext): Promise<KeptPeriod> {
  const { ledger } = context.get('portal');
  const kept = await ledger.load(periodStream, context.req.param('id') ?? '');
  if (kept === undefined) throw notFound();
  return kept.state;
}

function standingOf({ firstDay, submissionDeadline }: KeptPeriod, day: string) {
  if (submissionDeadline < day) return <Tag>Over</Tag>;
  return firstDay <= day ? <Tag tone="good">Open</Tag> : <Tag tone="open">To come</Tag>;
}

function showPeriodForm(
  context: PortalContext,
  options: {
    readonly entered: Entered;
    readonly period?: KeptPeriod;
    readonly errors?: readonly FieldError[];
    readonly problems?: readonly Problem[];
  },
) {
  const { entered, period, errors = [], problems = [] } = options;
  const title = period === undefined ? 'Add an enrollment period' : 'Change an enrollment period';
  const path = `/calendar/periods/${period?.id ?? 'new'}`;
  const refused = problems.length > 0 ? refusedStatus(problems) : 422;
  return showPage(
    context,
    { title, status: problems.length + errors.length > 0 ? refused : 200 },
    <>
      <h1>{title}</h1>
      <Problems problems={problems} />
      <ErrorSummary errors={errors} />
      {period !== undefined && (
        <p class="hint">
          Proposals that were handed in keep the deadline that they were handed in with; drafts take
          this one over.
        </p>
      )}
      <PeriodForm
        action={path}
        button={period === undefined ? 'Add the period' : 'Keep the change'}
        entered={entered}
        errors={errors}
        revision={period?.revision}
      />
    </>,
  );
}
