import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BadgeLinkResolution,
  createCache,
  resolveBadgeLink,
  type VerifyLimits,
} from '../../src/index.js';
import { BADGE, BAKED, sitesOnThisMachine, UUID } from '../support/link-sites.js';
import { webOf } from '../support/published.js';
import { thrown } from '../support/thrown.js';
import { linkTable } from './link-table.js';

const SITE = 'https://badges.example.org';
const cases = Object.entries(linkTable).flatMap(([kind, links]) =>
  links.map((row) => ({ kind, ...row })),
);

interface Followed {
  readonly found: BadgeLinkResolution;
  readonly asked: readonly string[];
}

async function follow(link: string, limits: VerifyLimits = {}): Promise<Followed> {
  const { fetch, asked } = await sitesOnThisMachine();
  return { found: await resolveBadgeLink(link, { fetch, limits }), asked };
}

describe('a link is followed', () => {
  test.each(cases)('$kind: $link', async ({ link, leadsTo, asks = 1 }) => {
    const { found, asked } = await follow(link);
    expect(found.ok ? [found.kind, found.url] : [found.code, found.message]).toEqual([
      leadsTo[0],
      found.ok ? leadsTo[1] : expect.stringContaining(leadsTo[1]),
    ]);
    expect(asked).toHaveLength(asks);
    const told = found.source.map(({ url }) => url);
    expect(found.source[0]).toMatchObject({ step: 'link given' });
    // What a short link of LinkedIn is asked with is its only parameter that is not told.
    for (const url of asked) expect(told).toContain(url.replace('?code=moved', ''));
    if (!found.ok) expect(found.hint).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what is found', () => {
  test('comes as the text or the bytes of the address', async () => {
    const badge = { ok: true, kind: 'json', text: JSON.stringify(BADGE) };
    expect((await follow(`${SITE}/badge`)).found).toMatchObject(badge);
    expect((await follow(`${SITE}/pages/graph`)).found).toMatchObject(badge);
    expect((await follow(`https://verifierplus.org/credentials/${UUID}`)).found).toMatchObject(
      badge,
    );
    expect((await follow(`${SITE}/pages/picture`)).found).toMatchObject({
      kind: 'png',
      bytes: new Uint8Array(BAKED),
    });
  });

  test('is no badge where what stands in the page is nested deeper than any', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const data = `{"type":"VerifiableCredential","evidence":${deep}}`;
    const page = `<html><script type="application/ld+json">{"@graph":[${data}]}</script></html>`;
    const { fetch } = webOf({
      [`${SITE}/deep`]: page,
      [`https://verifierplus.org/api/credentials/${UUID}`]: `{"credential":${data}}`,
    });
    for (const link of [`${SITE}/deep`, `https://verifierplus.org/credentials/${UUID}`])
      expect(await resolveBadgeLink(link, { fetch })).toMatchObject({ code: 'link.not-resolved' });
  });

  test('is told with every address on the way', async () => {
    const { found } = await follow(
      `https://www.linkedin.com/safety/go?url=${encodeURIComponent(`${SITE}/moved-to-credly`)}&trk=x`,
    );
    expect(found.source).toEqual([
      { step: 'link given', url: 'https://www.linkedin.com/safety/go' },
      { step: 'address in the LinkedIn redirect', url: `${SITE}/moved-to-credly` },
      { step: 'redirected', url: `https://www.credly.com/badges/${UUID}` },
      {
        step: 'address of the badge at Credly',
        url: `https://api.credly.com/v1/obi/v2/badge_assertions/${UUID}`,
      },
    ]);
  });
});

describe('what a link says of a person', () => {
  const claimed = { emailAddress: 'alice@example.org' };
  const badgr = 'https://badges.parchment.com/public/assertions/Abc-12_3';
  test.each<[string, string]>([
    ['of a platform', `${badgr}?identity__email=alice%40example.org`],
    [
      'of a platform with more',
      `${badgr}?identity__url=https%3A%2F%2Fa.example&identity__email=alice@example.org`,
    ],
    [
      'in a redirect',
      `https://www.linkedin.com/safety/go?url=${encodeURIComponent(`${badgr}?identity__email=alice%40example.org`)}`,
    ],
    ['behind a short link', 'https://lnkd.in/email'],
    ['behind a redirect', `${SITE}/moved-with-email`],
    ['by another name', `${SITE}/badge?Email=alice%40example.org`],
  ])('%s is taken out and claimed, not asked or told', async (_, link) => {
    const { found, asked } = await follow(link);
    expect(found).toMatchObject({ ok: true, claimedRecipient: claimed });
    const { source, url } = found.ok ? found : { ...found, url: '' };
    expect(JSON.stringify([source, url, asked])).not.toMatch(/alice|identity__/);
  });

  test.each([
    `${SITE}/badge?contact=alice%40example.org`,
    `${SITE}/badge?email=nobody`,
    `${SITE}/badge?contact=alice%2540example%252Eorg`,
    `${SITE}/badge?contact=%61lice%40%65xample.org%zz`,
    `${SITE}/badge?alice@example.org`,
    `${SITE}/badge?u=https%3A%2F%2Fx.example%2F%3Fe%3Dalice%2540example.org`,
    `${SITE}/badge?utm_source=linkedin&trk=public&lipi=urn%3Ali`,
    `${SITE}/badge#email=alice@example.org`,
  ])('is taken out and not claimed where it does not name a recipient: %s', async (link) => {
    const { found, asked } = await follow(link);
    expect(found).not.toHaveProperty('claimedRecipient');
    expect(asked).toEqual([`${SITE}/badge`]);
  });

  test('never comes to be asked or told, wherever it stands', async () => {
    const part = fc.constantFrom(
      'a=1',
      'email=',
      'x=',
      'identity__email=',
      'url=https%3A%2F%2Fx.example%2F%3Fe%3D',
    );
    const encoded = fc.nat({ max: 3 }).map((times) => {
      let email = 'alice@example.org';
      for (let at = 0; at < times; at += 1) email = encodeURIComponent(email);
      return email;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(part, encoded), { maxLength: 4 }), async (parts) => {
        const query = parts.map(([name, value]) => name + value).join('&');
        const { fetch, asked } = webOf({});
        const found = await resolveBadgeLink(`${SITE}/7?${query}`, { fetch });
        const { claimedRecipient: _, ...told } = { claimedRecipient: undefined, ...found };
        expect(JSON.stringify([told, asked])).not.toContain('alice');
      }),
    );
  });
});

