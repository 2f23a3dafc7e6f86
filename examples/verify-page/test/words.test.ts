import { describe, expect, it } from 'vitest';
import { adviceOn } from '../src/advice.js';
import { checkBadge } from '../src/check-badge.js';
import { claimedText, visibleText } from '../src/claimed-text.js';
import { dayOf } from '../src/day.js';
import { askServers, hostsOf, nameServers, type ServerRequest } from '../src/servers.js';
import { verdictWords } from '../src/verdict.js';
import * as badges from './support/badges.js';

describe('text that somebody else wrote', () => {
  it.each([
    ['plain', 'plain'],
    ['two\nlines', 'two\nlines'],
    ['\u202Eturned', '\\u{202E}turned'],
    ['hid\u200Bden', 'hid\\u{200B}den'],
    ['a\u0000b', 'a\\u{0}b'],
    ['👩\u200D🎓', '👩\u200D🎓'],
    ['\u{E0041}', '\\u{E0041}'],
  ])('shows %j', (text, shown) => {
    expect(claimedText(text)).toBe(shown);
    expect(visibleText(text)).toBe(shown);
  });

  it('is cut where it is long, and never inside of a character', () => {
    expect(claimedText('👩'.repeat(1_501))).toBe(`${'👩'.repeat(1_500)}… (shortened)`);
    expect(visibleText('x'.repeat(9_000))).toHaveLength(9_000);
  });
});

describe('a day', () => {
  it.each([
    ['2026-05-15T00:00:00Z', '15 May 2026 at 00:00 UTC'],
    ['2026-05-15T00:00:00+02:00', '14 May 2026 at 22:00 UTC'],
    ['some day', 'some day'],
  ])('%s', (instant, shown) => {
    expect(dayOf(instant)).toBe(shown);
  });
});

describe('a verdict in words', () => {
  it.each([
    ['good', badges.issued(), /^This badge is in force/],
    ['bad', badges.expired(), /^Its last day has passed\.$/],
    ['open', Promise.resolve('no badge'), /^It is neither JSON/],
    ['waiting', badges.onTheWeb().then(({ badge }) => badge), /badges\.example\.org would have/],
  ])('looks %s', async (tone, content, sentence) => {
    const finding = await checkBadge({ badge: { content: await content }, mayAsk: false });
    const words = verdictWords(finding);
    expect(words.tone).toBe(tone);
    expect(words.sentence).toMatch(sentence);
  });

  it('says that there are more reasons', async () => {
    const content = await badges.expired();
    const emailAddress = 'bob@example.org';
    const finding = await checkBadge({ badge: { content }, emailAddress, mayAsk: false });
    expect(verdictWords(finding).sentence).toBe(
      'Its last day has passed. And there is one more reason.',
    );
  });
});

const request = (outcome: ServerRequest['outcome']): ServerRequest => ({
  host: 'badges.example.org',
  address: `${badges.HOST}/1`,
  outcome,
});

describe('advice', () => {
  it.each([
    ['not-readable', /could not read badges\.example\.org.*\(CORS\)/, /cop-badges verify/],
    ['redirected', /sends on to another address/, /cop-badges verify/],
  ] as const)('tells of a server that is %s', async (outcome, message, hint) => {
    const { badge: content } = await badges.onTheWeb();
    const { report } = await checkBadge({ badge: { content }, mayAsk: false });
    const [, ofBrowsers] = adviceOn({ report, made: [request(outcome)] });
    expect(ofBrowsers?.message).toMatch(message);
    expect(ofBrowsers?.hint).toMatch(hint);
  });

  it('does not blame the browser for what it has no part in', async () => {
    const content = await badges.expired();
    const { report } = await checkBadge({ badge: { content }, mayAsk: false });
    const made = [request('not-readable')];
    expect(adviceOn({ report, made })).toEqual(report.problems);
  });
});

describe('a way to servers', () => {
  it('that only names them asks nobody', async () => {
    const { fetch, requests } = nameServers();
    await expect(fetch(`${badges.HOST}/1`)).rejects.toThrow('gave no answer');
    await expect(fetch(new URL(`${badges.HOST}/2`))).rejects.toThrow('gave no answer');
    expect(requests().map(({ outcome }) => outcome)).toEqual(['not-made', 'not-made']);
    expect(hostsOf(requests())).toEqual(['badges.example.org']);
  });

  it('remembers who could not be read', async () => {
    const { fetch, requests } = askServers();
    // A port that is closed to everybody.
    await expect(fetch('http://127.0.0.1:1/')).rejects.toThrow('gave no answer');
    expect(requests()).toEqual([
      { host: '127.0.0.1:1', address: 'http://127.0.0.1:1/', outcome: 'not-readable' },
    ]);
  });
});
