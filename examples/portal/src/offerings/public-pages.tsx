import type { CopMeeting, CopProposalFacts, TrainingOpportunityFacts } from '@cop-credentials/core';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { calendarType, writeCalendar } from '../calendar/ical.js';
import { findCredential } from '../credentials/credentials.js';
import { attachmentHeaders } from '../web/attachment.js';
import { Facts, Said, Table, Tag } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { findOffering, type ListedOffering, listOfferings } from './listed-offerings.js';

const kinds = {
  'community-of-practice': 'Community of practice',
  'approved-training': 'Approved training',
} as const;

/** What prepares for an application, for everybody to see: approved communities of practice and trainings. */
export function publicOfferingPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/offerings', async (context) => {
    const offerings = await listOfferings(context.get('portal').ledger);
    return showPage(
      context,
      { title: 'Offerings' },
      <>
        <h1>What prepares for an application</h1>
        <p class="lead">
          Communities of practice that program staff approved, and trainings that the Content
          Advisory Board approved. Taking part is not needed to apply, and earns no badge by itself.
        </p>
        <h2>Listed now</h2>
        <OfferingCards offerings={offerings} />
        <p>
          <a href="/calendar">The calendar of enrollment periods</a>
        </p>
        <p>
          <a href="/proposals/new">Propose a community of practice</a>,{' '}
          <a href="/trainings/new">put a training forward</a>
        </p>
      </>,
    );
  });

  app.get('/offerings/:id', async (context) => {
    const { ledger, config } = context.get('portal');
    const found = await findOffering(ledger, context.req.param('id'));
    if (found === undefined) throw notFound();
    const { title, about, listedOn } = found.offering;
    return showPage(
      context,
      { title },
      <>
        <h1>
          <Said>{title}</Said>
        </h1>
        <p>
          <Tag tone="good">{kinds[found.kind]}</Tag>{' '}
          <span class="hint">Approved, and listed since {listedOn}</span>
        </p>
        {about !== '' && (
          <p class="told">
            <Said>{about}</Said>
          </p>
        )}
        {found.kind === 'community-of-practice' ? (
          <CopDetails
            id={found.offering.id}
            facts={found.offering.facts}
            timeZone={config.timeZone}
          />
        ) : (
          <TrainingDetails
            facts={found.offering.facts}
            competencyIds={found.offering.decision?.competencyIds ?? []}
          />
        )}
      </>,
    );
  });

  app.get('/offerings/:id/meetings.ics', async (context) => {
    const { ledger, config } = context.get('portal');
    const found = await findOffering(ledger, context.req.param('id'));
    if (found?.kind !== 'community-of-practice') throw notFound();
    const { id, title, facts, listedOn } = found.offering;
    const { timeZone, origin } = config;
    const meetings = (facts.meetings ?? []).map((meeting, index) => ({ meeting, index }));
    const entries = meetings.flatMap(({ meeting, index }) => {
      const { date, startTime, durationMinutes, status } = meeting;
      if (date === undefined || status === 'cancelled') return [];
      return {
        id: `meeting-${index + 1}-${id}`,
        summary: `${title}: meeting ${index + 1} of ${meetings.length}`,
        day: date,
        timeZone,
        ...(startTime !== undefined && { time: startTime }),
        ...(durationMinutes !== undefined && { minutes: durationMinutes }),
      };
    });
    const stamp = new Date(`${listedOn}T00:00:00Z`);
    const file = writeCalendar(title, entries, { host: new URL(origin).host, stamp });
    return context.body(file, 200, attachmentHeaders('meetings.ics', calendarType));
  });

  return app;
}

/** Offerings as cards, each with a way to its page. */
export function OfferingCards({ offerings }: { readonly offerings: readonly ListedOffering[] }) {
  if (offerings.length === 0) return <p class="empty">Nothing is listed at the moment.</p>;
  return (
    <ul class="cards">
      {offerings.map(({ kind, offering: { id, title, facts } }) => (
        <li class="card">
          <h3>
            <a href={`/offerings/${id}`}>
              <Said>{title}</Said>
            </a>
          </h3>
          <p>
            <Tag>{kinds[kind]}</Tag>
          </p>
          <p class="hint">{areasOf(facts.competencyAreaIds ?? [])}</p>
        </li>
      ))}
    </ul>
  );
}

function CopDetails(props: {
  readonly id: string;
  readonly facts: CopProposalFacts;
  readonly timeZone: string;
}) {
  const { id, facts, timeZone } = props;
  const { competencyAreaIds, deliveryMode, enrollmentPeriod, meetings = [], openToRoles } = facts;
  return (
    <>
      <Facts
        facts={[
          ['Competency areas', areasOf(competencyAreaIds ?? [])],
          ...told('Meets', deliveryMode?.replace('-', ' ')),
          ...told('Open to', openToRoles?.map((role) => role.replace('-', ' ')).join(', ')),
          ...told('Timed for', enrollmentPeriod?.name),
          ...told('Applications until', enrollmentPeriod?.submissionDeadline),
        ]}
      />
      <h2>Meetings</h2>
      <Table
        caption={`Clock times are those of ${timeZone}`}
        columns={['Day', 'Starts at', 'Minutes', 'Where']}
        rows={meetings.map(rowOf)}
        empty="Days are not set yet."
      />
      {meetings.length > 0 && (
        <p>
          <a href={`/offerings/${id}/meetings.ics`}>The meetings for your own calendar</a>{' '}
          (iCalendar)
        </p>
      )}
    </>
  );
}

function rowOf({ date, startTime, durationMinutes, channel, status }: CopMeeting) {
  const day = date ?? 'Not set yet';
  return [
    status === 'cancelled' ? `${day} (cancelled)` : day,
    startTime ?? 'Not set yet',
    durationMinutes ?? 'Not set yet',
    <Said>{channel?.replaceAll('-', ' ') ?? 'Not set yet'}</Said>,
  ];
}

function TrainingDetails(props: {
  readonly facts: TrainingOpportunityFacts;
  readonly competencyIds: readonly string[];
}) {
  const { facts, competencyIds } = props;
  const { competencyAreaIds, format, curriculum, learningGoals = [] } = facts;
  return (
    <>
      <Facts
        facts={[
          ['Competency areas', areasOf(competencyAreaIds ?? [])],
          ...told('Form', format?.replace('-', ' ')),
          ...told('Curriculum', curriculum ?? undefined),
          ...told('Key competencies that the board found', competencyIds.join(', ')),
        ]}
      />
      {learningGoals.length > 0 && (
        <>
          <h2>Learning goals</h2>
          <ul>
            {learningGoals.map((goal) => (
              <li>
                <Said>{goal}</Said>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A line where there is something to say. */
function told(term: string, words: string | undefined): readonly (readonly [string, Child])[] {
  return words === undefined || words === '' ? [] : [[term, <Said>{words}</Said>]];
}

function areasOf(ids: readonly string[]): Child {
  if (ids.length === 0) return 'No competency area is named';
  return <Said>{ids.map((id) => findCredential(id)?.name ?? id).join(', ')}</Said>;
}
