import { Hono } from 'hono';
import * as z from 'zod';
import type { Problem } from '../ledger/problem.js';
import { authorize } from '../web/authorize.js';
import { Table, Tag } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { type FieldError, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { type BadgeRecord, badgeStream } from './badge-record.js';
import { decidePublishing } from './decide-badge.js';
import { findBadge, listBadges, readSigned } from './find-badge.js';
import { HolderBadge } from './holder-badge.js';
import { standingWords } from './standing-words.js';

const consentForm = z.object({
  consent: z.literal('yes', { error: 'Tick the box if you want everybody to see the badge.' }),
});

/** What holders see of their badges, and decide about them. */
export function holderBadgePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/badges', async (context) => {
    const by = authorize(context, 'badge.list');
    const badges = await listBadges(context.get('portal'), by.id);
    return showPage(context, { title: 'My badges' }, <MyBadges badges={badges} />);
  });

  app.get('/my-badges/:publicId', async (context) => {
    const { badge } = await findOwn(context);
    return showOwn(context, badge);
  });

  app.post('/my-badges/:publicId/publish', async (context) => {
    const { badge } = await findOwn(context);
    const read = await readForm(context, consentForm);
    if (!read.ok) return showOwn(context, badge, { errors: read.errors });
    return decide(context, true);
  });

  app.post('/my-badges/:publicId/unpublish', (context) => decide(context, false));

  return app;
}

async function findOwn(context: PortalContext) {
  const portal = context.get('portal');
  const badge = await findBadge(portal, context.req.param('publicId') ?? '');
  if (badge === undefined) throw notFound();
  const by = authorize(context, 'badge.publish', { ownerId: badge.personId });
  return { badge, by };
}

async function decide(context: PortalContext, isPublished: boolean) {
  const { badge, by } = await findOwn(context);
  const { ledger, clock } = context.get('portal');
  const result = await ledger.change(badgeStream, badge.id, { by, at: clock() }, (state) =>
    decidePublishing(state, isPublished),
  );
  if (!result.ok) return showOwn(context, badge, { problems: result.problems });
  return context.redirect(`/my-badges/${badge.publicId}`, 303);
}

async function showOwn(
  context: PortalContext,
  badge: BadgeRecord,
  said: {
    readonly errors?: readonly FieldError[];
    readonly problems?: readonly Problem[];
  } = {},
) {
  const { errors = [], problems = [] } = said;
  const portal = context.get('portal');
  const signed = await readSigned(portal, badge.id);
  const status = errors.length + problems.length > 0 ? 422 : 200;
  const { origin } = portal.config;
  return showPage(
    context,
    { title: badge.title, status },
    <HolderBadge {...{ badge, signed, origin, errors, problems }} />,
  );
}

function MyBadges({ badges }: { readonly badges: readonly BadgeRecord[] }) {
  const current = badges.filter(({ standing }) => standing !== 'replaced');
  return (
    <>
      <h1>My badges</h1>
      <p>
        A badge is a signed file about what you were awarded. Nobody else sees that it exists until
        you decide to show it.
      </p>
      <Table
        caption="Badges that were issued to you"
        columns={['For', 'Awarded on', 'It is', 'Shown']}
        empty="You have no badges yet. When an application of yours succeeds, its badge is here."
        rows={current.map(({ publicId, title, awardedOn, standing, isPublished }) => [
          <a href={`/my-badges/${publicId}`}>{title}</a>,
          awardedOn,
          <Tag tone={standingWords[standing].tone}>{standingWords[standing].word}</Tag>,
          isPublished ? 'to everybody' : 'to nobody',
        ])}
      />
      <p>
        <a href="/account">Everything that is kept about you, to take with you</a>
      </p>
    </>
  );
}
