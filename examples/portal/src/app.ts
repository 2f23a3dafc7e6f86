import { Hono } from 'hono';
import { administrationPages } from './administration/administration-pages.js';
import { homePages } from './home-pages.js';
import { accountPages } from './people/account-pages.js';
import { signInPages } from './people/sign-in-pages.js';
import type { Portal } from './portal.js';
import { rulePages } from './rules/rule-pages.js';
import { assetPages } from './web/assets.js';
import type { PortalApp, PortalEnv } from './web/env.js';
import { showNotFound, showProblem } from './web/problem-pages.js';
import { rateLimit } from './web/rate-limit.js';
import { boundedForms, ownFormsOnly, securityHeaders } from './web/security.js';
import { session } from './web/session.js';

/** All pages of the portal. */
export function createApp(portal: Portal): PortalApp {
  const app = new Hono<PortalEnv>();
  app.use(async (context, next) => {
    context.set('portal', portal);
    await next();
  });
  app.use(securityHeaders());
  app.route('/', assetPages());
  app.use(rateLimit(600, 60));
  app.use(ownFormsOnly());
  app.use(boundedForms());
  app.use(session);
  app.route('/', homePages());
  app.route('/', signInPages());
  app.route('/', accountPages());
  app.route('/', rulePages());
  app.route('/', administrationPages());
  app.onError(showProblem);
  app.notFound(showNotFound);
  return app;
}
