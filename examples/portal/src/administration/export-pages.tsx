import { Hono } from 'hono';
import { authorize } from '../web/authorize.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { csvResponse } from './csv.js';
import { exportTables } from './export-tables.js';

/** The tables that administrators can download. */
export function exportPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/administration/exports', (context) => {
    authorize(context, 'export.csv');
    return showPage(
      context,
      { title: 'Tables to download' },
      <>
        <h1>Tables to download</h1>
        <p class="lead">
          Each as CSV in UTF-8, which spreadsheets open. They hold names and addresses: keep them as
          you keep the portal.
        </p>
        <ul>
          {exportTables.map(({ name, title, about }) => (
            <li>
              <a href={`/administration/exports/${name}.csv`} download="">
                {title}
              </a>
              : {about}
            </li>
          ))}
        </ul>
        <p class="hint">
          A cell that would run as a formula begins with an apostrophe. Amounts are in whole units
          of their currency, days and instants as in ISO 8601.
        </p>
      </>,
    );
  });

  for (const { name, columns, cells } of exportTables) {
    app.get(`/administration/exports/${name}.csv`, (context) => {
      const { id: readerId } = authorize(context, 'export.csv');
      const query = (asked: string) => context.req.query(asked);
      const rows = cells(context.get('portal'), { query, readerId });
      return csvResponse(context, { name, columns, rows });
    });
  }

  return app;
}
