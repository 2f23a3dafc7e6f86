import { Hono } from 'hono';
import { listCredentials } from './credentials/credentials.js';
import { Tag } from './web/components/parts.js';
import type { PortalEnv } from './web/env.js';
import { showPage } from './web/page.js';

/** The first page. */
export function homePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/', (context) =>
    showPage(
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
      </>,
    ),
  );
  return app;
}
