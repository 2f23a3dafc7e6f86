import type { Context, Hono } from 'hono';
import type { Person } from '../people/person.js';
import type { Portal } from '../portal.js';

/** What every request carries. */
export interface PortalEnv {
  readonly Variables: {
    readonly portal: Portal;
    /** Who is signed in. */
    readonly person: Person | undefined;
  };
}

export type PortalContext = Context<PortalEnv>;

export type PortalApp = Hono<PortalEnv>;
