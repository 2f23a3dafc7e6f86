import type { PortalActor } from '../ledger/stream.js';
import type { Action } from '../permissions/permissions.js';
import { authorize, signedIn } from '../web/authorize.js';
import type { PortalContext } from '../web/env.js';
import { notFound } from '../web/refusal.js';
import type { Offering } from './offering.js';
import type { OfferingKind } from './offering-kind.js';

/** The offering that a request names, for whoever may do this with it; for others the request ends. */
export async function loadOffering<Facts, State extends Offering<Facts>>(
  context: PortalContext,
  kind: OfferingKind<Facts, State>,
  action: Action,
): Promise<{ readonly offering: State; readonly by: PortalActor }> {
  signedIn(context);
  const kept = await kind.load(context.get('portal').ledger, context.req.param('id') ?? '');
  if (kept === undefined) throw notFound();
  return { offering: kept.state, by: authorize(context, action, kept.state) };
}
