import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.js';
import { grantedRoles } from '../src/permissions/roles.js';
import { addressOf, ownerOf, type Route, routesOf } from './support/routes.js';
import { openTestPortal, type Visitor } from './support/visitor.js';
import { openWorld, seedPeople, type World } from './support/world.js';

/** Ways that are open to everybody. */
const publicRoutes: readonly string[] = [
  'GET /',
  'GET /assets/portal.css',
  'GET /assets/portal.js',
  'GET /assets/icon.svg',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/:token',
  'POST /sign-in/complete',
  'POST /sign-out',
  'GET /rules',
  'GET /rules/:id',
  'GET /offerings',
  'GET /offerings/:id',
  'GET /offerings/:id/meetings.ics',
  'GET /calendar',
  'GET /calendar/deadlines.ics',
  'GET /verify',
  'POST /verify',
  'GET /badges/:publicId',
  'GET /badges/:file.json',
  'GET /badges/:file.jwt',
  'GET /badges/:file.png',
  'GET /badges/:publicId/card.png',
  'GET /badges/:publicId/qr.svg',
  'GET /achievements/:program/:kind/:credential/:edition',
  'GET /achievements/:program/:kind/:credential/:edition/picture.png',
  'GET /status/:purpose/:list',
  'GET /.well-known/did.json',
  'GET /.well-known/jwks.json',
];

/** Ways that are open to whoever is signed in: what they show and change is the person's own. */
const memberRoutes: readonly string[] = [
  'GET /account',
  'POST /account/name',
  'GET /account/export.json',
  'GET /applications',
  'POST /applications',
  'GET /certification',
  'GET /badges',
  'GET /proposals',
  'GET /proposals/new',
  'POST /proposals/new',
  'POST /proposals/check',
  'GET /trainings',
  'GET /trainings/new',
  'POST /trainings/new',
  'POST /trainings/check',
];

/** Ways whose records are nobody's to be partial about: periods are the program's. */
const withoutPartiality: readonly string[] = ['POST /calendar/periods/:id'];

// The routes are there without any data, so that each is a test of its own.
const empty = await openTestPortal();
const routes = routesOf({ app: createApp(empty.portal) });
empty.close();

const isListed = ({ name }: Route) => publicRoutes.includes(name) || memberRoutes.includes(name);
const guarded = routes.filter((route) => !isListed(route));
const ofRecords = guarded.filter(({ path }) => path.includes(':'));

let world: World;
let outsider: Visitor;

beforeAll(async () => {
  world = await openWorld();
  outsider = await world.enter('outsider@example.org');
});
afterAll(() => world.close());

let asked = 0;

/** Whether a person has got to a route, whatever it says to what was entered. */
function isKnown(status: number): boolean {
  return ![401, 403, 404].includes(status) && status < 500;
}

/** Asks for a route with an empty form, as somebody. */
function ask(who: Visitor, route: Route): Promise<Response> {
  asked += 1;
  const path = addressOf(world, route);
  const headers = { 'x-forwarded-for': `192.0.2.${asked % 250}, 198.51.100.${asked % 241}` };
  return route.method === 'GET' ? who.get(path, headers) : who.post(path, {}, headers);
}

describe('the lists of this test', () => {
  it.each([...publicRoutes, ...memberRoutes, ...withoutPartiality])('name a route: %s', (name) => {
    expect(routes.map((route) => route.name)).toContain(name);
  });
});

describe('a stranger', () => {
  it.each(routes.filter(({ name }) => publicRoutes.includes(name)))(
    'gets to $name',
    async (route) => {
      const answer = await ask(world.visitor(), route);
      expect([200, 303, 400, 422]).toContain(answer.status);
      expect(answer.headers.get('location') ?? '').not.toBe('/sign-in');
    },
  );

  it.each(routes.filter(({ name }) => !publicRoutes.includes(name)))(
    'is asked to sign in by $name',
    async (route) => {
      const answer = await ask(world.visitor(), route);
      if (route.method === 'GET') {
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toBe('/sign-in');
      } else {
        expect(answer.status).toBe(401);
      }
    },
  );
});

describe('a member', () => {
  it.each(routes.filter(({ name }) => memberRoutes.includes(name)))(
    'gets to $name',
    async (route) => {
      expect((await ask(outsider, route)).status).toSatisfy(isKnown);
    },
  );

  it.each(guarded)('of no role and no record gets nothing of $name', async (route) => {
    const answer = await ask(outsider, route);
    expect([403, 404]).toContain(answer.status);
    const page = await answer.text();
    for (const secret of await secrets()) expect(page).not.toContain(secret);
  });
});

/** What a page that is refused must not tell: the titles of records, and the names of those that they are of. */
async function secrets(): Promise<readonly string[]> {
  const { ledger } = world.portal;
  const kinds = ['application', 'cop-proposal', 'training-opportunity', 'badge'];
  const records = (await Promise.all(kinds.map((kind) => ledger.list(kind)))).flat();
  return [...records.map(({ id }) => id), 'Ada Okafor', 'Leo Tanaka', 'Hana Berg'];
}

describe('the world of this test has for every address something that is there', () => {
  const pages = guarded.filter(({ method }) => method === 'GET');

  it.each(pages)('somebody of the seed gets to $name', async (route) => {
    const statuses: number[] = [];
    for (const emailAddress of Object.values(seedPeople)) {
      statuses.push((await ask(await world.enter(emailAddress), route)).status);
      if (statuses.at(-1) === 200) return;
    }
    // A step that is not open now says so to the owner, who would not hear of a record that is not there.
    expect(statuses).toEqual(expect.arrayContaining([expect.toSatisfy(isKnown)]));
  });

  it.each(ofRecords.filter(({ method }) => method === 'POST'))(
    'a page shows the record of $name',
    ({ path }) => {
      const parameters = path.split('/').filter((step) => step.startsWith(':'));
      const shown = pages.filter(
        (page) =>
          page.path.split('/')[1] === path.split('/')[1] &&
          parameters.every((parameter) => page.path.includes(parameter)),
      );
      expect(shown).not.toEqual([]);
    },
  );
});

describe('whoever has every role', () => {
  const decisions = ofRecords.filter(
    ({ name, method, path }) =>
      method === 'POST' &&
      !withoutPartiality.includes(name) &&
      !['/applications/', '/my-badges/'].some((own) => path.startsWith(own)) &&
      !/^\/(proposals|trainings)\/:id\/(edit|submit|withdraw|copy)$/.test(path) &&
      !path.endsWith('/people/:id/withdraw'),
  );

  it.each(decisions)('decides nothing of their own: $name', async (route) => {
    const ownerId = ownerOf(world, route.path);
    // Editions are the program's.
    if (ownerId === undefined) return expect(route.path).toContain('/editions/');
    const { people, clock } = world.portal;
    const owner = await people.find(ownerId);
    const by = { id: 'test', role: 'portal' } as const;
    for (const role of grantedRoles) await people.grant(ownerId, role, { by, at: clock() });
    const visitor = await world.enter(owner?.emailAddress ?? '');
    expect([403, 404]).toContain((await ask(visitor, route)).status);
  });
});
