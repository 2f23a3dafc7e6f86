import { Hono } from 'hono';
import { documentPages } from '../issuer/document-pages.js';
import { statusPages } from '../issuer/status-pages.js';
import type { PortalEnv } from '../web/env.js';
import { achievementPages } from './achievement-pages.js';
import { badgePages } from './badge-pages.js';

/** Everything that somebody needs who checks a badge, without signing in. */
export function publicAddresses(): Hono<PortalEnv> {
  return new Hono<PortalEnv>()
    .route('/', documentPages())
    .route('/', statusPages())
    .route('/', achievementPages())
    .route('/', badgePages());
}
