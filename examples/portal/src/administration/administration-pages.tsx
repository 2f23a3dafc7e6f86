import { Hono } from 'hono';
import { authorize } from '../web/authorize.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';
import { auditPages } from './audit-pages.js';
import { editionPages } from './edition-pages.js';
import { exportPages } from './export-pages.js';
import { overridePages } from './override-pages.js';
import { peoplePages } from './people-pages.js';
import { withdrawEditionPages } from './withdraw-edition-pages.js';

const tasks = [
  {
    href: '/administration/editions',
    name: 'Editions of the rules',
    about: 'The numbers, lists and names in the rules, and what another value would change.',
  },
  {
    href: '/administration/overrides',
    name: 'Overrides',
    about: 'Where somebody decided otherwise than a rule, with the reason.',
  },
  {
    href: '/administration/people',
    name: 'People and roles',
    about: 'Who is staff, on panels, on the board, or an administrator.',
  },
  {
    href: '/administration/audit',
    name: 'Audit log',
    about: 'Everything that ever happened: who, as what, when, and what.',
  },
  {
    href: '/administration/exports',
    name: 'Tables to download',
    about: 'Proposals, applications, badges, payments and the audit log as CSV.',
  },
] as const;

/** What administrators look after. */
export function administrationPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/administration', (context) => {
    authorize(context, 'audit.read');
    return showPage(
      context,
      { title: 'Administration' },
      <>
        <h1>Administration</h1>
        <ul class="cards">
          {tasks.map(({ href, name, about }) => (
            <li class="card">
              <h2>
                <a href={href}>{name}</a>
              </h2>
              <p>{about}</p>
            </li>
          ))}
        </ul>
      </>,
    );
  });
  app.route('/', editionPages());
  app.route('/', withdrawEditionPages());
  app.route('/', overridePages());
  app.route('/', peoplePages());
  app.route('/', auditPages());
  app.route('/', exportPages());
  return app;
}
