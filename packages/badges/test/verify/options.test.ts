import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { minimalBadge, NOW, verdictOn } from '../support/badges.js';
import { thrown } from '../support/thrown.js';

const badge = await minimalBadge();

describe('refuses', () => {
  test.each<readonly [string, unknown, string]>([
    ['options that are null', null, ''],
    ['options that are text', 'now', ''],
    ['an unknown option', { recipients: { id: 'x' } }, '/recipients'],
    ['a time that is no date', { now: 'today' }, '/now'],
    ['a time without a zone', { now: '2026-06-01T00:00:00' }, '/now'],
    ['a time that is a calendar date', { now: '2026-06-01' }, '/now'],
    ['an invalid Date', { now: new Date(Number.NaN) }, '/now'],
    ['a time that is null', { now: null }, '/now'],
    ['a time in milliseconds', { now: 5 }, '/now'],
    ...[-1, 1.5, 3601, Number.NaN, Number.POSITIVE_INFINITY, '5', null].map(
      (seconds) =>
        [
          `a clock skew of ${String(seconds)}`,
          { clockSkewSeconds: seconds },
          '/clockSkewSeconds',
        ] as const,
    ),
    ['contexts that are no Map', { contexts: {} }, '/contexts'],
    [
      'a context that is none',
      { contexts: new Map([['https://example.org/ns/v1', null]]) },
      '/contexts/https:~1~1example.org~1ns~1v1',
    ],
    ['a context by no address', { contexts: new Map([[1, { '@context': {} }]]) }, '/contexts/1'],
    ['contexts that are null', { contexts: null }, '/contexts'],
    ['another way to work out graphs', { jsonLd: 'fast' }, '/jsonLd'],
    ['a recipient who is null', { recipient: null }, '/recipient'],
    ['a recipient who is nobody', { recipient: {} }, '/recipient'],
    ['a recipient who is text', { recipient: 'did:example:alice' }, '/recipient'],
    ['a recipient who is a list', { recipient: ['x'] }, '/recipient'],
    ['a recipient with an empty identifier', { recipient: { id: '' } }, '/recipient'],
    ['a recipient with a number', { recipient: { id: 5 } }, '/recipient'],
    [
      'a recipient with one good identifier and one that is none',
      { recipient: { id: 'x', emailAddress: undefined } },
      '/recipient',
    ],
    ['known issuers as text', { trustedIssuers: 'did:example:issuer' }, '/trustedIssuers'],
    ['known issuers that are null', { trustedIssuers: null }, '/trustedIssuers'],
    ['known issuers that are numbers', { trustedIssuers: [5] }, '/trustedIssuers'],
    ['a registry without a function', { trustedIssuers: { lookup: 5 } }, '/trustedIssuers'],
    ['a fetch that is no function', { fetch: 'fetch' }, '/fetch'],
    ['an online that is no truth value', { online: 'no' }, '/online'],
    ['a cache of another make', { cache: new Map() }, '/cache'],
    ['a cache that is null', { cache: null }, '/cache'],
    ['limits that are null', { limits: null }, '/limits'],
    ['an unknown limit', { limits: { seconds: 1 } }, '/limits/seconds'],
    ...['totalMs', 'requestMs', 'requests', 'bytes', 'totalBytes'].flatMap((name) =>
      [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', null].map(
        (value) =>
          [
            `${name} of ${String(value)}`,
            { limits: { [name]: value } },
            `/limits/${name}`,
          ] as const,
      ),
    ),
  ])('%s', async (_, options, path) => {
    const error = await thrown(() => Reflect.apply(verifyBadge, undefined, [badge, options]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
  });

  test('a wrong option even where the badge could not be read', async () => {
    expect(await thrown(() => verifyBadge('prose', { now: 'today' }))).toMatchObject({
      code: 'option.invalid',
    });
  });
});

describe('judges by the time', () => {
  test.each([
    ['as text', NOW],
    ['as text in another zone', '2026-06-01T05:00:00+05:00'],
    ['as a Date', new Date(NOW)],
  ])('%s', async (_, now) => {
    expect(await verdictOn(badge, { now })).toEqual(['valid']);
  });
});

describe('reads no more bytes than allowed', () => {
  const text = JSON.stringify(badge);
  test.each<readonly [string, string | Uint8Array | object]>([
    ['of an object', badge],
    ['of text', text],
    ['of a file', new TextEncoder().encode(text)],
  ])('%s', async (_, input) => {
    expect(await verdictOn(input, { limits: { bytes: text.length } })).toEqual(['valid']);
    expect(await verdictOn(input, { limits: { bytes: 500 } })).toEqual([
      'invalid',
      'input.too-large',
    ]);
  });
});
