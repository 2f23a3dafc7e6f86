import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { PortalContext, PortalEnv } from './env.js';
import { refusal } from './refusal.js';

/**
 * Allows each visitor so many requests in a while. It counts in this process; several processes take a limiter of the
 * same package that counts in their database.
 */
export function rateLimit(points: number, seconds: number): MiddlewareHandler<PortalEnv> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (context, next) => {
    await take(limiter, visitorOf(context));
    await next();
  };
}

/** The same for a name that a request gives, such as the address that somebody wants to sign in with. */
export function limitByName(points: number, seconds: number): (name: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (name) => take(limiter, name);
}

async function take(limiter: RateLimiterMemory, name: string): Promise<void> {
  try {
    await limiter.consume(name);
  } catch {
    throw refusal(429, 'Too many requests in a short time. Wait a little and try again.');
  }
}

function visitorOf(context: PortalContext): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (context.get('portal').config.behindProxy && forwarded) return forwarded;
  const connection: unknown = context.env;
  // Requests that a test hands over directly come from no connection.
  if (connection === undefined || connection === null || !('incoming' in Object(connection)))
    return 'direct';
  return getConnInfo(context).remote.address ?? 'unknown';
}
