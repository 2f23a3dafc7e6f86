import { Hono } from 'hono';
import { draftPages } from '../offerings/draft-pages.js';
import { lifePages } from '../offerings/life-pages.js';
import { myOfferingPages } from '../offerings/my-offering-pages.js';
import type { PortalEnv } from '../web/env.js';
import { proposals } from './proposal-kind.js';
import { staffProposalPages } from './staff-proposal-pages.js';

/** Proposals to host a CoP, from the draft to the public pages. */
export function proposalPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.route('/', myOfferingPages(proposals, { href: '/trainings', text: 'My trainings' }));
  app.route('/', draftPages(proposals));
  app.route('/', lifePages(proposals));
  app.route('/', staffProposalPages());
  return app;
}