describe('the network', () => {
  test('is asked for what can be a badge, and not for a page', async () => {
    const accepts: (string | null)[] = [];
    await resolveBadgeLink(`${SITE}/badge`, {
      fetch: async (_, init) => {
        accepts.push(new Headers(init?.headers).get('accept'));
        return new Response('');
      },
    });
    expect(accepts).toEqual([expect.stringMatching(/^application\/vc\+jwt,application\/vc,/)]);
    expect(accepts[0]).not.toContain('html');
    expect(accepts[0]?.length).toBeLessThanOrEqual(128);
  });

  test('is not asked where it is forbidden, and links that hold an address are still read', async () => {
    const link = `https://www.linkedin.com/safety/go?url=${encodeURIComponent(`${SITE}/badge`)}`;
    const found = await resolveBadgeLink(link, { online: false });
    expect(found).toMatchObject({ ok: false, code: 'link.not-resolved' });
    expect(found.source).toContainEqual(expect.objectContaining({ url: `${SITE}/badge` }));
  });

  test('is not asked for what a cache holds', async () => {
    const { fetch, asked } = await sitesOnThisMachine();
    const options = { fetch, cache: createCache() };
    for (const _ of [1, 2])
      expect(await resolveBadgeLink(`${SITE}/badge`, options)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(1);
  });

  test.each<[string, VerifyLimits, string]>([
    ['requests', { requests: 1 }, 'limit.requests'],
    ['time', { totalMs: 1, requestMs: 1 }, 'limit.time'],
    ['bytes', { bytes: 20 }, 'link.not-resolved'],
  ])('is asked within the limits of %s', async (_, limits, code) => {
    expect((await follow(`${SITE}/moved`, limits)).found).toMatchObject({ ok: false, code });
  });

  test('is asked eight times at most', async () => {
    let at = 0;
    const fetch: typeof globalThis.fetch = async (input) => {
      at += 1;
      return String(input).includes('/page')
        ? new Response(
            [1, 2, 3, 4]
              .map((n) => `<link rel=alternate type=application/json href=/${n}>`)
              .join(''),
            { headers: { 'content-type': 'text/html' } },
          )
        : new Response(null, { status: 302, headers: { location: `/next/${at}` } });
    };
    const found = await resolveBadgeLink(`${SITE}/page`, { fetch });
    expect(found).toMatchObject({ ok: false, code: 'limit.requests' });
    expect(at).toBe(8);
  });
});

describe('a wrong call is refused with', () => {
  test.each<[string, unknown[], string]>([
    ['a link that is no text', [new URL(SITE)], '/link'],
    ['an unknown option', [SITE, { now: '2026-01-01T00:00:00Z' }], '/now'],
    ['a wrong limit', [SITE, { limits: { bytes: 0 } }], '/limits/bytes'],
    ['a fetch that is no function', [SITE, { fetch: 'fetch' }], '/fetch'],
  ])('%s', async (_, given, path) => {
    const error = await thrown(() => Reflect.apply(resolveBadgeLink, undefined, given));
    expect(error).toMatchObject({ code: 'option.invalid', path });
  });
});
