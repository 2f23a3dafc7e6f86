import type { PortalContext } from './env.js';

const local = ['127.0.0.1', 'localhost'];

/**
 * Where a request was sent to, if the portal is for this machine alone: its public address may lead elsewhere, or nowhere
 * yet. What a request says of that is otherwise for whoever sends it to choose, and would stand in links to other people.
 */
export function localOrigin(context: PortalContext): string | undefined {
  const { behindProxy, hostname: listensAt } = context.get('portal').config;
  if (behindProxy || !local.includes(listensAt)) return undefined;
  const { hostname, origin } = new URL(context.req.url);
  return local.includes(hostname) ? origin : undefined;
}
