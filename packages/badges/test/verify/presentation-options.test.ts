import { describe, expect, test } from 'vitest';
import { verifyPresentation } from '../../src/index.js';
import {
  badgeFor,
  CHALLENGE,
  HOLDER,
  outcomeOf,
  presentationOf,
  presented,
} from '../support/presentations.js';
import { thrown } from '../support/thrown.js';

const good = await presented(presentationOf([await badgeFor(HOLDER)]));

test('all badges together share what a verification may ask', async () => {
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return new Response('', { status: 500 });
  };
  const badges = await Promise.all(
    Array.from({ length: 5 }, (_, at) => {
      const id = `did:web:i${at}.example.org`;
      const changes = { id: `urn:uuid:${at}`, issuer: { id, type: ['Profile'] } };
      return badgeFor(HOLDER, changes, { verificationMethod: `${id}#1` });
    }),
  );
  const document = await presented(presentationOf(badges));
  expect(await outcomeOf(document, { fetch, online: true, limits: { requests: 2 } })).toEqual([
    'unverifiable',
    [],
    ...Array(2).fill(['key.unresolvable']),
    ...Array(3).fill(['limit.requests']),
  ]);
  expect(requests).toBe(2);
});

describe('a wrong call throws', () => {
  const options = { challenge: CHALLENGE };

  test.each<readonly [string, unknown, unknown, string]>([
    ['without options', good, undefined, ''],
    ['without a challenge', good, {}, '/challenge'],
    ['with an empty challenge', good, { challenge: '' }, '/challenge'],
    ['with a challenge that is no text', good, { challenge: 1 }, '/challenge'],
    ['with an empty domain', good, { ...options, domain: '' }, '/domain'],
    ['with a recipient', good, { ...options, recipient: { id: HOLDER } }, '/recipient'],
    ['with an unknown option', good, { ...options, nonce: 'x' }, '/nonce'],
    ['without a presentation', null, options, '/input'],
    ['with a number', 1, options, '/input'],
  ])('%s', async (_, input, given, path) => {
    const error = await thrown(() => Reflect.apply(verifyPresentation, undefined, [input, given]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'option.invalid', path });
  });
});
