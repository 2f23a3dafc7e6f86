import { Hono } from 'hono';
import { administrationPages } from './administration/administration-pages.js';
import { applicationLifePages } from './applications/life-pages.js';
import { holderBadgePages } from './awards/holder-pages.js';
import { staffBadgePages } from './awards/staff-pages.js';
import { publicAddresses } from './badges/public-addresses.js';
import { calendarPages } from './calendar/calendar-pages.js';
import { certificationPages } from './certification/certification-pages.js';
import { homePages } from './home-pages.js';
import { publicOfferingPages } from './offerings/public-pages.js';
import { accountPages } from './people/account-pages.js';
import { exportPages } from './people/export-pages.js';
import { signInPages } from './people/sign-in-pages.js';
import type { Portal } from './portal.js';
import { proposalPages } from './proposals/proposal-pages.js';
import { rulePages } from './rules/rule-pages.js';
import { staffPages } from './staff/staff-pages.js';
import { trainingPages } from './trainings/training-pages.js';
import { verifyPages } from './verify/verify-pages.js';
import { assetPages } from './web/assets.js';
import type { PortalApp, PortalEnv } from './web/env.js';
import { withOwnAddresses } from './web/own-addresses.js';
import { showNotFound, showProblem } from './web/problem-pages.js';
import { rateLimit } from './web/rate-limit.js';
import { boundedForms, ownFormsOnly, securityHeaders } from './web/security.js';
import { session } from './web/session.js';

/** All pages of the portal. */
export function createApp(given: Portal): PortalApp {
  const portal: Portal = {
    ...given,
    fetch: withOwnAddresses(given, (request) => strangers.fetch(request)),
  };
  const strangers = appWith(portal).route('/', publicAddresses());
  const app = appWith(portal);
  app.use(securityHeaders());
  app.route('/', assetPages());
  app.use(rateLimit(600, 60));
  app.use(ownFormsOnly());
  app.use(session);
  app.use(boundedForms());
  app.route('/', homePages());
  app.route('/', signInPages());
  app.route('/', accountPages());
  app.route('/', applicationLifePages());
  app.route('/', certificationPages());
  app.route('/', rulePages());
  app.route('/', staffPages());
  app.route('/', proposalPages());
  app.route('/', trainingPages());
  app.route('/', publicOfferingPages());
  app.route('/', calendarPages());
  app.route('/', administrationPages());
  app.route('/', publicAddresses());
  app.route('/', verifyPages());
  app.route('/', holderBadgePages());
  app.route('/', staffBadgePages());
  app.route('/', exportPages());
  return app;
}

function appWith(portal: Portal): PortalApp {
  const app: PortalApp = new Hono<PortalEnv>();
  app.onError(showProblem);
  app.notFound(showNotFound);
  app.use(async (context, next) => {
    context.set('portal', portal);
    await next();
  });
  return app;
}
