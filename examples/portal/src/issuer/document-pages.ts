import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { forEverybody } from '../web/for-everybody.js';
import { notFound } from '../web/refusal.js';

/** The documents by which everybody learns which keys are the portal's own. */
export function documentPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use('/.well-known/*', forEverybody());
  app.get('/.well-known/did.json', showDocument);
  app.get('/.well-known/jwks.json', showDocument);
  return app;
}

function showDocument(context: PortalContext): Response {
  const { issuer, config } = context.get('portal');
  const address = config.origin + context.req.path;
  const document = issuer.documents().find(({ url }) => url === address);
  if (document === undefined) throw notFound();
  return context.body(JSON.stringify(document.content), 200, {
    'Content-Type': document.mediaType,
    'Cache-Control': 'public, max-age=60',
  });
}
