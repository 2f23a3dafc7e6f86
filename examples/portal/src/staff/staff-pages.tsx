import { Hono } from 'hono';
import { OfferingTable } from '../offerings/my-offering-pages.js';
import { proposals } from '../proposals/proposal-kind.js';
import { trainings } from '../trainings/training-kind.js';
import { authorize } from '../web/authorize.js';
import type { PortalEnv } from '../web/env.js';
import { showPage } from '../web/page.js';

/** Where staff see what waits for them. */
export function staffPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/staff', async (context) => {
    authorize(context, 'proposal.review-queue');
    const { ledger } = context.get('portal');
    const [waiting, approved, approvedTrainings] = await Promise.all([
      ledger.list(proposals.stream, { status: 'submitted' }),
      ledger.list(proposals.stream, { status: 'approved' }),
      ledger.list(trainings.stream, { status: 'approved' }),
    ]);
    const toList = approved.length + approvedTrainings.length;
    const queues = [
      { href: '/staff/proposals', text: 'Proposals', said: `${waiting.length} to decide on` },
      {
        href: '/staff/offerings',
        text: 'Offerings to list',
        said: `${toList} not on the public pages yet`,
      },
      { href: '/staff/applications', text: 'Applications', said: 'Fees, panels and awards' },
      { href: '/staff/badges', text: 'Badges', said: 'Revoke, suspend, issue anew' },
      { href: '/calendar', text: 'Calendar', said: 'Enrollment periods' },
    ];
    return showPage(
      context,
      { title: 'Staff' },
      <>
        <h1>What waits for staff</h1>
        <ul class="cards">
          {queues.map(({ href, text, said }) => (
            <li class="card">
              <h2 class="card-title">
                <a href={href}>{text}</a>
              </h2>
              <p>{said}</p>
            </li>
          ))}
        </ul>
      </>,
    );
  });

  app.get('/staff/offerings', async (context) => {
    authorize(context, 'proposal.review-queue');
    const { ledger } = context.get('portal');
    const kinds = [
      { kind: proposals, name: 'communities of practice' },
      { kind: trainings, name: 'trainings' },
    ] as const;
    const tables = await Promise.all(
      kinds.map(async ({ kind, name }) => ({
        path: kind.path,
        name,
        approved: await ledger.list(kind.stream, { status: 'approved' }),
        listed: await ledger.list(kind.stream, { status: 'listed' }),
      })),
    );
    return showPage(
      context,
      { title: 'Offerings to list' },
      <>
        <h1>Offerings to list publicly</h1>
        {tables.map(({ path, name, approved, listed }) => (
          <>
            <OfferingTable
              context={context}
              records={approved}
              path={path}
              caption={`Approved ${name}, not on the public pages`}
              empty={`All approved ${name} are listed.`}
            />
            <OfferingTable
              context={context}
              records={listed}
              path={path}
              caption={`Listed ${name}`}
              empty={`No ${name} are listed.`}
            />
          </>
        ))}
      </>,
    );
  });

  return app;
}
