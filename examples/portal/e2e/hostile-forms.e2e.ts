import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, formsOf, type PageForm } from '../test/support/forms.js';
import { foreignParts, type ReadPage, readPage } from '../test/support/html.js';
import { walkThrough } from '../test/support/journey.js';
import { addressOf, routesOf } from '../test/support/routes.js';
import type { Visitor } from '../test/support/visitor.js';
import { openWorld, seedPeople, type World } from '../test/support/world.js';

/** Texts that do harm where a page takes them for something else than text; each can stand in a name. */
const payloads = [
  [
    'elements and ends of attributes',
    `<script>alert("hostile")</script>"><img src=x onerror=alert(1)>'-alert(1)-'`,
  ],
  [
    'ends of texts, and templates',
    `--></textarea></title><style>*{}</style>{{7*7}}\${7*7} hostile`,
  ],
  ['addresses that run', 'javascript:alert("hostile")'],
  ['the other direction, and pictures', 'hostile \u202Etxt.exe \u{1F469}\u200D\u{1F3EB} e\u0301'],
  ['a word without end', `hostile${'W'.repeat(110)}`],
  ['lines of other protocols', 'hostile\r\nSet-Cookie: hostile=1\r\n\r\nBEGIN:VEVENT'],
] as const;

/** Pages that show, among others, what people entered; each has to show the text. */
const shownOn = [
  '/account',
  '/administration/audit',
  '/administration/editions',
  '/administration/people',
  '/applications/:id',
  '/proposals/:id',
  '/trainings/:id',
  '/calendar',
];

/** What has to come after the rest, in this order, so that there is something to fill in until then. */
const later = [
  /recommendation|board/,
  /decision/,
  /list$|award/,
  /withdraw|remove|returns|refund|waiver|conflict|standing|reissue/,
];

let asked = 0;

/** Each request comes from somewhere else, so that many are no flood. */
function headers(): Readonly<Record<string, string>> {
  asked += 1;
  return { 'x-forwarded-for': `198.51.100.${asked % 251}, 192.0.2.${asked % 241}` };
}

interface Place {
  readonly who: string;
  readonly visitor: Visitor;
  /** As the portal has it. */
  readonly route: string;
  readonly address: string;
}

interface Seen extends Place {
  readonly page: ReadPage;
}

/** Every page that anybody can get to: each as the first two people who can. */
async function lookAround(world: World): Promise<readonly Seen[]> {
  const people: (readonly [string, Visitor])[] = [['a stranger', world.visitor()]];
  for (const who of Object.values(seedPeople)) people.push([who, await world.enter(who)]);
  const seen: Seen[] = [];
  for (const route of routesOf(world).filter(({ method }) => method === 'GET')) {
    const address = addressOf(world, route);
    let count = 0;
    for (const [who, visitor] of people) {
      const found = await look({ who, visitor, route: route.path, address });
      if (found === undefined) continue;
      seen.push(found);
      count += 1;
      if (count === 2) break;
    }
  }
  return seen;
}

/** Looks at a page; `undefined` where it is refused, leads elsewhere or is no page. */
async function look(place: Place): Promise<Seen | undefined> {
  const { who, visitor, address } = place;
  const answer = await visitor.get(address, headers());
  const page = await readOwn(answer, `${address} as ${who}`);
  return page === undefined || answer.status !== 200 ? undefined : { ...place, page };
}

/** Reads an answer, in which there must be nothing that is not the portal's; `undefined` where it is no page. */
async function readOwn(answer: Response, name: string): Promise<ReadPage | undefined> {
  expect(answer.status, name).toBeLessThan(500);
  expect(answer.headers.get('x-content-type-options'), name).toBe('nosniff');
  expect(answer.headers.getSetCookie().join(), name).not.toContain('hostile');
  const body = await answer.text();
  const mediaType = answer.headers.get('content-type') ?? '';
  if (mediaType.startsWith('text/calendar'))
    expect(body, name).not.toMatch(/^(Set-Cookie|BEGIN:VEVENT\r?\n(?!UID))/m);
  if (!mediaType.startsWith('text/html')) return undefined;
  const page = readPage(body);
  expect([...foreignParts(page), ...unbounded(page)], name).toEqual([]);
  return page;
}

/** Everything that a page says: its texts, and the values of its attributes. */
function saidBy({ elements, texts }: ReadPage): readonly string[] {
  return [
    ...texts.map(({ text }) => text),
    ...elements.flatMap(({ attrs }) => attrs.map(({ value }) => value)),
  ];
}

