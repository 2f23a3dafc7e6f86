import { isIPv6 } from 'node:net';
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
  const limit = limitVisits(points, seconds);
  return async (context, next) => {
    await limit(context);
    await next();
  };
}

/** The same for what only some requests to an address cost. */
export function limitVisits(
  points: number,
  seconds: number,
): (context: PortalContext) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (context) => take(limiter, visitorOf(context));
}

/** How often a name may be given: by one visitor, and by all of them. */
export interface NameLimits {
  readonly byVisitor: number;
  readonly byAll: number;
  readonly seconds: number;
}

/**
 * The same for a name that a request gives, such as the address that somebody wants to sign in with. Whoever uses up
 * what they have of a name leaves something of it to others, so that they cannot keep its owner out.
 */
export function limitByName({
  byVisitor,
  byAll,
  seconds: duration,
}: NameLimits): (context: PortalContext, name: string) => Promise<void> {
  const own = new RateLimiterMemory({ points: byVisitor, duration });
  const all = new RateLimiterMemory({ points: byAll, duration });
  return async (context, name) => {
    await take(own, `${visitorOf(context)} ${name}`);
    await take(all, name);
  };
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
  if (context.get('portal').config.behindProxy && forwarded) return networkOf(forwarded);
  const connection: unknown = context.env;
  // Requests that a test hands over directly come from no connection.
  if (connection === undefined || connection === null || !('incoming' in Object(connection)))
    return 'direct';
  return networkOf(getConnInfo(context).remote.address ?? 'unknown');
}

/** An IPv6 address counts with all of its network, which one visitor has to themselves: that is 2^64 addresses. */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = bare.replace(/\d+(?:\.\d+){3}$/, '0:0').split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const between = Array.from({ length: 8 - before.length - after.length }, () => 0);
  const network = [...before, ...between, ...after].slice(0, 4);
  return `${network.map((group) => group.toString(16)).join(':')}::/64`;
}

function groupsOf(part: string): readonly number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}
