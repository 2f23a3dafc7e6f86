import type { Application } from '@cop-credentials/core';
import type { Kept } from '../ledger/ledger.js';
import type { PortalActor } from '../ledger/stream.js';
import type { Action } from '../permissions/permissions.js';
import { authorize, signedIn } from '../web/authorize.js';
import type { PortalContext } from '../web/env.js';
import { notFound } from '../web/refusal.js';
import { applicationStream } from './application-stream.js';

/** An application that somebody may do something with, and as whom. */
export interface OpenedApplication {
  readonly application: Application;
  /** How many events it has. */
  readonly version: number;
  readonly by: PortalActor;
}

/** The application of the address, if whoever is signed in may do this with it. */
export async function openApplication(
  context: PortalContext,
  action: Action,
): Promise<OpenedApplication> {
  signedIn(context);
  const { state: application, version } = await findApplication(context);
  const by = authorize(context, action, applicationStream.summarise(application));
  return { application, version, by };
}

/** The application of the address, for whoever then looks who may see it. */
export async function findApplication(context: PortalContext): Promise<Kept<Application>> {
  const { ledger } = context.get('portal');
  const kept = await ledger.load(applicationStream, context.req.param('id') ?? '');
  if (kept === undefined) throw notFound();
  return kept;
}
