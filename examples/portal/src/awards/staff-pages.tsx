import { Hono } from 'hono';
import * as z from 'zod';
import { Pages, pageOf } from '../administration/pages.js';
import type { Problem } from '../ledger/problem.js';
import { authorize, may } from '../web/authorize.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { type Entered, type FieldError, field, readForm } from '../web/form.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { type BadgeRecord, badgeStream } from './badge-record.js';
import { decideStanding, type StandingAction, standingChanges } from './decide-badge.js';
import { findBadge, loadBadge, readSigned } from './find-badge.js';
import { completeReplacement, replaceBadge } from './replace-badge.js';
import { settleStanding } from './settle-standing.js';
import { StaffBadge, StaffBadges } from './staff-badge.js';

const actions: readonly StandingAction[] = ['suspend', 'reinstate', 'revoke'];

/** As many badges stand on a page. */
const perPage = 50;

const standingForm = z.object({
  action: field.choice(actions),
  reason: field.text(1000),
});

/** What staff see of badges, and do to them. */
export function staffBadgePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/staff/badges', async (context) => {
    authorize(context, 'badge.queue');
    const portal = context.get('portal');
    const listed = await portal.ledger.list(badgeStream.kind);
    const page = pageOf(listed, context.req.query('page'), perPage);
    const loaded = await Promise.all(page.items.map(({ id }) => loadBadge(portal, id)));
    const badges = loaded.filter((badge) => badge !== undefined);
    const names = await portal.people.namesOf(badges.map(({ personId }) => personId));
    return showPage(
      context,
      { title: 'Badges' },
      <>
        <StaffBadges badges={badges} names={names} />
        <Pages {...page} path="/staff/badges" query={{}} what="badges" />
      </>,
    );
  });

  app.get('/staff/badges/:publicId', async (context) => {
    authorize(context, 'badge.queue');
    return showBadge(context, await find(context));
  });

  app.post('/staff/badges/:publicId/standing', async (context) => {
    const portal = context.get('portal');
    const badge = await find(context);
    const by = authorize(context, 'badge.change-status', { ownerId: badge.personId });
    const read = await readForm(context, standingForm);
    if (!read.ok) return showBadge(context, badge, { errors: read.errors, entered: read.entered });
    const { action, reason } = read.value;
    // A replacement that was begun comes first, so that never both badges are good.
    if (badge.replacement !== undefined) await completeReplacement(portal, badge.id);
    const { entered } = read;
    const result = await portal.ledger.change(
      badgeStream,
      badge.id,
      { by, at: portal.clock() },
      (state) => decideStanding(state, action, reason),
    );
    if (!result.ok) return showBadge(context, badge, { problems: result.problems, entered });
    await settleStanding(portal, badge.id);
    return context.redirect(`/staff/badges/${badge.publicId}`, 303);
  });

  app.post('/staff/badges/:publicId/reissue', async (context) => {
    const portal = context.get('portal');
    const badge = await find(context);
    const by = authorize(context, 'badge.reissue', { ownerId: badge.personId });
    const result =
      badge.replacement === undefined
        ? await replaceBadge(portal, badge, { by, at: portal.clock() })
        : await completeReplacement(portal, badge.id);
    if (!result.ok) return showBadge(context, badge, { problems: result.problems });
    return context.redirect(`/staff/badges/${result.publicId}`, 303);
  });

  return app;
}

async function find(context: PortalContext): Promise<BadgeRecord> {
  const badge = await findBadge(context.get('portal'), context.req.param('publicId') ?? '');
  if (badge !== undefined) return badge;
  // Who may not look gets the same answer for every address.
  authorize(context, 'badge.queue');
  throw notFound();
}

async function showBadge(
  context: PortalContext,
  given: BadgeRecord,
  said: {
    readonly errors?: readonly FieldError[];
    readonly problems?: readonly Problem[];
    readonly entered?: Entered;
  } = {},
) {
  const { errors = [], problems = [], entered } = said;
  const portal = context.get('portal');
  const badge = (await findBadge(portal, given.publicId)) ?? given;
  const owned = { ownerId: badge.personId };
  const possible = may(context, 'badge.change-status', owned)
    ? actions.filter((action) =>
        standingChanges[action].from.some((standing) => standing === badge.standing),
      )
    : [];
  const status = errors.length + problems.length > 0 ? 422 : 200;
  return showPage(
    context,
    { title: `Badge: ${badge.title}`, status },
    <StaffBadge
      badge={badge}
      signed={await readSigned(portal, badge.id)}
      person={await portal.people.find(badge.personId)}
      lines={await portal.ledger.lines({ kind: badgeStream.kind, recordId: badge.id, limit: 200 })}
      timeZone={portal.config.timeZone}
      possible={possible}
      mayReissue={may(context, 'badge.reissue', owned) && badge.standing === 'issued'}
      errors={errors}
      problems={problems}
      entered={entered}
    />,
  );
}
