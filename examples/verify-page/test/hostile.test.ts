import { attachEndorsement, createIssuer, generateKey } from '@cop-credentials/badges';
import { describe, expect, it } from 'vitest';
import { draft, HOST, json, newIssuer } from './support/badges.js';
import { checkText, chromium, openPage, textOf, verdictOf } from './support/opened-page.js';

const MARKUP = `<script>alert(1)</script><img src="${HOST}/seen.png" onerror="alert(2)">`;

/** Texts that would like to act, and how they stand on the page instead. */
const HOSTILE: readonly (readonly [kind: string, text: string, shown: string])[] = [
  ['markup', MARKUP, MARKUP],
  ['Markdown', '[look](javascript:alert(3))', '[look](javascript:alert(3))'],
  ['a template', '{{constructor.constructor("alert(4)")()}}', '{{constructor'],
  ['text that turns', '\u202Edilav ton si egdab siht', '\\u{202E}dilav'],
  ['text that hides', 'Exam\u200Bple\u2066', 'Exam\\u{200B}ple\\u{2066}'],
  ['one long word', 'x'.repeat(5_000), `${'x'.repeat(1_500)}… (shortened)`],
];

/** A badge with a text in every place that holds one. */
async function badgeSaying(text: string): Promise<string> {
  const key = await generateKey();
  const issuer = createIssuer({ profile: { name: text, description: text }, key });
  const endorser = createIssuer({ profile: { name: text }, key: await generateKey() });
  const achievement = {
    ...draft.achievement,
    name: text,
    description: text,
    criteria: { narrative: text },
    achievementType: 'ext:Other',
  };
  const endorsement = await endorser.endorse({ subject: achievement, comment: text });
  const said = { ...draft, name: text, description: text, achievement };
  return json(await issuer.issue(attachEndorsement(said, endorsement)));
}

describe.skipIf(chromium === undefined)('text from a badge', () => {
  it.each(HOSTILE)('does nothing: %s', async (_, text, shown) => {
    const opened = await openPage();
    await checkText(opened, await badgeSaying(text));
    expect(await verdictOf(opened)).toMatch(/^Valid/);
    await opened.page.locator('summary').click();
    const { page } = opened;
    expect(await page.locator('.badge h3').textContent()).toContain(shown);
    expect(await page.locator('.badge .prose').textContent()).toContain(shown);
    expect(await page.locator('blockquote').textContent()).toContain(shown);
    // What comes from the badge is set apart from the words of the page.
    expect(await page.locator('.badge h3 > bdi').count()).toBe(1);
    expect(await page.locator('.result :is(script, iframe, object, [onerror])').count()).toBe(0);
    expect(await page.locator('.result img').count()).toBe(0);
    expect(opened.faults).toEqual([]);
    expect(opened.sent()).toEqual([]);
    const isWider = 'document.documentElement.scrollWidth > innerWidth';
    expect(await page.evaluate(isWider)).toBe(false);
  });

  it.each([
    ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>'],
    ['data:text/html,<script>alert(1)</script>', 'data:image/svg+xml,<svg onload="alert(1)"/>'],
    ['vbscript:x', 'blob:https://badges.example.org/1'],
  ])('is no address to go to or to load: %s', async (criteria, image) => {
    const issuer = await newIssuer();
    const achievement = { ...draft.achievement, criteria: { id: criteria }, image };
    const badge = await issuer.issue({ ...draft, achievement }).catch(() => undefined);
    const opened = await openPage();
    // Where our own issuer refuses to sign it, the page gets it unsigned.
    await checkText(opened, json(badge ?? { ...draft, achievement }));
    await verdictOf(opened);
    expect(await opened.page.locator('.result a').count()).toBe(0);
    expect(await opened.page.locator('.result img').count()).toBe(0);
    expect(opened.faults).toEqual([]);
    expect(opened.sent()).toEqual([]);
  });

  it('leads out of the page only by links that say so and tell the other website nothing', async () => {
    const issuer = await newIssuer();
    const achievement = { ...draft.achievement, criteria: { id: `${HOST}/criteria` } };
    const opened = await openPage();
    await checkText(opened, json(await issuer.issue({ ...draft, achievement })));
    const link = opened.page.locator('.result a');
    expect(await link.getAttribute('href')).toBe(`${HOST}/criteria`);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
    expect(await link.textContent()).toContain('opens another website');
  });

  it('stays text in what cannot be read at all', async () => {
    const opened = await openPage();
    await checkText(opened, MARKUP);
    expect(await verdictOf(opened)).toMatch(/^No badge found/);
    await checkText(opened, `{"type":${json(MARKUP)},"name":${json(MARKUP)}}`);
    await verdictOf(opened);
    await checkText(opened, `https://www.linkedin.com/safety/go?url=${MARKUP}`);
    await verdictOf(opened);
    expect(await textOf(opened)).not.toBe('');
    expect(opened.faults).toEqual([]);
    expect(opened.sent()).toEqual([]);
  });
});
