import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

const retained = [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'link'];

/** For what programs of everybody read: pages of other sites may, and who has a copy asks whether it is still good. */
export function forEverybody(): MiddlewareHandler {
  return every(
    cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link'] }),
    etag({ retainedHeaders: retained }),
  );
}
