import { describe, expect, test } from 'vitest';
import type { Json } from '../support/json-edit.js';
import {
  assertion,
  hostedAs,
  hostedPages,
  OB2_EMAIL,
  verdictOn,
} from '../support/open-badges-2.js';

describe('whose badge it is', () => {
  const plain = { type: 'email', hashed: false, identity: OB2_EMAIL };
  test.each<readonly [string, unknown, Json, readonly string[]]>([
    ['by a salted hash', undefined, { emailAddress: OB2_EMAIL }, ['valid']],
    ['in plain text', plain, { emailAddress: OB2_EMAIL }, ['valid']],
    [
      'by MD5',
      { ...plain, hashed: true, identity: 'md5$fbf7c6aec1d4280b7c2704c1c0478bd6' },
      { emailAddress: OB2_EMAIL },
      ['valid', 'recipient.weak-hash'],
    ],
    [
      'by an address of the web',
      { type: 'url', hashed: false, identity: 'https://alice.example' },
      { id: 'https://alice.example' },
      ['valid'],
    ],
    [
      'of somebody else',
      undefined,
      { emailAddress: 'eve@example.org' },
      ['invalid', 'recipient.not-matched'],
    ],
    [
      'asked by an id that it does not have',
      undefined,
      { id: 'did:example:alice' },
      ['invalid', 'recipient.not-matched'],
    ],
  ])('%s', async (_, recipient, known, expected) => {
    const [pages, given] =
      recipient === undefined ? [hostedPages(), assertion()] : hostedAs({ recipient });
    const options = {
      recipient: Object.fromEntries(Object.entries(known).map(([type, id]) => [type, String(id)])),
    };
    expect(await verdictOn(pages, given, options)).toEqual(expected);
  });
});
