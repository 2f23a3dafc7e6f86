import { unbakePng } from '@cop-credentials/badges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeRecord } from '../src/awards/badge-record.js';
import { awardBadge } from './support/awarded.js';
import { verifyAsStranger } from './support/stranger.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;
let badge: BadgeRecord;

beforeAll(async () => {
  test = await openTestPortal();
  badge = (await awardBadge(test.portal, { emailAddress: 'ada@example.org', name: 'Ada' })).badge;
  const ada = await test.signIn('ada@example.org');
  await ada.post(`/my-badges/${badge.publicId}/publish`, { consent: 'yes' });
});
afterAll(() => test.close());

/** Asks as a program does: with the headers given and no others. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return test.app.request(`http://127.0.0.1${path}`, { method, headers });
}

const chrome =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8';
const resolver =
  'application/vc+jwt, application/vc, application/vc+ld+json, application/ld+json, application/json, text/plain;q=0.8, image/png;q=0.5, image/svg+xml;q=0.5';

describe('what the address of a badge gives', () => {
  it.each([
    ['nothing in particular', undefined, 'text/html; charset=UTF-8', 'page'],
    ['anything', '*/*', 'text/html; charset=UTF-8', 'page'],
    ['what a browser asks for', chrome, 'text/html; charset=UTF-8', 'page'],
    ['a page', 'text/html', 'text/html; charset=UTF-8', 'page'],
    ['any text', 'text/*', 'text/html; charset=UTF-8', 'page'],
    ['what our own resolver asks for', resolver, 'application/vc+ld+json', 'json'],
    ['a credential', 'application/vc', 'application/vc', 'json'],
    [
      'a credential, as Open Badges names it',
      'application/vc+ld+json',
      'application/vc+ld+json',
      'json',
    ],
    ['linked data', 'application/ld+json', 'application/ld+json', 'json'],
    [
      'linked data of a profile',
      'application/ld+json; profile="https://www.w3.org/ns/credentials/v2"',
      'application/ld+json',
      'json',
    ],
    ['JSON', 'application/json', 'application/json', 'json'],
    ['JSON, in capitals', 'Application/JSON', 'application/json', 'json'],
    ['what axios asks for', 'application/json, text/plain, */*', 'application/json', 'json'],
    ['JSON rather than a page', 'text/html;q=0.5, application/json', 'application/json', 'json'],
    [
      'a page rather than JSON',
      'application/json;q=0.5, text/html',
      'text/html; charset=UTF-8',
      'page',
    ],
    ['any of the applications', 'application/*', 'application/vc+ld+json', 'json'],
    ['no page', 'text/html;q=0, */*', 'application/vc+ld+json', 'json'],
    ['a token', 'application/vc+jwt', 'application/vc+jwt', 'jwt'],
    ['a token by its older name', 'application/jwt', 'application/jwt', 'jwt'],
    ['a token as Open Badges names it', 'text/plain', 'text/plain', 'jwt'],
    ['a picture', 'image/png', 'image/png', 'png'],
    ['any picture', 'image/*', 'image/png', 'png'],
    ['a picture rather than JSON', 'application/json;q=0.1, image/png', 'image/png', 'png'],
    ['something broken', ';;,,q=', 'text/html; charset=UTF-8', undefined],
  ] as const)('for %s', async (_name, accept, mediaType, kind) => {
    const answer = await ask(`/badges/${badge.publicId}`, accept === undefined ? {} : { accept });
    expect(answer.headers.get('vary')).toBe('Accept, Cookie');
    if (kind === undefined) {
      expect([200, 406]).toContain(answer.status);
      return;
    }
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    if (kind === 'page') expect(await answer.text()).toContain('<h1>');
    else await expectValid(answer);
  });

  it.each(['application/pdf', 'image/svg+xml', 'application/*;q=0, text/*;q=0, image/*;q=0'])(
    'for %s is what there is instead',
    async (accept) => {
      const answer = await ask(`/badges/${badge.publicId}`, { accept });
      expect(answer.status).toBe(406);
      expect(await answer.text()).toContain('application/vc+ld+json');
      expect(answer.headers.get('vary')).toBe('Accept, Cookie');
    },
  );

  it.each([
    ['json', 'application/vc+ld+json'],
    ['jwt', 'application/vc+jwt'],
    ['png', 'image/png'],
  ])('with .%s at its end, whatever is accepted', async (suffix, mediaType) => {
    const answer = await ask(`/badges/${badge.publicId}.${suffix}`, { accept: 'text/html' });
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="badge-facilitating-reflection.${suffix}"`,
    );
    await expectValid(answer);
  });

  async function expectValid(answer: Response) {
    const report = await verifyAsStranger(test, new Uint8Array(await answer.arrayBuffer()));
    expect(report).toMatchObject({ verdict: 'valid', badge: { id: badge.issued?.badgeId } });
  }

  it('is found by a stranger who has only the link', async () => {
    const report = await verifyAsStranger(test, badge.issued?.badgeId ?? '');
    expect(report).toMatchObject({ verdict: 'valid', warnings: [] });
  });

  it('is found in the page alone, too', async () => {
    const { publicId } = badge;
    const page = await (await ask(`/badges/${publicId}`)).text();
    for (const [suffix, type] of [
      ['json', 'application/vc+ld+json'],
      ['jwt', 'application/vc+jwt'],
      ['png', 'image/png'],
    ])
      expect(page).toContain(
        `<link rel="alternate" href="/badges/${publicId}.${suffix}" type="${type}"/>`,
      );
  });

  it('names its other forms in a header', async () => {
    const { publicId } = badge;
    for (const path of [`/badges/${publicId}`, `/badges/${publicId}.json`]) {
      const link = (await ask(path)).headers.get('link') ?? '';
      expect(link.split(', ')).toEqual([
        `</badges/${publicId}.json>; rel="alternate"; type="application/vc+ld+json"`,
        `</badges/${publicId}.jwt>; rel="alternate"; type="application/vc+jwt"`,
        `</badges/${publicId}.png>; rel="alternate"; type="image/png"`,
        `</badges/${publicId}>; rel="alternate"; type="text/html"`,
      ]);
    }
  });

  it.each(['', '.json', '.png'])('says the same to HEAD, without the body: %s', async (suffix) => {
    const path = `/badges/${badge.publicId}${suffix}`;
    const [head, get] = [await ask(path, {}, 'HEAD'), await ask(path)];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'link', 'cache-control'])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
  });

  it('is asked for again before a copy is shown, and costs little then', async () => {
    const path = `/badges/${badge.publicId}.json`;
    const first = await ask(path);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask(path, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask(path, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it.each([
    'none',
    '..%2f..%2fkeys.json',
    '00000000-0000-4000-8000-000000000000',
    '00000000-0000-4000-8000-000000000000.json',
    '00000000-0000-4000-8000-000000000000.exe',
    "'; DROP TABLE badge_addresses; --",
  ])('is nothing where there is no badge: %s', async (path) => {
    expect((await ask(`/badges/${path}`)).status).toBe(404);
  });
});

describe('the picture', () => {
  it('has the badge in it', async () => {
    const answer = await ask(`/badges/${badge.publicId}.png`);
    const { text } = await unbakePng(new Uint8Array(await answer.arrayBuffer()));
    expect(JSON.parse(text).id).toBe(badge.issued?.badgeId);
  });

  it('that networks show is 1200 by 627 points, and says nothing of the holder', async () => {
    const answer = await ask(`/badges/${badge.publicId}/card.png`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await answer.arrayBuffer());
    // Width and height stand in the first chunk of a PNG.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 627]);
    const page = await (await ask(`/badges/${badge.publicId}`)).text();
    const { origin } = test.portal.config;
    const tags = [...page.matchAll(/<meta property="(og:[a-z:_]+)" content="([^"]*)"\/>/g)];
    const card = Object.fromEntries(tags.map(([, name, content]) => [name, content]));
    expect(card).toMatchObject({
      'og:title': 'Facilitating Reflection',
      'og:url': `${origin}/badges/${badge.publicId}`,
      'og:image': `${origin}/badges/${badge.publicId}/card.png`,
      'og:image:width': '1200',
      'og:image:height': '627',
    });
    expect(JSON.stringify(card)).not.toContain('Ada');
  });

  it('of the address can be scanned', async () => {
    const answer = await ask(`/badges/${badge.publicId}/qr.svg`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(await answer.text()).toMatch(/^<svg /);
  });
});

describe('what a badge was earned for', () => {
  const path =
    '/achievements/campus-compact-cep/micro-credential/facilitating-reflection/2026-01-01';

  it('is told at the address that badges name, as they tell it', async () => {
    const badgeSays = await (await ask(`/badges/${badge.publicId}.json`)).json();
    const { achievement } = badgeSays.credentialSubject;
    expect(achievement.id).toBe(test.portal.config.origin + path);
    const answer = await ask(path, { accept: 'application/json' });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toMatchObject(achievement);
    const picture = await ask(new URL(achievement.image.id).pathname);
    expect(picture.headers.get('content-type')).toBe('image/png');
    const page = await ask(path, { accept: chrome });
    expect(await page.text()).toContain('<h1>Facilitating Reflection</h1>');
  });

  it.each([
    ['another program', path.replace('campus-compact-cep', 'other')],
    ['another kind', path.replace('micro-credential', 'full-certification')],
    ['an edition that there is not', path.replace('2026-01-01', '2020-01-01')],
    ['a credential that there is not', path.replace('facilitating-reflection', '__proto__')],
    [
      'certification as a micro-credential',
      path.replace('facilitating-reflection', 'community-engagement-professional'),
    ],
  ])('is nothing for %s', async (_name, other) => {
    expect((await ask(other)).status).toBe(404);
    expect((await ask(`${other}/picture.png`)).status).toBe(404);
  });
});
