import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { PortalEnv } from './env.js';

const folder = new URL('../../public/', import.meta.url);

const assets = {
  'portal.css': 'text/css; charset=utf-8',
  'portal.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** The style, the script and the icon of the pages. */
export function assetPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  for (const [name, mediaType] of Object.entries(assets)) {
    const content = readFileSync(new URL(name, folder), 'utf8');
    app.get(`/assets/${name}`, (context) =>
      context.body(content, 200, {
        'Content-Type': mediaType,
        'Cache-Control': 'public, max-age=300',
      }),
    );
  }
  return app;
}