describe.each(payloads)('%s in every field', (_name, text) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function send(who: Visitor, form: PageForm, except?: RegExp): Promise<number | undefined> {
    const entry = { text, headers, ...(except && { except }) };
    const answers = await fillIn(who, form, entry);
    for (const answer of answers) await readOwn(answer, form.action);
    return answers.at(-1)?.status;
  }

  it('stays text on every page', async () => {
    const journey = await walkThrough(world, async (visitor, address, except) => {
      const place = { who: 'somebody', visitor, route: address, address };
      const forms = formsOf((await look(place))?.page ?? { elements: [], texts: [] });
      for (const form of forms.filter(({ action }) => action !== '/sign-out'))
        await send(visitor, form, except);
    });
    const before = [...(await lookAround(world))];
    for (const [who, address] of journey.pages) {
      const visitor = await world.enter(who);
      before.push(...seenIn(await look({ who, visitor, route: address, address })));
    }
    const admin = {
      who: seedPeople.administrator,
      visitor: await world.enter(seedPeople.administrator),
    };
    const address = '/administration/editions/new?from=2098-01-01';
    const edition = await look({ ...admin, route: address, address });
    for (const form of formsOf(edition?.page ?? { elements: [], texts: [] })) {
      expect(await send(admin.visitor, form)).toBe(200);
      expect(await send(admin.visitor, { ...form, action: '/administration/editions' })).toBe(303);
    }
    const forms = before
      .flatMap((place) => formsOf(place.page).map((form) => ({ place, form })))
      .filter(({ form }) => form.texts.length > 0)
      .sort((a, b) => turnOf(a.form) - turnOf(b.form));
    for (const { place, form } of forms) {
      const status = await send(place.visitor, form);
      // What has changed meanwhile is looked at once more.
      if (status === 409) {
        const again = formsOf((await look(place))?.page ?? { elements: [], texts: [] });
        const same = again.find(({ action }) => action === form.action);
        if (same !== undefined) await send(place.visitor, same);
      }
    }
    const after: Seen[] = [];
    for (const place of before) after.push(...seenIn(await look(place)));
    const wanted = text.split('\r')[0] ?? text;
    const shows = after.filter(({ page }) => saidBy(page).some((said) => said.includes(wanted)));
    const routes = shows.map(({ route }) => route);
    for (const { to, subject } of world.messages) expect(`${to} ${subject}`).not.toMatch(/[\r\n]/);
    expect(routes).toEqual(expect.arrayContaining([...shownOn, `/badges/${journey.publicId}`]));
  }, 300_000);
});

function seenIn(seen: Seen | undefined): readonly Seen[] {
  return seen === undefined ? [] : [seen];
}

function turnOf({ action }: PageForm): number {
  return later.findIndex((step) => step.test(action));
}

/** Texts that could turn the words around them about: each has to stand in an element that keeps it apart. */
function unbounded({ texts }: ReadPage): readonly string[] {
  const apart = ['bdi', 'textarea', 'option', 'title'];
  return texts
    .filter(
      ({ text, within }) => text.includes('\u202E') && !within.some((tag) => apart.includes(tag)),
    )
    .map(({ text, within }) => `${within[0]}: ${text.trim().slice(0, 80)}`);
}

describe('a character that no text has', () => {
  it('is refused by every form, and nothing is kept', async () => {
    const world = await openWorld();
    const forms = (await lookAround(world)).flatMap((place) =>
      formsOf(place.page).map((form) => ({ place, form })),
    );
    const filled = forms.filter(({ form }) => form.texts.length + form.files.length > 0);
    expect(filled.length).toBeGreaterThan(20);
    const before = await world.portal.ledger.lines({ limit: 1000 });
    for (const { place, form } of filled) {
      const [answer] = await fillIn(place.visitor, form, { text: 'host\0ile', headers });
      expect(answer?.status, form.action).toBe(400);
    }
    expect(await world.portal.ledger.lines({ limit: 1000 })).toEqual(before);
    world.close();
  }, 300_000);
});

describe('what this test looks for', () => {
  it.each([
    ['a script', '<script>1</script>'],
    ['a script of another', '<script src="https://evil.example/x.js"></script>'],
    ['a handler', '<p onclick="1">x</p>'],
    ['a handler in a picture within a drawing', '<svg><image onload="1"/></svg>'],
    ['a picture of another', '<img src="https://evil.example/x.png">'],
    ['a picture that is nowhere', '<img src=x>'],
    ['a style', '<p style="color:red">x</p>'],
    ['a sheet of styles', '<style>*{}</style>'],
    ['an address that runs', '<a href="javascript:1">x</a>'],
    ['an address with no scheme', '<a href="//evil.example">x</a>'],
    ['a form that is sent elsewhere', '<form action="http://evil.example">x</form>'],
    ['a frame', '<iframe srcdoc="x"></iframe>'],
    ['a base', '<base href="https://evil.example/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=x">'],
    ['a form field of a kind that is none of ours', '<object data="/x"></object>'],
  ])('is found: %s', (_name, html) => {
    expect(foreignParts(readPage(html))).not.toEqual([]);
  });

  it('is not found in the portal’s own parts', () => {
    const own = `<script src="/assets/portal.js" defer></script><p>x <bdi>y</bdi></p><a href="/x?y#z">x</a>
      <a href="https://credential.compact.org/">x</a><img src="data:image/png;base64,AA==" alt="">`;
    expect(foreignParts(readPage(own))).toEqual([]);
    expect(unbounded(readPage('<p>x <bdi>\u202Ey</bdi></p>'))).toEqual([]);
    expect(unbounded(readPage('<p>x \u202Ey</p>'))).not.toEqual([]);
  });
});
