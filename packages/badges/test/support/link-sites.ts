import type { RequestListener } from 'node:http';
import { bakePng, bakeSvg } from '../../src/index.js';
import { createGuardedFetch } from '../../src/node.js';
import { loopbackOnly, serve } from './loopback.js';
import { plainText, png } from './png.js';
import { svg } from './svg.js';

// Websites that behave like those that people have links to, on this machine.

export const UUID = '3f1b2c4d-0000-4000-8000-00000000000a';
export const GONE_UUID = '3f1b2c4d-0000-4000-8000-00000000000b';
export const UNKNOWN_UUID = '3f1b2c4d-0000-4000-8000-00000000000c';
export const HEX = '0123456789abcdef0123456789abcdef01234567';

/** Something that reads as a badge, for tests of where badges are found. */
export const BADGE = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
};
const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example.org/2.0/1',
  verification: { type: 'hosted' },
};
const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';

/** What a website is asked. */
interface SiteRequest {
  /** Path and query. */
  readonly path: string;
  readonly accept: string;
}

/** What a website answers: with JSON for an object, with a page for a text, and nothing for a status alone. */
interface SiteAnswer {
  readonly status?: number;
  readonly body?: object | string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Site = (request: SiteRequest) => SiteAnswer;

const notFound: SiteAnswer = { status: 404 };

function pages(answers: Readonly<Record<string, SiteAnswer>>): Site {
  return ({ path }) => answers[path] ?? notFound;
}

function redirect(location: string, status = 302): SiteAnswer {
  return { status, headers: { location } };
}

function page(head: string, body = ''): SiteAnswer {
  return { body: `<!doctype html><html><head>${head}</head><body>${body}</body></html>` };
}

function script(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

const app = page('<title>Badge</title>', '<div id="app"></div><script src="/app.js"></script>');
const interstitial = (href: string) =>
  page('', `<a data-tracking-control-name="external_url_click" href="${href}">Leave</a>`);

/** Answers with data unless a page is acceptable, as Badgr does. */
function badgr(found: string, body: object | string, type?: string): Site {
  return ({ path, accept }) => {
    if (path !== found) return notFound;
    return accept.includes('text/html') ? app : { body, ...(type && { type }) };
  };
}

const alternate = (href: string, type = 'application/vc+ld+json') =>
  `<link rel="alternate" type="${type}" href="${href}">`;

/** The picture and the texts of one badge in every form. */
export const BAKED = bakePng(png(), BADGE);

const SITES: Readonly<Record<string, Site>> = {
  'api.credly.com': ({ path }) => {
    if (path === `/v1/obi/v2/badge_assertions/${UUID}`) return { body: ASSERTION };
    return path.endsWith(GONE_UUID) ? { status: 410 } : notFound;
  },
  'www.credly.com': ({ path }) =>
    path === '/go/AbC1' ? redirect(`https://www.credly.com/badges/${UUID}`) : app,
  'api.badgr.io': badgr('/public/assertions/Abc-12_3', ASSERTION),
  'api.eu.badgr.io': badgr('/public/assertions/Abc-12_3', ASSERTION),
  'badges.parchment.com': () => app,
  'api.openbadges.education': badgr('/public/assertions/Abc?v=3_0', BADGE),
  'api.edubadges.nl': badgr('/public/assertions/Abc', JSON.stringify(JWS), 'application/json'),
  'api.accredible.com': pages({ [`/v1/obi/badge_assertions/${UUID}`]: { body: ASSERTION } }),
  'acme.credential.net': () => ({ ...app, body: String(page(script(BADGE)).body) }),
  'openbadgefactory.com': pages({ [`/v1/assertion/${HEX}`]: { body: ASSERTION } }),
  'moodle.example.org': pages({
    [`/badges/assertion.php?b=${HEX}&obversion=2`]: { body: ASSERTION },
    [`/learn/badges/json/assertion.php?b=${HEX}&obversion=2p1`]: { body: ASSERTION },
  }),
  'verifierplus.org': pages({
    [`/api/credentials/${UUID}`]: { body: { credential: [BADGE], vp: {}, shared: true } },
    [`/api/credentials/${GONE_UUID}`]: { body: { credential: [BADGE, BADGE] } },
  }),
  'storage.dcc.did.coop': () => ({ body: BADGE }),
  'credsverse.com': () => page(script(BADGE)),
  'lnkd.in': pages({
    '/moved': redirect('https://badges.example.org/badge', 301),
    '/page': interstitial('https://badges.example.org/badge'),
    '/nested': redirect(
      'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fbadges.example.org%2Fbadge',
    ),
    '/email': redirect('https://badges.example.org/badge?identity__email=alice%40example.org'),
    '/inside': redirect('https://10.0.0.1/badge'),
    '/script': interstitial('javascript:alert(1)'),
    '/captcha': page('', '<form>Are you human?</form>'),
    '/profile': redirect('https://www.linkedin.com/in/somebody'),
    '/loop': redirect('https://lnkd.in/loop'),
    '/refused': { status: 999 },
  }),
  'www.linkedin.com': ({ path }) =>
    path === '/slink?code=moved' ? redirect('https://badges.example.org/badge') : { status: 999 },
  'badges.example.org': ({ path, accept }) => BADGES_EXAMPLE({ path, accept }),
  'xn--crdly-csa.com': () => ({ body: BADGE }),
  'linkedin.com.example.org': () => ({ body: BADGE }),
  'credly.example.org': () => ({ body: BADGE }),
  '93.184.216.34': () => ({ body: BADGE }),
};

const BADGES_EXAMPLE: Site = ({ path, accept }) => {
  const negotiated: Readonly<Record<string, SiteAnswer>> = {
    '/negotiated': accept.includes('application/vc') ? { body: BADGE } : app,
    '/page-only': accept.includes('text/html') ? page(script(BADGE)) : { status: 406 },
  };
  return negotiated[path] ?? FIXED[path] ?? notFound;
};

const FIXED: Readonly<Record<string, SiteAnswer>> = {
  '/badge': { body: BADGE },
  '/badge?lang=en&x=%20a+b': { body: BADGE },
  '/badge.txt': { body: JSON.stringify(BADGE), type: 'text/plain' },
  '/badge-as-page': { body: JSON.stringify(BADGE), type: 'text/html' },
  '/badge.png': { body: BAKED, type: 'image/png' },
  '/plain.png': { body: png(), type: 'image/png' },
  '/older.png': { body: png([plainText('tEXt', 'openbadges', JSON.stringify(ASSERTION))]) },
  '/badge.svg': { body: bakeSvg(svg(), BADGE), type: 'image/svg+xml' },
  '/badge.jwt': { body: JWS, type: 'text/plain' },
  '/older': { body: ASSERTION },
  '/oldest': { body: { uid: '1', recipient: 'sha256$0', badge: 'https://x.example.org/1' } },
  '/envelope': { body: { type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+jwt,x' } },
  '/photo.jpg': { body: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), type: 'image/jpeg' },
  '/class': { body: { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass' } },
  '/error': { body: { error: 'unknown badge' } },
  '/prose': { body: 'Congratulations!', type: 'text/plain' },
  '/nothing': { body: '', type: 'text/plain' },
  '/bytes': { body: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), type: 'application/json' },
  '/private': { status: 403 },
  '/gone': { status: 410 },
  '/busy': { status: 429 },
  '/broken': { status: 500 },
  '/moved': redirect('/badge', 301),
  '/moved-to-http': redirect('http://badges.example.org/badge'),
  '/moved-with-email': redirect('/badge?email=alice%40example.org'),
  '/moved-inside': redirect('https://169.254.169.254/latest/meta-data/'),
  '/moved-to-script': redirect('javascript:alert(1)'),
  '/moved-to-file': redirect('file:///etc/passwd'),
  '/moved-to-user': redirect('https://badges.example.org@evil.example/badge'),
  '/moved-to-port': redirect('https://badges.example.org:8443/badge'),
  '/moved-to-credly': redirect(`https://www.credly.com/badges/${UUID}`),
  '/loop': redirect('/loop'),
  '/huge': { body: `{"a":"${'x'.repeat(3 * 1024 * 1024)}"}`, type: 'application/json' },
  '/pages/header': {
    ...app,
    headers: {
      link: '</style.css>; rel=preload, </badge>; rel="alternate"; type="application/vc+ld+json"',
    },
  },
  '/pages/alternate': page(alternate('/badge')),
  '/pages/relative': page(`<base href="/deep/er/">${alternate('../../badge')}`),
  '/pages/alternates': page(
    alternate('/older', 'application/json') + alternate('/badge.jwt', 'application/vc+jwt'),
  ),
  '/pages/blog': page(alternate('/error', 'application/json') + script(BADGE)),
  '/pages/script': page(script(BADGE)),
  '/pages/graph': page(script({ '@graph': [{ '@type': 'WebPage' }, BADGE] })),
  '/pages/list': page(script({ '@type': 'Organization' }) + script([{ type: 'Person' }, BADGE])),
  '/pages/picture': page('<meta property="og:image" content="/badge.png">'),
  '/pages/older-picture': page('<meta property="og:image" content="/older.png">'),
  '/pages/plain-picture': page('<meta property="og:image" content="/plain.png">'),
  '/pages/download': page('', '<a href="/badge.png" download="badge.png">Download</a>'),
  '/pages/suffix': app,
  '/pages/suffix.json': { body: BADGE },
  '/pages/several': page(
    `<meta property="og:image" content="/badge.png">${script(ASSERTION)}${alternate('/badge')}`,
  ),
  '/pages/script-and-picture': page(
    `<meta property="og:image" content="/badge.png">${script(ASSERTION)}`,
  ),
  '/pages/inside': page(
    alternate('https://10.0.0.1/badge') + alternate('file:///etc/passwd') + script(BADGE),
  ),
  '/pages/many': page(
    Array.from({ length: 50 }, (_, at) => alternate(`/missing/${at}`)).join('') +
      '<meta property="og:image" content="/badge.png">',
  ),
  '/pages/comment': page(`<!-- ${script(BADGE)} -->`),
  '/pages/empty': page(''),
  '/pages/latin': {
    body: Buffer.from(`<html><title>Zert\xe9</title>${script(BADGE)}`, 'latin1'),
    type: 'text/html; charset=iso-8859-1',
  },
};

/** What was asked of which address. */
interface SitesOnThisMachine {
  readonly fetch: typeof globalThis.fetch;
  readonly asked: readonly string[];
}

/** A fetch that knows these websites and no others, and asks this machine for what they would answer. */
export async function sitesOnThisMachine(): Promise<SitesOnThisMachine> {
  const { origin } = await serve(answering);
  const ask = createGuardedFetch(loopbackOnly);
  const asked: string[] = [];
  return {
    asked,
    fetch: (input, init) => {
      const { href, host } = new URL(String(input));
      asked.push(href);
      return ask(href.replace(`https://${host}`, `${origin}/${host}`), init);
    },
  };
}

const answering: RequestListener = (request, response) => {
  const [, host = '', path = ''] = /^\/([^/]+)(.*)$/.exec(request.url ?? '') ?? [];
  const site = SITES[host];
  const { accept = '' } = request.headers;
  const { status = 200, body, type, headers = {} } = site?.({ path, accept }) ?? notFound;
  const contentType = type ?? (typeof body === 'string' ? 'text/html' : 'application/json');
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': contentType }),
    ...headers,
  });
  response.end(
    typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.stringify(body) : body,
  );
};
