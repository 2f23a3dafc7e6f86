import { describe, expect, test } from 'vitest';
import {
  bakePng,
  bakeSvg,
  explainReport,
  resolveBadgeLink,
  type VerificationReport,
  type VerifyBadgeOptions,
  verifyBadge,
} from '../../src/index.js';
import { minimalBadge, minimalDraft, NOW, testIssuer } from '../support/badges.js';
import { sitesOnThisMachine } from '../support/link-sites.js';
import { hostedPages, OB2_ASSERTION, OB2_EMAIL, OB2_NOW } from '../support/open-badges-2.js';
import { png } from '../support/png.js';
import { webOf } from '../support/published.js';
import { svg } from '../support/svg.js';
import { thrown } from '../support/thrown.js';

const SITE = 'https://badges.example.org';
const badge = await minimalBadge();
const token = await (await testIssuer()).issueJwt(minimalDraft);
const wrapped = (url: string) =>
  `https://www.linkedin.com/safety/go?url=${encodeURIComponent(url)}&trk=x`;

const picture = new Uint8Array(bakePng(png(), badge));
const answers: Readonly<Record<string, () => Response>> = {
  '/json': () => Response.json(badge),
  '/jwt': () => new Response(token),
  '/quoted': () => Response.json(token),
  '/png': () => new Response(picture),
  '/svg': () => new Response(bakeSvg(svg(), badge)),
  '/page': () =>
    new Response('<html><link rel="alternate" type="application/vc+ld+json" href="/json">', {
      headers: { 'content-type': 'text/html' },
    }),
  '/forged': () => Response.json({ ...badge, name: 'Full Certification' }),
  '/twice': () => new Response(JSON.stringify(badge).replace('{', '{"name":"a","name":"b",')),
  '/page-twice': () =>
    new Response(
      `<script type="application/ld+json">${JSON.stringify(badge).replace('{', '{"name":"a","name":"b",')}</script>`,
      { headers: { 'content-type': 'text/html' } },
    ),
  '/plain.png': () => new Response(new Uint8Array(png())),
};

async function report(link: string, options: VerifyBadgeOptions = {}): Promise<VerificationReport> {
  const fetch = async (input: unknown) =>
    answers[new URL(String(input)).pathname]?.() ?? new Response('', { status: 404 });
  return verifyBadge(link, { now: NOW, fetch, ...options });
}

describe('a badge behind a link is verified', () => {
  test.each(['/json', '/jwt', '/quoted', '/png', '/svg', '/page'])('as %s', async (path) => {
    const { verdict, assurance, source } = await report(wrapped(SITE + path));
    expect([verdict, assurance]).toEqual(['valid', 'signed']);
    expect(source.slice(0, 2)).toEqual([
      { step: 'link given', url: 'https://www.linkedin.com/safety/go' },
      { step: 'address in the LinkedIn redirect', url: SITE + path },
    ]);
  });

  test('also where the link is in a file', async () => {
    const bytes = new TextEncoder().encode(`${SITE}/json\n`);
    const fetch = async () => Response.json(badge);
    expect(await verifyBadge(bytes, { now: NOW, fetch })).toMatchObject({ verdict: 'valid' });
  });

  test.each([
    ['/forged', 'invalid', 'proof.signature'],
    ['/twice', 'invalid', 'input.unreadable'],
    ['/page-twice', 'invalid', 'input.unreadable'],
    ['/plain.png', 'invalid', 'image.no-credential'],
    ['/missing', 'unverifiable', 'link.not-resolved'],
  ])('and is no better than given as a file: %s', async (path, verdict, code) => {
    const found = await report(SITE + path);
    expect([found.verdict, ...found.problems.map((problem) => problem.code)]).toEqual([
      verdict,
      code,
    ]);
  });

  test('that is hosted, as the server of its issuer has it', async () => {
    const { fetch } = webOf(hostedPages());
    const options = { now: OB2_NOW, fetch, recipient: { emailAddress: OB2_EMAIL } };
    expect(await verifyBadge(wrapped(OB2_ASSERTION), options)).toMatchObject({
      verdict: 'valid',
      assurance: 'hosted',
      recipient: 'matched',
    });
  });

  test('and is left open where the network is forbidden', async () => {
    const { verdict, problems } = await report(`${SITE}/json`, { online: false });
    expect(verdict).toBe('unverifiable');
    expect(problems[0]).toMatchObject({ code: 'link.not-resolved', hint: expect.any(String) });
  });
});

describe('whom a link names', () => {
  const link = `${SITE}/json?identity__email=alice%40example.org`;

  test('is neither compared nor told', async () => {
    const found = await report(link);
    expect(found).toMatchObject({ verdict: 'valid', recipient: 'not-checked' });
    expect(JSON.stringify(found.source)).not.toContain('alice');
    expect(found.source.at(-1)?.step).toContain('left out');
  });

  test('is compared where the caller gives it on', async () => {
    const fetch = async () => Response.json(badge);
    const found = await resolveBadgeLink(link, { fetch });
    const recipient = found.ok ? found.claimedRecipient : undefined;
    const options = { now: NOW, fetch, ...(recipient && { recipient }) };
    expect(await verifyBadge(link, options)).toMatchObject({
      verdict: 'invalid',
      recipient: 'not-matched',
    });
  });
});

describe('people are told', () => {
  test('every address on the way, in words that can do nothing', async () => {
    const text = explainReport(await report(wrapped(`${SITE}/page`)));
    expect(text).toContain(
      `Found:\n- link given: https://www.linkedin.com/safety/go\n- address in the LinkedIn redirect: ${SITE}/page\n- other form that the page names: ${SITE}/json\n`,
    );
    const markdown = explainReport(await report(wrapped(`${SITE}/page`)), { format: 'markdown' });
    expect(markdown).not.toContain(`${SITE}/page`);
  });

  test('which address to copy instead of a page of LinkedIn', async () => {
    const { fetch } = await sitesOnThisMachine();
    const found = await verifyBadge('https://www.linkedin.com/in/somebody/', { now: NOW, fetch });
    expect(explainReport(found)).toContain('press “Show credential”');
    expect(found.verdict).toBe('unverifiable');
  });

  test('nothing of the way where a badge was given as it is', async () => {
    expect(explainReport(await verifyBadge(badge, { now: NOW }))).not.toContain('Found:');
  });
});

test('a wrong call is still refused, and not sent to the network', async () => {
  const error = await thrown(() => Reflect.apply(verifyBadge, undefined, [SITE, { fetch: 'x' }]));
  expect(error).toMatchObject({ code: 'option.invalid', path: '/fetch' });
});
