import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { attachmentHeaders } from '../web/attachment.js';
import { authorize, signedIn } from '../web/authorize.js';
import type { PortalEnv } from '../web/env.js';
import { rateLimit } from '../web/rate-limit.js';
import { exportOwn, inJson } from './export-own.js';

/** Everything that is kept about somebody, for them to take away. */
export function exportPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/account/export.json', rateLimit(10, 60), (context) => {
    const person = signedIn(context);
    authorize(context, 'person.export', { ownerId: person.id });
    const portal = context.get('portal');
    const headers = attachmentHeaders('cep-portal-export.json', 'application/json');
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return stream(context, async (out) => {
      for await (const piece of inJson(exportOwn(portal, person))) await out.write(piece);
    });
  });

  return app;
}
