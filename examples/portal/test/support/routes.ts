import type { World } from './world.js';

/** A way into the portal. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As the portal has it, without the patterns of its parameters, such as `/proposals/:id`. */
  readonly path: string;
  /** `GET /proposals/:id` */
  readonly name: string;
}

/** Every way into the portal, each once. What runs before all of them is none. */
export function routesOf({ app }: Pick<World, 'app'>): readonly Route[] {
  const found = app.routes
    .filter(({ method, path }) => method !== 'ALL' || !path.endsWith('*'))
    .map(({ method, path }): Route => {
      const plain = path.replace(/\{.*\}/g, (pattern) => endingOf(pattern));
      if (method !== 'GET' && method !== 'POST') throw new Error(`No test asks ${method} ${path}.`);
      return { method, path: plain, name: `${method} ${plain}` };
    });
  return [...new Map(found.map((route) => [route.name, route])).values()];
}

/** An address that a route answers at; throws where the world has nothing for one of its parameters. */
export function addressOf(
  { values }: Pick<World, 'values'>,
  { path }: Pick<Route, 'path'>,
): string {
  return path.replace(/:[A-Za-z]+/g, (parameter, offset: number) => {
    const place = path.slice(0, offset + parameter.length);
    const found = values[place];
    if (found === undefined) throw new Error(`Give the world of the tests something for ${place}.`);
    return found.value;
  });
}

/** Whose record a route is about, where it is about one. */
export function ownerOf({ values }: Pick<World, 'values'>, path: string): string | undefined {
  return Object.entries(values).find(
    ([place, { ownerId }]) => ownerId !== undefined && `${path}/`.startsWith(`${place}/`),
  )?.[1].ownerId;
}

/** A pattern for a file names its ending. */
function endingOf(pattern: string): string {
  return /\\(\.[a-z]+)\}/.exec(pattern)?.[1] ?? '';
}
