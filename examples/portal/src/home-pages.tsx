import { Hono } from 'hono';
import { listPeriods, openPeriods } from './calendar/periods.js';
import { listCredentials } from './credentials/credentials.js';
import { listOfferings } from './offerings/listed-offerings.js';
import { OfferingCards } from './offerings/public-pages.js';
import { Said, Tag } from './web/components/parts.js';
import type { PortalEnv } from './web/env.js';
import { showPage } from './web/page.js';
import { today } from './web/today.js';

/** The first page. */
export function homePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/', async (context) => {
    const portal = context.get('portal');
    const offerings = await listOfferings(portal.ledger);
    const periods = openPeriods(await listPeriods(portal.ledger), today(portal));
    return showPage(
      context,
      { title: 'Start' },
      <>
        <h1>Community Engagement Professional</h1>
        <p class="lead">
          Show what you can do, have it judged by people who know the work, and hold a badge that
          anybody can check.
        </p>
        <h2>Micro-credentials</h2>
        <ul class="cards">
          {listCredentials().map(({ name, description, availability }) => (
            <li class="card">
              <h3>{name}</h3>
              <p>{description}</p>
              <Tag tone={availability === 'available' ? 'good' : 'open'}>
                {availability === 'available' ? 'Open for applications' : 'Planned'}
              </Tag>
            </li>
          ))}
        </ul>
        <p>
          <a class="button" href="/applications">
            Apply for a micro-credential
          </a>
        </p>
        <h2>What prepares for an application</h2>
        <OfferingCards offerings={offerings.slice(0, 6)} />
        <p>
          <a href="/offerings">All offerings</a>
        </p>
        <h2>When to apply</h2>
        {periods.length === 0 ? (
          <p class="empty">No enrollment period is set at the moment.</p>
        ) : (
          <ul>
            {periods.map(({ name, firstDay, submissionDeadline }) => (
              <li>
                <Said>{name}</Said>: from {firstDay} until {submissionDeadline}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/calendar">The calendar</a>
        </p>
      </>,
    );
  });
  return app;
}
