import { BadgeError, type SignedCredential } from '@cop-credentials/badges';
import { max } from 'drizzle-orm';
import { Hono } from 'hono';
import { statusChanges } from '../database/tables.js';
import type { Portal } from '../portal.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { forEverybody } from '../web/for-everybody.js';
import { notFound } from '../web/refusal.js';

/** How long a list is given out as it was signed, while nothing has changed. */
const keptMs = 10_000;

interface KeptList {
  readonly list: string;
  readonly change: number;
  readonly signedAt: number;
}

/** The lists that tell which badges were called back. */
export function statusPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const kept = new Map<string, KeptList>();

  app.use('/status/*', forEverybody());
  app.get('/status/:purpose/:list', async (context) => {
    const portal = context.get('portal');
    const id = portal.config.origin + context.req.path;
    const change = await lastChange(portal);
    const now = portal.clock().getTime();
    const known = kept.get(id);
    if (known !== undefined && known.change === change && isFresh(known, now))
      return give(context, known.list);
    const list = JSON.stringify(await publish(portal, id));
    kept.set(id, { list, change, signedAt: now });
    return give(context, list);
  });
  return app;
}

/** A list that was signed before the clock was set back would not be valid yet. */
function isFresh({ signedAt }: KeptList, now: number): boolean {
  return signedAt <= now && now < signedAt + keptMs;
}

function give(context: PortalContext, list: string): Response {
  return context.body(list, 200, {
    'Content-Type': 'application/vc',
    'Cache-Control': 'no-cache',
  });
}

async function publish({ statusLists }: Portal, id: string): Promise<SignedCredential> {
  try {
    return await statusLists.publish(id);
  } catch (error) {
    if (error instanceof BadgeError && error.code === 'status.unknown-list') throw notFound();
    throw error;
  }
}

/** A list that was signed before the last change of any badge is not given out again. */
async function lastChange({ database }: Pick<Portal, 'database'>): Promise<number> {
  const [row] = await database.select({ last: max(statusChanges.position) }).from(statusChanges);
  return row?.last ?? 0;
}
