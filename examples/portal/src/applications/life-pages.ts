import { Hono } from 'hono';
import { feePages } from '../payments/fee-pages.js';
import { moneySteps } from '../payments/money-steps.js';
import { staffPaymentPages } from '../payments/staff-payment-pages.js';
import type { PortalEnv } from '../web/env.js';
import { applicationPages } from './application-pages.js';
import { beginSteps } from './begin-steps.js';
import { finishSteps } from './finish-steps.js';
import { materialSteps } from './material-steps.js';
import { panelDecisionSteps } from './panel-decision-steps.js';
import { panelPages } from './panel-pages.js';
import { panelSteps } from './panel-steps.js';
import { prepareSteps } from './prepare-steps.js';
import { receiptPages } from './receipt-pages.js';
import { staffApplicationPages } from './staff-application-pages.js';
import { staffSteps } from './staff-steps.js';
import { startPages } from './start-pages.js';

/** Applications through their whole life: what applicants, staff and panels see and do. */
export function applicationLifePages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  for (const pages of [
    startPages(),
    applicationPages(),
    beginSteps(),
    prepareSteps(),
    materialSteps(),
    finishSteps(),
    receiptPages(),
    feePages(),
    staffApplicationPages(),
    staffSteps(),
    staffPaymentPages(),
    moneySteps(),
    panelPages(),
    panelSteps(),
    panelDecisionSteps(),
  ])
    app.route('/', pages);
  return app;
}
