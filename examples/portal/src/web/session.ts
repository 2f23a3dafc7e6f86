import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalContext, PortalEnv } from './env.js';

const cookie = 'session';

/** Finds out who is signed in. */
export const session: MiddlewareHandler<PortalEnv> = async (context, next) => {
  const { signIn, clock } = context.get('portal');
  const token = getCookie(context, cookie);
  const person = token === undefined ? undefined : await signIn.whose(token, clock());
  context.set('person', person);
  await next();
  // A page says who is signed in: nobody may keep it for others, nor show it to them without asking again.
  if (!context.res.headers.has('Cache-Control'))
    context.header('Cache-Control', 'private, no-cache');
};

/** Lets a browser show the session with each request; scripts cannot read it, other sites cannot send it. */
export function keepSession(context: PortalContext, token: string): void {
  setCookie(context, cookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure:
      new URL(context.req.url).protocol === 'https:' || context.get('portal').config.behindProxy,
  });
}

/** Ends the session of a browser. */
export async function endSession(context: PortalContext): Promise<void> {
  const token = getCookie(context, cookie);
  if (token !== undefined) await context.get('portal').signIn.end(token);
  deleteCookie(context, cookie, { path: '/' });
  // Whoever sits down next does not find the pages by going back.
  context.header('Clear-Site-Data', '"cache"');
}
