import { Hono } from 'hono';
import { draftPages } from '../offerings/draft-pages.js';
import { lifePages } from '../offerings/life-pages.js';
import { myOfferingPages } from '../offerings/my-offering-pages.js';
import type { PortalEnv } from '../web/env.js';
import { boardPages } from './board-pages.js';
import { trainings } from './training-kind.js';

/** Training opportunities, from the draft to the public pages. */
export function trainingPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.route('/', myOfferingPages(trainings, { href: '/proposals', text: 'My proposals' }));
  app.route('/', draftPages(trainings));
  app.route('/', lifePages(trainings));
  app.route('/', boardPages());
  return app;
}
